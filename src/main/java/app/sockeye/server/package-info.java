/**
 * The serving side of WebSocket: reads the opening handshake, writes the answer, and reads and writes frames,
 * well-formed or broken on purpose. Endpoints decide what is served.
 *
 * <p>Imports {@code protocol}. Loopback only: foreign {@code Origin} and {@code Host} headers are refused.
 */
package app.sockeye.server;
