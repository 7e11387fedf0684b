package app.sockeye.dialect.form;

/** How an input of a form is filled. */
public enum InputKind {
    /** One line of text. */
    LINE,
    /** Text of several lines. */
    TEXT,
    /** A JSON value. */
    JSON,
    /** JSON values in order, one or more; in the form's values {@code key.0}, {@code key.1} and so on. */
    JSON_LIST,
    /** Names with values, in order; in the form's values {@code key.0.name}, {@code key.0.value} and so on. */
    PAIRS,
    /** A whole number. */
    NUMBER,
    /**
     * Bytes: text, or hex after {@code hex:}, Base64 after {@code base64:}, a file's after {@code file:}, JSON to be sent
     * in another format after {@code as cbor:} or {@code as Price in trade.proto:}.
     */
    BYTES,
    /** One of some. */
    CHOICE,
    /** {@code true} or {@code false}. */
    SWITCH,
    /** A line that is never shown, such as a password. */
    SECRET
}
