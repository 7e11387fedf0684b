package app.sockeye.dialect.amqp;

import java.util.List;
import java.util.Optional;

/**
 * A value of AMQP's type system (AMQP 1.0 part 1).
 *
 * @param text of a scalar: numbers with all their digits; of a described value its descriptor
 * @param binary of a binary value
 * @param items of a list, a map (names and values in turn) or an array; of a described value the one it describes
 * @param code the numeric descriptor of a described value; -1 for all else
 * @param from where it begins in the frame, and where it ends
 */
record AmqpValue(Kind kind, String text, byte[] binary, List<AmqpValue> items, long code, int from, int to) {
    /** Number of characters that are written of a value. */
    private static final int MOST_TEXT = 100_000;

    private static final byte[] NO_BYTES = {};

    /** What a value is. */
    enum Kind {
        NULL,
        BOOLEAN,
        NUMBER,
        TIMESTAMP,
        SYMBOL,
        STRING,
        BINARY,
        LIST,
        MAP,
        ARRAY,
        DESCRIBED,
        /** What could not be read, or is nested too deep. */
        BROKEN
    }

    static AmqpValue scalar(Kind kind, String text, int from, int to) {
        return new AmqpValue(kind, text, NO_BYTES, List.of(), -1, from, to);
    }

    static AmqpValue binary(byte[] bytes, int from, int to) {
        return new AmqpValue(Kind.BINARY, "", bytes, List.of(), -1, from, to);
    }

    static AmqpValue items(Kind kind, List<AmqpValue> items, int from, int to) {
        return new AmqpValue(kind, "", NO_BYTES, items, -1, from, to);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** The type that describes it; empty if none of the specification does. */
    Optional<AmqpType> type() {
        return code < 0 ? Optional.empty() : AmqpType.of(code);
    }

    /** Whether a type describes it. */
    boolean is(AmqpType wanted) {
        return type().filter(wanted::equals).isPresent();
    }

    /** What is described; itself for all else. */
    AmqpValue content() {
        return kind == Kind.DESCRIBED ? items.get(0) : this;
    }

    /** A field of a described list; empty if it is missing or null. */
    Optional<AmqpValue> field(int index) {
        List<AmqpValue> fields = content().items;
        return index >= 0 && index < fields.size() && content().kind == Kind.LIST
                ? Optional.of(fields.get(index)).filter(value -> value.kind != Kind.NULL)
                : Optional.empty();
    }

    /** A field of a described list by its name. */
    Optional<AmqpValue> field(String name) {
        return type().flatMap(type -> field(type.index(name)));
    }

    /** A field's text. */
    Optional<String> text(String name) {
        return field(name).map(AmqpValue::shown);
    }

    /** Whether a field is true. */
    boolean isOn(String name) {
        return field(name).filter(value -> value.text.equals("true")).isPresent();
    }

    /** As it is read in a row: strings without quotes, all else as in JSON. */
    String shown() {
        return switch (kind) {
            case STRING, SYMBOL -> text;
            case BINARY -> AmqpJson.hex(binary);
            default -> json();
        };
    }

    /** As JSON, or as close to it as can be. */
    String json() {
        StringBuilder out = new StringBuilder();
        AmqpJson.write(this, out, MOST_TEXT);
        return out.toString();
    }
}
