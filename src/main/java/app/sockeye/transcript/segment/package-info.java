/**
 * The segments of records and the index beside them, as they lie on the disk: their format, reading, checking and
 * compressing them.
 *
 * <p>Imports {@code protocol} and, of the transcript, {@code entry}, {@code mark} and what knows files.
 *
 * <p>Reading is lock-free; files are written by one thread at a time.
 */
package app.sockeye.transcript.segment;
