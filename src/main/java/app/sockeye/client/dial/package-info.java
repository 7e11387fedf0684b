/**
 * Opens the byte stream to a target, stage by stage: name look-up, TCP, TLS.
 *
 * <p>Imports {@code client.address}, {@code client.certificate}, {@code client.options}, {@code client.tls} and below,
 * and {@code protocol}.
 *
 * <p>Blocks the reader's thread; {@link app.sockeye.client.dial.SocketGuard} ends that from any other.
 */
package app.sockeye.client.dial;
