/**
 * Tunnels through proxies: HTTP CONNECT, SOCKS 4a and SOCKS 5.
 *
 * <p>Imports {@code client.auth}, {@code client.options} and {@code protocol}.
 *
 * <p>Belongs to the reader's thread and blocks it.
 */
package app.sockeye.client.proxy;
