/**
 * An open connection: its reader and writer, the send queue, the closing handshake, and the tap that sees everything
 * that crosses the wire.
 *
 * <p>Imports {@code client.failure} and below, and {@code protocol}; knows Tyrus.
 *
 * <p>One thread reads and one writes; {@link app.sockeye.client.wire.Connection} may be used on any.
 */
package app.sockeye.client.wire;
