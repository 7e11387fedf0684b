/**
 * What a user may be asked for to authenticate: secrets, tokens, keys, and where in the opening handshake they go.
 *
 * <p>Imports {@code client.certificate}, {@code payload} and {@code protocol}.
 *
 * <p>Everything is immutable.
 */
package app.sockeye.client.options.auth;
