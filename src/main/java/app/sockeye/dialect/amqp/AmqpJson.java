package app.sockeye.dialect.amqp;

import app.sockeye.payload.json.JsonString;
import java.util.HexFormat;
import java.util.List;

/** Writes AMQP values in the form of JSON. What JSON does not have is written as a string. */
final class AmqpJson {
    private static final int MOST_BINARY = 256;

    private AmqpJson() {}

    /** Appends a value, at most about {@code limit} characters. */
    static void write(AmqpValue value, StringBuilder out, int limit) {
        if (out.length() > limit) {
            return;
        }
        switch (value.kind()) {
            case NULL -> out.append("null");
            case BOOLEAN, TIMESTAMP -> out.append(value.text());
            case NUMBER -> out.append(isJson(value.text()) ? value.text() : JsonString.quote(value.text()));
            case SYMBOL, STRING -> out.append(JsonString.quote(value.text()));
            case BINARY -> out.append(JsonString.quote(hex(value.binary())));
            case LIST, ARRAY -> list(value.items(), out, limit);
            case MAP -> map(value.items(), out, limit);
            case DESCRIBED -> write(value.content(), out, limit);
            case BROKEN -> out.append("\"…\"");
        }
    }

    /** Infinity and NaN are no JSON. */
    private static boolean isJson(String number) {
        return !number.endsWith("y") && !number.endsWith("N");
    }

    /** The beginning of bytes in hexadecimal. */
    static String hex(byte[] bytes) {
        return bytes.length <= MOST_BINARY
                ? HexFormat.of().formatHex(bytes)
                : HexFormat.of().formatHex(bytes, 0, MOST_BINARY) + "…";
    }

    private static void list(List<AmqpValue> items, StringBuilder out, int limit) {
        out.append('[');
        for (int i = 0; i < items.size() && out.length() <= limit; i++) {
            out.append(i == 0 ? "" : ",");
            write(items.get(i), out, limit);
        }
        out.append(']');
    }

    private static void map(List<AmqpValue> items, StringBuilder out, int limit) {
        out.append('{');
        for (int i = 0; i + 1 < items.size() && out.length() <= limit; i += 2) {
            out.append(i == 0 ? "" : ",")
                    .append(JsonString.quote(items.get(i).shown()))
                    .append(':');
            write(items.get(i + 1), out, limit);
        }
        out.append('}');
    }
}
