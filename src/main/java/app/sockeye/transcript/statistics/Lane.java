package app.sockeye.transcript.statistics;

import app.sockeye.protocol.Direction;

/** What is counted over time. */
public enum Lane {
    RECEIVED_MESSAGES,
    SENT_MESSAGES,
    /** Payload bytes of messages. */
    RECEIVED_BYTES,
    SENT_BYTES,
    /** Bytes of the same messages on the wire, frame headers included. */
    RECEIVED_WIRE,
    SENT_WIRE,
    ERRORS;

    /** The lane that counts the messages of a direction. */
    public static Lane messages(Direction direction) {
        return direction == Direction.RECEIVED ? RECEIVED_MESSAGES : SENT_MESSAGES;
    }

    /** The lane that counts the payload bytes of a direction. */
    public static Lane bytes(Direction direction) {
        return direction == Direction.RECEIVED ? RECEIVED_BYTES : SENT_BYTES;
    }

    /** The lane that counts the bytes on the wire of a direction. */
    public static Lane wire(Direction direction) {
        return direction == Direction.RECEIVED ? RECEIVED_WIRE : SENT_WIRE;
    }
}
