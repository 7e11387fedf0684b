/**
 * CBOR (RFC 8949) and CBOR sequences (RFC 8742): its values as a tree, and how they are written. Read by hand, as
 * Jackson's tree loses undefined, tags and the types of keys.
 *
 * <p>Imports {@code payload} and {@code payload.format}.
 *
 * <p>Stateless; a reader and an output belong to one thread.
 */
package app.sockeye.payload.format.cbor;
