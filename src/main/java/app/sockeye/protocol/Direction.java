package app.sockeye.protocol;

/** Which way something crossed the wire, seen from this client. */
public enum Direction {
    SENT,
    RECEIVED
}
