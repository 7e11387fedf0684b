/**
 * Repairs the segments and the index of a session that was not closed, and ends its unfinished messages.
 *
 * <p>Imports {@code protocol} and, of the transcript, {@code entry}, {@code file}, {@code segment} and {@code write}.
 *
 * <p>One thread, before anything is read.
 */
package app.sockeye.transcript.recovery;
