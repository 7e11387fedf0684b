package app.sockeye.protocol;

/** The direction in which something crossed the wire, from the client's point of view. */
public enum Direction {
    SENT,
    RECEIVED;

    /** The other one. */
    public Direction opposite() {
        return this == SENT ? RECEIVED : SENT;
    }
}
