package app.sockeye.transcript.entry;

/** The kind of a transcript's entry. The order is part of the file format: append new kinds at the end. */
public enum EntryKind {
    /** One side of the opening handshake: its payload is the HTTP head, followed by the body of a refusal. */
    HANDSHAKE,
    /** A change of the session's state: see {@link Entry#event()}. */
    STATE,
    TEXT,
    BINARY,
    PING,
    PONG,
    /** A close frame: its payload is the frame's (two bytes of code, then the reason). */
    CLOSE,
    /** Something went wrong: see {@link Entry#event()}. */
    ERROR,
    /** A remark by the user or by Sockeye. */
    NOTE;

    /** Whether this is a text or binary message. */
    public boolean isMessage() {
        return this == TEXT || this == BINARY;
    }

    /** Whether this is a ping, pong or close frame. */
    public boolean isControl() {
        return this == PING || this == PONG || this == CLOSE;
    }
}
