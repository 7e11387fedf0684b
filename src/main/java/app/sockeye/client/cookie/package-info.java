/**
 * Cookies that servers set in the opening handshake, kept and sent again as browsers do (RFC 6265).
 *
 * <p>Imports {@code client.address} and {@code protocol}.
 *
 * <p>A jar may be used on any thread; everything else is immutable.
 */
package app.sockeye.client.cookie;
