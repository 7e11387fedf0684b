package app.sockeye.cli.argument;

import app.sockeye.client.options.CompressionOptions;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The options of a command that connects for permessage-deflate (RFC 7692); each of them offers it. */
final class CompressionArguments {
    @Option(names = "--compress", description = "Offer permessage-deflate; so does each of the next six options.")
    private boolean compress;

    @Option(
            names = "--compress-level",
            paramLabel = "0-9",
            description = "How hard to compress, from 0, which only wraps the bytes, to 9 (6).")
    private Integer level;

    @Option(
            names = "--compress-from",
            paramLabel = "BYTES",
            description = "Send messages of fewer bytes uncompressed (0).")
    private Long threshold;

    @Option(names = "--server-no-context-takeover", description = "Ask the server to compress each message on its own.")
    private boolean serverNoContextTakeover;

    @Option(names = "--client-no-context-takeover", description = "Compress each message on its own.")
    private boolean clientNoContextTakeover;

    @Option(
            names = "--server-max-window-bits",
            paramLabel = "8-15",
            description = "Ask the server for a window of at most so many bits.")
    private Integer serverMaxWindowBits;

    @Option(
            names = "--client-max-window-bits",
            paramLabel = "8-15",
            description = "Compress with a window of at most so many bits; the server may ask for fewer (15).")
    private Integer clientMaxWindowBits;

    /** The compression that the arguments ask for; values out of range are left to the connection to refuse. */
    CompressionOptions options() {
        boolean offered = compress
                || level != null
                || threshold != null
                || serverNoContextTakeover
                || clientNoContextTakeover
                || serverMaxWindowBits != null
                || clientMaxWindowBits != null;
        return new CompressionOptions(
                offered,
                serverNoContextTakeover,
                clientNoContextTakeover,
                optional(serverMaxWindowBits),
                optional(clientMaxWindowBits),
                level == null ? CompressionOptions.DEFAULT_LEVEL : level,
                threshold == null ? 0 : threshold);
    }

    private static OptionalInt optional(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
