/**
 * What users add to a recorded session: stars and notes, and how its messages with references to values were written.
 *
 * <p>Imports {@code files}, {@code payload.json} and {@code transcript.file}.
 *
 * <p>Everything is thread-safe.
 */
package app.sockeye.transcript.mark;
