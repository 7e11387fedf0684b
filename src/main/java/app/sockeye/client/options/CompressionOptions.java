package app.sockeye.client.options;

/**
 * How messages may be compressed.
 *
 * @param offered whether the opening handshake offers permessage-deflate (RFC 7692)
 */
public record CompressionOptions(boolean offered) {

    /** Not offered. */
    public static final CompressionOptions DEFAULT = new CompressionOptions(false);
}
