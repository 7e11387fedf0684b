/**
 * Which format the binary messages of a transcript are of, by the rules of their connection.
 *
 * <p>Imports {@code payload}, {@code transcript} and {@code transcript.query}.
 *
 * <p>Everything may be used on any thread.
 */
package app.sockeye.transcript.format;
