package app.sockeye.client.options;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * How messages may be compressed with permessage-deflate (RFC 7692). {@link ConnectRules} says which values are legal;
 * one that is not fails the attempt before anything is sent.
 *
 * @param offered whether the opening handshake offers compression; without it the rest has no effect
 * @param serverNoContextTakeover whether the server must start each message with an empty window (section 7.1.1.1)
 * @param clientNoContextTakeover whether each message sent starts with an empty window (section 7.1.1.2)
 * @param serverMaxWindowBits the most bits that the server's window may have, from 8 to 15 (section 7.1.2.1); empty to
 *     leave it to the server
 * @param clientMaxWindowBits the most bits that this side's window may have, from 8 to 15 (section 7.1.2.2); empty for
 *     an offer without a value. The server may set fewer
 * @param level how hard to compress, from 0, which only wraps the bytes, to 9, the smallest result
 * @param thresholdBytes messages with less payload than this are sent uncompressed
 */
public record CompressionOptions(
        boolean offered,
        boolean serverNoContextTakeover,
        boolean clientNoContextTakeover,
        OptionalInt serverMaxWindowBits,
        OptionalInt clientMaxWindowBits,
        int level,
        long thresholdBytes) {
    /** The level that zlib uses by itself. */
    public static final int DEFAULT_LEVEL = 6;

    /** Not offered. */
    public static final CompressionOptions DEFAULT = new CompressionOptions(false);

    public CompressionOptions {
        Objects.requireNonNull(serverMaxWindowBits);
        Objects.requireNonNull(clientMaxWindowBits);
    }

    /** Offered or not, with everything else at its default. */
    public CompressionOptions(boolean offered) {
        this(offered, false, false, OptionalInt.empty(), OptionalInt.empty(), DEFAULT_LEVEL, 0);
    }

    /** The same, offered or not. */
    public CompressionOptions withOffered(boolean newOffered) {
        return new CompressionOptions(
                newOffered,
                serverNoContextTakeover,
                clientNoContextTakeover,
                serverMaxWindowBits,
                clientMaxWindowBits,
                level,
                thresholdBytes);
    }

    /** The same with or without an empty window for each message of the server and of this side. */
    public CompressionOptions withNoContextTakeover(boolean server, boolean client) {
        return new CompressionOptions(
                offered, server, client, serverMaxWindowBits, clientMaxWindowBits, level, thresholdBytes);
    }

    /** The same with other windows of the server and of this side. */
    public CompressionOptions withMaxWindowBits(OptionalInt server, OptionalInt client) {
        return new CompressionOptions(
                offered, serverNoContextTakeover, clientNoContextTakeover, server, client, level, thresholdBytes);
    }

    /** The same with another level. */
    public CompressionOptions withLevel(int newLevel) {
        return new CompressionOptions(
                offered,
                serverNoContextTakeover,
                clientNoContextTakeover,
                serverMaxWindowBits,
                clientMaxWindowBits,
                newLevel,
                thresholdBytes);
    }

    /** The same with another threshold. */
    public CompressionOptions withThresholdBytes(long newThreshold) {
        return new CompressionOptions(
                offered,
                serverNoContextTakeover,
                clientNoContextTakeover,
                serverMaxWindowBits,
                clientMaxWindowBits,
                level,
                newThreshold);
    }
}
