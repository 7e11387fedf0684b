/**
 * What a user may be asked for to authenticate: secrets, tokens, keys, and where in the opening handshake they go.
 *
 * <p>Imports {@code client.certificate} and {@code payload}.
 *
 * <p>Everything is immutable.
 */
package app.sockeye.client.options.auth;
