package app.sockeye.message;

/** What the composer is set to write. */
public enum MessageKind {
    TEXT("Text"),
    JSON("JSON"),
    BINARY("Binary"),
    CONTROL("Control");

    private final String label;

    MessageKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
