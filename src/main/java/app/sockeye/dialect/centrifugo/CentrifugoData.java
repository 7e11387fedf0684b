package app.sockeye.dialect.centrifugo;

import app.sockeye.dialect.json.JsonSlice;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What Protobuf carries for the application: JSON, or any bytes. The latter are told as an object with one member, as
 * payload formats do.
 */
final class CentrifugoData {
    private static final String BYTES = "$bytes";
    private static final HexFormat HEX = HexFormat.of();

    private CentrifugoData() {}

    /** JSON for bytes that are none. */
    static String json(byte[] bytes) {
        return "{\"" + BYTES + "\":\"" + HEX.formatHex(bytes) + "\"}";
    }

    /** The bytes that JSON stands for; empty if it is plain JSON. */
    static Optional<byte[]> bytes(JsonSlice json) {
        return json.size(2) == 1
                ? json.string(BYTES)
                        .filter(hex -> hex.length() % 2 == 0 && hex.chars().allMatch(HexFormat::isHexDigit))
                        .map(HEX::parseHex)
                : Optional.empty();
    }
}
