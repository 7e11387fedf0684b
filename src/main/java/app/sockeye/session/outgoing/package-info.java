/**
 * The one way of a message out: templates are resolved with the values of now, what they come to is checked and encoded
 * and handed to the connection. The composer, saved messages, repeats, sequences, rules, scripts and the command line
 * all send this way.
 *
 * <p>Imports {@code client}, {@code dialect}, {@code message}, {@code payload}, {@code template}, {@code transcript} and below.
 *
 * <p>Everything may be used on any thread.
 */
package app.sockeye.session.outgoing;
