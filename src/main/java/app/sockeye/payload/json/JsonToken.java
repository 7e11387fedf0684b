package app.sockeye.payload.json;

/** The tokens that {@link JsonScanner} finds; white space is skipped. */
enum JsonToken {
    BEGIN_OBJECT,
    END_OBJECT,
    BEGIN_ARRAY,
    END_ARRAY,
    COLON,
    COMMA,
    KEY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL,
    /** The value is complete and nothing but white space follows. */
    END;

    boolean begins() {
        return this == BEGIN_OBJECT || this == BEGIN_ARRAY;
    }

    boolean ends() {
        return this == END_OBJECT || this == END_ARRAY;
    }

    /** Whether a value starts with this token. */
    boolean isValue() {
        return switch (this) {
            case BEGIN_OBJECT, BEGIN_ARRAY, STRING, NUMBER, BOOLEAN, NULL -> true;
            case END_OBJECT, END_ARRAY, COLON, COMMA, KEY, END -> false;
        };
    }
}
