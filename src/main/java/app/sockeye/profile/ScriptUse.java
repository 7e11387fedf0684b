package app.sockeye.profile;

/** What a script of a connection or a folder is for. Each has a file of its own. */
public enum ScriptUse {
    /** Sends, answers and changes messages. */
    AUTOMATION(".js"),
    /** Reads and writes a dialect of the user's own. */
    DIALECT(".dialect.js");

    private final String ending;

    ScriptUse(String ending) {
        this.ending = ending;
    }

    /** What follows the connection's name in the file's. */
    public String ending() {
        return ending;
    }
}
