/**
 * Protocol Buffers as they are on the wire (protobuf.dev/programming-guides/encoding), without a schema: single
 * messages, messages after their lengths, and the frames of gRPC-Web.
 *
 * <p>Imports {@code payload} and {@code payload.format}.
 *
 * <p>Stateless; a reader and an output belong to one thread.
 */
package app.sockeye.payload.format.protobuf;
