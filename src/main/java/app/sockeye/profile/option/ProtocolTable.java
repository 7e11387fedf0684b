package app.sockeye.profile.option;

import app.sockeye.client.options.CompressionOptions;
import java.util.List;

/** The options of what the opening handshake offers. */
public final class ProtocolTable {
    /** Whether permessage-deflate is offered. */
    public static final Option DEFLATE = Option.flag(
            "deflate.offer",
            false,
            "Offer compression",
            "Offer permessage-deflate; the server decides whether to use it.");

    static final List<Option> ALL = List.of(DEFLATE);

    private ProtocolTable() {}

    static CompressionOptions read(OptionReader in) {
        return new CompressionOptions(in.flag(DEFLATE));
    }
}
