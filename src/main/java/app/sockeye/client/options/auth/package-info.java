/**
 * What a user may be asked for to authenticate: secrets, tokens, keys, and where in the opening handshake they go.
 *
 * <p>Imports nothing of ours.
 *
 * <p>Everything is immutable.
 */
package app.sockeye.client.options.auth;
