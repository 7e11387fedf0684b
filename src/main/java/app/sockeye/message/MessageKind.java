package app.sockeye.message;

/** The kinds of message that the composer writes. */
public enum MessageKind {
    /** A packet of the dialect that the connection speaks. */
    FORM(MessageTexts.FORM),
    TEXT(MessageTexts.TEXT),
    JSON(MessageTexts.JSON),
    BINARY(MessageTexts.BINARY),
    CONTROL(MessageTexts.CONTROL),
    /** Frames bit by bit, valid or not. */
    RAW(MessageTexts.RAW);

    private final String label;

    MessageKind(String label) {
        this.label = label;
    }

    /** The name that the user reads. */
    public String label() {
        return label;
    }
}
