/**
 * The serving side of WebSocket: reads the opening handshake, writes the answer, and speaks frames, well-formed or
 * broken on purpose. What is served is the endpoints' matter.
 *
 * <p>Imports {@code protocol}. Loopback only: foreign {@code Origin} and {@code Host} headers are refused.
 */
package app.sockeye.server;
