/**
 * One connection to a WebSocket server: our own transport under the Tyrus engine, TLS, timings and the wire tap.
 *
 * <p>Imports {@code payload} and {@code protocol}; the only package that knows Tyrus and {@code jakarta.websocket}.
 *
 * <p>Tyrus does the opening handshake, makes the frames we send, compresses them through our extension, answers pings
 * and drives the close; received messages end at the tap, as no Tyrus endpoint needs them.
 *
 * <p>Each connection has one reader thread, which also opens it and calls the {@link
 * app.sockeye.client.wire.ConnectionListener}, and one writer; the {@link app.sockeye.client.wire.WireTap} is called on
 * either.
 */
package app.sockeye.client;
