/**
 * Tokens of OAuth 2.0 servers: client credentials, sign-in at a browser with PKCE, device codes, refresh (RFC 6749, RFC
 * 7636, RFC 8252, RFC 8628). Forms travel by an interface, over the connection's own route.
 *
 * <p>Imports {@code client.address}, {@code client.dial}, {@code client.failure}, {@code client.options}, {@code client.options.auth}, {@code
 * payload} and {@code protocol}.
 *
 * <p>Signing in blocks the thread of the attempt to connect; {@link app.sockeye.client.oauth.OAuthWire} ends that from
 * any other.
 */
package app.sockeye.client.oauth;
