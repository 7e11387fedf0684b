package app.sockeye.interchange.model;

/** Why something in a file was left out. */
public enum LeftOutReason {
    NOT_WEBSOCKET("it isn't a WebSocket connection"),
    NO_COUNTERPART("Sockeye has nothing like it"),
    SCRIPT("scripts and commands are never run"),
    /** A value that the other tool computes when it connects. */
    COMPUTED("the other tool computes it; it stands here as it was written"),
    /** Text that has the form of a variable only here. */
    READ_AS_VARIABLE("it is no variable in the other tool, but is one here"),
    NOT_IN_FILE("the file doesn't hold its value"),
    NOT_FOLLOWED("other files and addresses are not read"),
    SWITCHED_OFF("it is switched off"),
    NO_ADDRESS("it has no address"),
    BEYOND_LIMIT("it is beyond what is read"),
    BROKEN("it can't be read"),
    /** What the library has already, and must not be overwritten. */
    DIFFERS("the library has another one of this name, which is kept"),
    NOT_STORED("secrets are not stored in files: type it again"),
    NOT_RECOGNISED("its format is not known");

    private final String words;

    LeftOutReason(String words) {
        this.words = words;
    }

    /** The end of a sentence, without a full stop. */
    public String words() {
        return words;
    }
}
