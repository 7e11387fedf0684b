/**
 * Appends entries: journal, pieces of long messages, and the wait for a disk that is full.
 *
 * <p>Imports {@code files}, {@code protocol} and, of the transcript, {@code connection}, {@code entry}, {@code segment}
 * and {@code cold}.
 *
 * <p>{@link app.sockeye.transcript.write.Appender} may be shared by threads.
 */
package app.sockeye.transcript.write;
