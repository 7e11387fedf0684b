package app.sockeye.dialect.centrifugo;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.protobuf.WireOutput;
import app.sockeye.payload.json.JsonKind;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes messages of the Protobuf protocol from what the JSON protocol has. Stateless. */
final class CentrifugoEncoder {
    private static final int VARINT = 0;
    private static final int MOST = 100_000;

    private CentrifugoEncoder() {}

    /**
     * A message of an object.
     *
     * @throws PayloadException where it has a member that the message has not, or one of another kind
     */
    static byte[] bytes(String message, JsonSlice json) throws PayloadException {
        WireOutput out = new WireOutput();
        for (Map.Entry<String, JsonSlice> member : json.members(MOST)) {
            CentrifugoField field = CentrifugoSchema.field(message, member.getKey())
                    .orElseThrow(() -> wrong("Protobuf has no field for " + member.getKey() + " here."));
            write(out, field, member.getValue());
        }
        return out.toByteArray();
    }

    private static void write(WireOutput out, CentrifugoField field, JsonSlice json) throws PayloadException {
        switch (field.shape()) {
            case SINGLE -> single(out, field, json);
            case LIST -> {
                for (JsonSlice element : need(field, json, JsonKind.ARRAY).elements(MOST)) {
                    single(out, field, element);
                }
            }
            case MAP -> {
                for (Map.Entry<String, JsonSlice> member :
                        need(field, json, JsonKind.OBJECT).members(MOST)) {
                    WireOutput entry = new WireOutput();
                    entry.length(1, utf8(member.getKey()));
                    single(entry, field.single(2), member.getValue());
                    out.length(field.number(), entry.toByteArray());
                }
            }
        }
    }

    private static void single(WireOutput out, CentrifugoField field, JsonSlice json) throws PayloadException {
        int number = field.number();
        switch (field.kind()) {
            case INTEGER, UNSIGNED -> integer(out, number, whole(field, json));
            case SIGNED -> integer(out, number, WireOutput.zigzag(whole(field, json)));
            case BOOLEAN ->
                integer(out, number, need(field, json, JsonKind.BOOLEAN).raw().equals("true") ? 1 : 0);
            case TEXT ->
                out.length(number, utf8(need(field, json, JsonKind.STRING).text()));
            case DATA -> out.length(number, CentrifugoData.bytes(json).orElseGet(json::rawBytes));
            case MESSAGE -> out.length(number, bytes(field.message(), need(field, json, JsonKind.OBJECT)));
        }
    }

    private static void integer(WireOutput out, int number, long value) {
        out.tag(number, VARINT);
        out.varint(value);
    }

    private static long whole(CentrifugoField field, JsonSlice json) throws PayloadException {
        String digits = need(field, json, JsonKind.NUMBER).raw();
        try {
            boolean unsigned = field.kind() == CentrifugoField.Kind.UNSIGNED;
            return unsigned ? Long.parseUnsignedLong(digits) : Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw wrong("Expected a whole number for " + field.name() + ".");
        }
    }

    private static JsonSlice need(CentrifugoField field, JsonSlice json, JsonKind kind) throws PayloadException {
        if (!json.is(kind)) {
            throw wrong("Expected " + words(kind) + " for " + field.name() + ".");
        }
        return json;
    }

    private static String words(JsonKind kind) {
        return switch (kind) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a string";
            case NUMBER -> "a number";
            default -> "true or false";
        };
    }

    private static PayloadException wrong(String sentence) {
        return new PayloadException(0, sentence);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
