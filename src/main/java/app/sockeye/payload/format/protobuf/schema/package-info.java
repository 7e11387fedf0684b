/**
 * Protocol Buffers by their schemas: {@code .proto} files, descriptor sets that {@code protoc} writes, and messages read by them.
 *
 * <p>Imports {@code payload}, {@code payload.format} and {@code payload.format.protobuf}.
 *
 * <p>Schemas and formats are immutable; a reader belongs to one thread.
 */
package app.sockeye.payload.format.protobuf.schema;
