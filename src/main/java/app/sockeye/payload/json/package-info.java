/**
 * JSON of any size as it was received: reading, searching, formatting and JSONPath (RFC 9535) without a tree in memory.
 *
 * <p>Imports {@code payload} and Jackson. Everything is stateless or immutable, and safe on any thread.
 */
package app.sockeye.payload.json;
