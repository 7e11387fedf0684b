/**
 * An open connection: its reader and writer, what waits to be sent, the closing handshake, and the tap that sees all
 * that crosses the wire.
 *
 * <p>Imports {@code client.failure} and below, and {@code protocol}; knows Tyrus.
 *
 * <p>One thread reads and one writes; {@link app.sockeye.client.wire.Connection} may be used on any.
 */
package app.sockeye.client.wire;
