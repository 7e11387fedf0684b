package app.sockeye.playground;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small binary messages in common formats, by name. */
final class Samples {
    private static final Map<String, byte[]> TABLE = new LinkedHashMap<>();

    static {
        // An image of one pixel.
        add(
                "png",
                "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000"
                        + "000d4944415478da63f8d550f41f00075002ecddc083260000000049454e44ae426082");
        // {"name":"sockeye","legs":0,"fins":[1,2,3]}
        add("msgpack", "83a46e616d65a7736f636b657965a46c65677300a466696e7393010203");
        add("cbor", "a3646e616d6567736f636b657965646c656773006466696e7383010203");
        // Field 1: "sockeye"; field 2: 150; field 3: a message whose field 1 is 1.
        add("protobuf", "0a07736f636b6579651096011a020801");
        // "sockeye", and a newline
        add("gzip", "1f8b08000000000002032bce4fce4ead4ce50200ac6c06f508000000");
        // 1.5, -2, pi as 32-bit little-endian floats
        add("floats", "0000c03f000000c0db0f4940");
        TABLE.put("utf8", "Grüße, 世界 🐟".getBytes(StandardCharsets.UTF_8));
        add("empty", "");
    }

    /** All names, for display. */
    static final String NAMES = String.join(", ", TABLE.keySet());

    private static final List<String> ORDER = List.copyOf(TABLE.keySet());

    private Samples() {}

    private static void add(String name, String hex) {
        TABLE.put(name, HexFormat.of().parseHex(hex));
    }

    /** The sample of a name; null where there is none. */
    static byte[] named(String name) {
        return TABLE.get(name);
    }

    /** The sample for a number: the samples in turn, repeated. */
    static byte[] numbered(long number) {
        return TABLE.get(ORDER.get((int) (number % ORDER.size())));
    }
}
