package app.sockeye.payload.format.registry;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.json.JsonFound;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonText;
import app.sockeye.payload.json.ValueAtPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The JSON that stands for a binary payload, so that paths lead to its values: MessagePack, CBOR, BSON and Smile as
 * {@link NodeJson#plain} tells them, and what is in gzip, zlib and zstd. Other formats can't be recognised surely
 * enough to be read without being asked. Stateless; takes time in proportion to the payload.
 */
public final class JsonInPayload {
    /** Most bytes of a payload, and of what it unpacks to, that are read. */
    public static final int LARGEST = 1 << 20;

    /** How often a payload may be compressed. */
    private static final int MOST_LAYERS = 3;

    private static final List<PayloadFormat> READ = PayloadFormats.ALL.stream()
            .filter(format -> List.of("msgpack", "cbor", "bson", "smile", "gzip", "zlib", "zstd")
                    .contains(format.key()))
            .toList();

    private JsonInPayload() {}

    /** The JSON of a binary payload; empty if it is JSON itself, is in no such format, or is too large. */
    public static Optional<ByteSource> of(ByteSource payload) {
        return payload.size() > LARGEST ? Optional.empty() : of(PayloadInput.bytes(payload));
    }

    /** The same of bytes, which are not changed afterwards. */
    public static Optional<ByteSource> of(byte[] payload) {
        byte[] bytes = payload;
        for (int layer = 0; layer < MOST_LAYERS && bytes.length <= LARGEST; layer++) {
            if (JsonText.looksLikeJson(bytes)) {
                return layer == 0 ? Optional.empty() : Optional.of(ByteSource.of(bytes));
            }
            Optional<PayloadFormat> format = recognised(bytes);
            if (format.isEmpty()) {
                return Optional.empty();
            }
            PayloadTree tree = format.get().read(ByteSource.of(bytes));
            if (tree.unpacked().isEmpty()) {
                return json(tree);
            }
            bytes = tree.unpacked().get();
        }
        return Optional.empty();
    }

    /**
     * The JSON of bytes whose format is told.
     *
     * @param format the key of one of {@link PayloadFormats#ALL}; another one tells nothing
     */
    public static Optional<ByteSource> of(String format, byte[] bytes) {
        return bytes.length > LARGEST
                ? Optional.empty()
                : PayloadFormats.of(format).flatMap(told -> json(told.read(ByteSource.of(bytes))));
    }

    /** The first value at a path in a payload, be it JSON or in one of these formats. */
    public static Optional<JsonFound> value(JsonPath path, ByteSource payload) {
        return ValueAtPath.at(path, payload).or(() -> of(payload).flatMap(json -> ValueAtPath.at(path, json)));
    }

    private static Optional<ByteSource> json(PayloadTree tree) {
        return tree.isWhole()
                ? Optional.of(ByteSource.of(NodeJson.plain(tree).getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private static Optional<PayloadFormat> recognised(byte[] bytes) {
        Likelihood most = Likelihood.POSSIBLE;
        Optional<PayloadFormat> best = Optional.empty();
        for (PayloadFormat each : READ) {
            Likelihood likelihood = each.recognise(bytes);
            if (likelihood.compareTo(most) > 0) {
                most = likelihood;
                best = Optional.of(each);
            }
        }
        return best;
    }
}
