package app.sockeye.script;

import java.util.Objects;

/**
 * What went wrong in a script, and where.
 *
 * @param line line in the script, from 1; 0 where none is known
 * @param column column in that line, from 1; 0 where none is known
 * @param detail what the engine said, such as {@code ReferenceError: x is not defined}, which is text of the script's
 *     author; the limit where one was exceeded; the name of a function that is missing; why it was stopped
 */
public record ScriptProblem(ScriptFault fault, int line, int column, String detail) {
    public ScriptProblem {
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(detail, "detail");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("lines and columns count from 1");
        }
    }

    static ScriptProblem of(ScriptFault fault, String detail) {
        return new ScriptProblem(fault, 0, 0, detail);
    }

    /** The problem in one sentence, which begins with the line where one is known. */
    public String sentence() {
        String where = line == 0 ? "" : "line " + line + ": ";
        return switch (fault) {
            case SYNTAX, THROWN -> where + detail;
            case MISSING_FUNCTION -> "The script has no function " + detail + ".";
            case TIME -> "The script was stopped: it ran for longer than " + detail + ".";
            case MEMORY -> where + "The script was stopped: it took more than " + detail + " of memory.";
            case STACK -> "The script was stopped: its functions called each other too deep.";
            case STOPPED -> detail;
            case CLOSED -> "The script has ended.";
        };
    }
}
