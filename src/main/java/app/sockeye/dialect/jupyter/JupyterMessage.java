package app.sockeye.dialect.jupyter;

import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.WirePart;
import app.sockeye.payload.json.JsonKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A message of a kernel, in whichever of the three forms it came.
 *
 * @param metadata and content: empty if they are missing or cut off
 * @param buffers the raw bytes behind the JSON, as far as they are kept
 * @param wire the parts of a binary message; empty for text
 */
record JupyterMessage(
        String channel,
        JsonSlice header,
        Optional<JsonSlice> parent,
        Optional<JsonSlice> metadata,
        Optional<JsonSlice> content,
        List<byte[]> buffers,
        List<WirePart> wire) {
    private static final int MOST_PARTS = 1000;
    private static final int LEGACY_WORD = 4;
    private static final int WORD = 8;
    /** Channel, header, parent header, metadata and content. */
    private static final int FIXED_PARTS = 5;

    private static final List<String> LABELS = List.of("channel", "header", "parent header", "metadata", "content");

    /** Reads one; empty if it is none. */
    static Optional<JupyterMessage> of(SpokenMessage message) {
        byte[] bytes = message.bytes();
        if (message.text()) {
            return ofJson(JsonSlice.of(bytes), List.of(), List.of());
        }
        Optional<JupyterMessage> read = ofParts(bytes, message.payload().size());
        return read.isPresent() ? read : ofLegacy(bytes, message.payload().size());
    }

    private static Optional<JupyterMessage> ofJson(
            Optional<JsonSlice> json, List<byte[]> buffers, List<WirePart> wire) {
        return json.flatMap(all -> all.member("header")
                .filter(header -> header.string("msg_type").isPresent())
                .map(header -> new JupyterMessage(
                        all.string("channel").orElse(""),
                        header,
                        all.member("parent_header"),
                        all.member("metadata"),
                        all.member("content"),
                        buffers,
                        wire)));
    }

    /** Subprotocol v1: the number of offsets, the offsets, the parts; the last offset is the end. */
    private static Optional<JupyterMessage> ofParts(byte[] bytes, long size) {
        long count = number(bytes, 0, WORD, false);
        long[] at = offsets(bytes, count, WORD, false);
        if (at.length < FIXED_PARTS + 1 || at[0] != WORD * (count + 1) || at[at.length - 1] > size) {
            return Optional.empty();
        }
        Optional<JsonSlice> header = json(bytes, at, 1);
        if (header.flatMap(found -> found.string("msg_type")).isEmpty()) {
            return Optional.empty();
        }
        List<WirePart> wire = wire(count, at, WORD);
        List<byte[]> buffers = new ArrayList<>();
        for (int i = 0; i + 1 < at.length; i++) {
            String label = i < FIXED_PARTS ? LABELS.get(i) : "buffer " + (i - FIXED_PARTS);
            wire.add(WirePart.bytes(label, i == 0 ? part(bytes, at, 0) : "", at[i], at[i + 1] - at[i]));
            if (i >= FIXED_PARTS) {
                buffers.add(slice(bytes, at, i));
            }
        }
        return Optional.of(new JupyterMessage(
                part(bytes, at, 0),
                header.get(),
                json(bytes, at, 2),
                json(bytes, at, 3),
                json(bytes, at, 4),
                buffers,
                wire));
    }

    /** Without a subprotocol: the number of parts, their offsets, the JSON, the buffers. */
    private static Optional<JupyterMessage> ofLegacy(byte[] bytes, long size) {
        long count = number(bytes, 0, LEGACY_WORD, true);
        long[] starts = offsets(bytes, count, LEGACY_WORD, true);
        if (starts.length < 1 || starts[0] < LEGACY_WORD * (count + 1)) {
            return Optional.empty();
        }
        long[] at = Arrays.copyOf(starts, starts.length + 1);
        at[starts.length] = Math.max(size, at[starts.length - 1]);
        List<WirePart> wire = wire(count, at, LEGACY_WORD);
        List<byte[]> buffers = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            wire.add(WirePart.bytes(i == 0 ? "message" : "buffer " + (i - 1), "", at[i], at[i + 1] - at[i]));
            if (i > 0) {
                buffers.add(slice(bytes, at, i));
            }
        }
        return ofJson(json(bytes, at, 0), buffers, wire);
    }

    private static List<WirePart> wire(long count, long[] at, int word) {
        List<WirePart> wire = new ArrayList<>();
        wire.add(WirePart.bytes("count", Long.toString(count), 0, word));
        wire.add(WirePart.bytes("offsets", Arrays.toString(at), word, count * word));
        return wire;
    }

    private static long number(byte[] bytes, int from, int width, boolean highFirst) {
        long number = 0;
        for (int i = 0; i < width && from + width <= bytes.length; i++) {
            number = number << 8 | bytes[highFirst ? from + i : from + width - 1 - i] & 0xFF;
        }
        return number;
    }

    /** Ascending offsets; none if their number or order is wrong. */
    private static long[] offsets(byte[] bytes, long count, int width, boolean highFirst) {
        if (count < 1 || count > MOST_PARTS || (count + 1) * width > bytes.length) {
            return new long[0];
        }
        long[] at = new long[(int) count];
        long last = 0;
        for (int i = 0; i < at.length; i++) {
            at[i] = number(bytes, (i + 1) * width, width, highFirst);
            if (at[i] < last) {
                return new long[0];
            }
            last = at[i];
        }
        return at;
    }

    private static byte[] slice(byte[] bytes, long[] at, int index) {
        int from = (int) Math.min(at[index], bytes.length);
        return Arrays.copyOfRange(bytes, from, (int) Math.min(at[index + 1], bytes.length));
    }

    private static String part(byte[] bytes, long[] at, int index) {
        return new String(slice(bytes, at, index), StandardCharsets.UTF_8);
    }

    private static Optional<JsonSlice> json(byte[] bytes, long[] at, int index) {
        int from = (int) Math.min(at[index], bytes.length);
        int to = (int) Math.min(at[index + 1], bytes.length);
        return JsonSlice.of(bytes, from, to).filter(json -> json.is(JsonKind.OBJECT));
    }

    /** What kind of message it is: {@code execute_request}. */
    String type() {
        return header.string("msg_type").orElse("");
    }

    /** Its id; empty if it has none. */
    String id() {
        return header.string("msg_id").orElse("");
    }

    /** The id of the message that it belongs to; empty if it belongs to none. */
    String parentId() {
        return parent.flatMap(json -> json.string("msg_id")).orElse("");
    }

    /** A text of the content. */
    Optional<String> text(String member) {
        return content.flatMap(json -> json.string(member));
    }

    /** A number of the content. */
    Optional<String> number(String member) {
        return content.flatMap(json -> json.member(member))
                .filter(value -> value.is(JsonKind.NUMBER))
                .map(JsonSlice::raw);
    }

    /** Whether it tells that something went wrong. */
    boolean hasFailed() {
        return type().equals("error")
                || type().endsWith("_reply")
                        && text("status").filter("error"::equals).isPresent();
    }
}
