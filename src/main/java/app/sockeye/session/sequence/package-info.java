/**
 * Sequences: ordered steps that send, wait, capture and connect, and the run of one on a session.
 *
 * <p>Imports {@code session}, {@code session.outgoing}, {@code session.capture}, {@code client.options}, {@code
 * message}, {@code template}, {@code transcript}, {@code payload}, {@code protocol} and {@code files}.
 *
 * <p>Sequences are immutable. A run has a thread of its own; its commands and its progress may be used on any thread.
 */
package app.sockeye.session.sequence;
