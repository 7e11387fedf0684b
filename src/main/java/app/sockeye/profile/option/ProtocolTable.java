package app.sockeye.profile.option;

import app.sockeye.client.options.CompressionOptions;
import app.sockeye.client.options.ConnectRules;
import app.sockeye.client.options.OriginOptions;
import java.util.List;
import java.util.OptionalInt;

/** The options of what the opening handshake offers. */
public final class ProtocolTable {
    /** Whether permessage-deflate is offered. */
    public static final Option DEFLATE = Option.flag(
            "deflate.offer",
            false,
            "Offer compression",
            "Offer permessage-deflate; the server decides whether to use it.");

    static final Option SERVER_NO_TAKEOVER = Option.flag(
                    "deflate.serverNoContextTakeover",
                    false,
                    "Server starts anew",
                    "Ask the server to compress each message on its own (server_no_context_takeover).")
            .onlyWhere(DEFLATE, "true");
    static final Option CLIENT_NO_TAKEOVER = Option.flag(
                    "deflate.clientNoContextTakeover",
                    false,
                    "Client starts anew",
                    "Compress each message sent on its own (client_no_context_takeover).")
            .onlyWhere(DEFLATE, "true");
    static final Option SERVER_BITS = bits(
            "deflate.serverMaxWindowBits",
            "Server's window",
            "The most bits of the server's window, 8 to 15; 0 leaves it to the server (server_max_window_bits).");
    static final Option CLIENT_BITS = bits(
            "deflate.clientMaxWindowBits",
            "Client's window",
            "The most bits of this side's window, 8 to 15; 0 lets the server choose (client_max_window_bits).");
    static final Option LEVEL = Option.number(
                    "deflate.level",
                    new OptionKind.Number(0, 9, ""),
                    CompressionOptions.DEFAULT_LEVEL,
                    "Compression level",
                    "From 0, which only wraps the bytes, to 9, the smallest result.")
            .onlyWhere(DEFLATE, "true");
    static final Option THRESHOLD = Option.number(
                    "deflate.threshold",
                    new OptionKind.Number(0, Long.MAX_VALUE, "bytes"),
                    0,
                    "Compress from",
                    "Messages with fewer bytes are sent uncompressed.")
            .onlyWhere(DEFLATE, "true");
    static final Option ORIGIN = Option.choice(
            "origin.from",
            OptionKind.Choice.of("address", "The address", "typed", "This", "none", "Not sent"),
            "Origin",
            "Where the Origin header comes from, which browsers send and servers check.");
    static final Option ORIGIN_VALUE = Option.text(
                    "origin.value",
                    "https://example.org",
                    "Origin value",
                    "The scheme, host and port of a page, or null.")
            .onlyWhere(ORIGIN, "typed");
    static final Option RAW_HEADERS = Option.flag(
            "headers.raw",
            false,
            "Only my headers",
            "For negative tests: nothing is added to the headers typed, and nothing is checked.");

    static final Option SCHEMA = Option.file(
            "json.schema",
            "JSON Schema",
            "JSON messages are checked against this file while they are written; what doesn't follow it can be sent.");

    static final List<Option> ALL = List.of(
            DEFLATE,
            SERVER_NO_TAKEOVER,
            CLIENT_NO_TAKEOVER,
            SERVER_BITS,
            CLIENT_BITS,
            LEVEL,
            THRESHOLD,
            ORIGIN,
            ORIGIN_VALUE,
            RAW_HEADERS,
            DialectTable.READ,
            DialectTable.LEFT_OUT,
            SCHEMA);

    private ProtocolTable() {}

    private static Option bits(String key, String label, String help) {
        return Option.number(key, new OptionKind.Number(0, 15, "bits"), 0, label, help)
                .onlyWhere(DEFLATE, "true");
    }

    static CompressionOptions compression(OptionReader in) {
        return CompressionOptions.DEFAULT
                .withOffered(in.flag(DEFLATE))
                .withNoContextTakeover(in.flag(SERVER_NO_TAKEOVER), in.flag(CLIENT_NO_TAKEOVER))
                .withMaxWindowBits(windowBits(in, SERVER_BITS), windowBits(in, CLIENT_BITS))
                .withLevel((int) in.number(LEVEL))
                .withThresholdBytes(in.number(THRESHOLD));
    }

    private static OptionalInt windowBits(OptionReader in, Option option) {
        int bits = (int) in.number(option);
        if (bits == 0) {
            return OptionalInt.empty();
        }
        CompressionOptions alone =
                CompressionOptions.DEFAULT.withMaxWindowBits(OptionalInt.of(bits), OptionalInt.empty());
        if (ConnectRules.complaintAboutCompression(alone).isPresent()) {
            in.complain(option, "Write 8 to 15, or 0.");
            return OptionalInt.empty();
        }
        return OptionalInt.of(bits);
    }

    static OriginOptions origin(OptionReader in) {
        return switch (in.text(ORIGIN)) {
            case "none" -> OriginOptions.NONE;
            case "typed" -> {
                OriginOptions typed = OriginOptions.typed(in.text(ORIGIN_VALUE));
                ConnectRules.complaintAboutOrigin(typed).ifPresent(sentence -> in.complain(ORIGIN_VALUE, sentence));
                yield typed;
            }
            default -> OriginOptions.DERIVED;
        };
    }
}
