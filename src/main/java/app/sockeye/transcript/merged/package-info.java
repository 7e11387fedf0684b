/**
 * Several transcripts in one order of time: which entry is at a place of it, and what a filter finds in it.
 *
 * <p>Imports {@code transcript} and {@code transcript.search}.
 *
 * <p>The order is made and searched by one thread at a time, in small steps that the caller asks for; what was made is
 * read from any thread.
 */
package app.sockeye.transcript.merged;
