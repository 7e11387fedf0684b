/**
 * MessagePack (github.com/msgpack/msgpack/blob/master/spec.md): where its values are, their tree, and how they are
 * written. Read by hand, as msgpack-core does not say where a value's bytes are, and what it makes of a few bytes may
 * take all memory.
 *
 * <p>Imports {@code payload} and {@code payload.format}.
 *
 * <p>Stateless or immutable but for the output, which belongs to one thread.
 */
package app.sockeye.payload.format.msgpack;
