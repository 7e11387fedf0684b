/**
 * HTTP authentication: challenges of servers and proxies (RFC 9110 section 11), Basic (RFC 7617) and Digest (RFC 7616).
 *
 * <p>Imports {@code client.options}.
 *
 * <p>Everything may be used on any thread.
 */
package app.sockeye.client.auth;
