package app.sockeye.message;

/** The control frames of RFC 6455 section 5.5. */
public enum ControlKind {
    PING(MessageTexts.PING),
    PONG(MessageTexts.PONG),
    CLOSE(MessageTexts.CLOSE);

    private final String label;

    ControlKind(String label) {
        this.label = label;
    }

    /** The name that the user reads. */
    public String label() {
        return label;
    }
}
