/**
 * JSON as it came, however large: read, searched, laid out and addressed by JSONPath (RFC 9535) without a tree of it.
 *
 * <p>Imports {@code payload} and Jackson. Everything is stateless or immutable, and safe on any thread.
 */
package app.sockeye.payload.json;
