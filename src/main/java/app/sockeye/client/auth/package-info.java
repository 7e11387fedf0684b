/**
 * HTTP authentication: challenges of servers and proxies (RFC 9110 section 11), Basic (RFC 7617) and Digest (RFC 7616); tokens
 * and keys in the other places of an opening handshake; JSON Web Tokens (RFC 7519);
 * signatures for AWS.
 *
 * <p>Imports {@code client.address}, {@code client.cookie}, {@code client.options} and below, {@code payload} and {@code
 * protocol}.
 *
 * <p>Everything may be used on any thread.
 */
package app.sockeye.client.auth;
