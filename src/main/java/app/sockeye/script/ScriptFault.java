package app.sockeye.script;

/** Why a script did not do what was asked of it. */
public enum ScriptFault {
    /** Its source is no valid JavaScript. */
    SYNTAX(false),
    /** It threw an error, or something else. The script can be called again. */
    THROWN(false),
    /** It does not have the function that was called. */
    MISSING_FUNCTION(false),
    /** It used more time than {@link ScriptLimits} gives. */
    TIME(true),
    /** It used more memory than {@link ScriptLimits} gives. */
    MEMORY(true),
    /** Its functions called each other too deep. */
    STACK(true),
    /** Whoever runs it stopped it, for a reason that the detail tells in a sentence. */
    STOPPED(true),
    /** It was closed, or had ended before. */
    CLOSED(true);

    private final boolean isEnd;

    ScriptFault(boolean isEnd) {
        this.isEnd = isEnd;
    }

    /** Whether the script is at its end with this: it has to be loaded anew. */
    public boolean isEnd() {
        return isEnd;
    }
}
