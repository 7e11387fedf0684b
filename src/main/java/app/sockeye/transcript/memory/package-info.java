/**
 * The files of private sessions, which are in memory only and give up their first entries where they grow too large.
 *
 * <p>Imports {@code transcript.connection}, {@code transcript.entry}, {@code transcript.file} and {@code
 * transcript.segment}.
 *
 * <p>Everything is thread-safe.
 */
package app.sockeye.transcript.memory;
