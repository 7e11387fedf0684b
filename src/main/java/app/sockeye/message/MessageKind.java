package app.sockeye.message;

/** What the composer is set to write. */
public enum MessageKind {
    TEXT(MessageTexts.TEXT),
    JSON(MessageTexts.JSON),
    BINARY(MessageTexts.BINARY),
    CONTROL(MessageTexts.CONTROL);

    private final String label;

    MessageKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
