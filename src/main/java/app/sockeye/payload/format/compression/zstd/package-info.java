/**
 * Reads Zstandard (RFC 8878) message by message: what a message holds is there when its last block is, and a reader can be
 * copied between two messages, which no library does.
 *
 * <p>Imports nothing of Sockeye.
 *
 * <p>Tables are immutable; a stream and what reads bits belong to one thread.
 */
package app.sockeye.payload.format.compression.zstd;
