/**
 * Compressed payloads: gzip (RFC 1952), zlib (RFC 1950), raw deflate (RFC 1951), brotli (RFC 7932) and zstd (RFC 8878),
 * and one stream of zlib or zstd over several messages.
 *
 * <p>Imports {@code payload}, {@code payload.format}, {@code zstd}, aircompressor and org.brotli.
 *
 * <p>Formats are stateless; a stream over several messages belongs to one thread.
 */
package app.sockeye.payload.format.compression;
