package app.sockeye.dialect.centrifugo;

/**
 * A field of a message of the Protobuf protocol.
 *
 * @param name as the JSON protocol has it
 * @param kind of its value, or of each of its values
 * @param message the name of the message that it holds; empty if it holds none
 * @param shape how many values it has
 */
record CentrifugoField(int number, String name, Kind kind, String message, Shape shape) {
    /** What a value is. */
    enum Kind {
        /** An integer that may have a sign. */
        INTEGER,
        /** An integer without a sign. */
        UNSIGNED,
        /** An integer whose sign is in its lowest bit. */
        SIGNED,
        BOOLEAN,
        TEXT,
        /** What belongs to the application: JSON or any bytes. */
        DATA,
        MESSAGE
    }

    /** How many values there are. */
    enum Shape {
        SINGLE,
        LIST,
        /** Values by names. */
        MAP
    }

    /** Whether its values have a length on the wire. */
    boolean hasLength() {
        return shape == Shape.MAP || kind == Kind.TEXT || kind == Kind.DATA || kind == Kind.MESSAGE;
    }

    /** A field for one of its values, with another number. */
    CentrifugoField single(int at) {
        return new CentrifugoField(at, name, kind, message, Shape.SINGLE);
    }
}
