package app.sockeye.payload.json;

/** The kinds of JSON values (RFC 8259 section 3). */
public enum JsonKind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL;

    /** Whether it may have children. */
    public boolean isContainer() {
        return this == OBJECT || this == ARRAY;
    }

    static JsonKind of(JsonToken token) {
        return switch (token) {
            case BEGIN_OBJECT -> OBJECT;
            case BEGIN_ARRAY -> ARRAY;
            case STRING -> STRING;
            case NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case NULL -> NULL;
            case END_OBJECT, END_ARRAY, COLON, COMMA, KEY, END -> throw new IllegalArgumentException(token.name());
        };
    }
}
