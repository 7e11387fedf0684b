/**
 * Which entries belong together: a request and its reply by their id, a ping and its pong; a message and the
 * event that tells what sent it.
 *
 * <p>Imports {@code protocol}, {@code payload} and {@code transcript}.
 *
 * <p>One search at a time.
 */
package app.sockeye.transcript.pairing;
