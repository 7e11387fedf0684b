package app.sockeye.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what happened in the author's script and where, in the error and the stack that the engine gives. */
final class ErrorPlace {
    /** What is evaluated is called so; the loop and the library have another name. */
    private static final Pattern PLACE = Pattern.compile("<input>:(\\d{1,7})(?::(\\d{1,7}))?");
    /** The place in a text that could not be parsed; it is in no function. */
    private static final Pattern PARSED = Pattern.compile("\\A\\s*at <input>:[\\d:]+\\n");
    /** As our loop evaluates the script. */
    private static final Pattern COMPILING =
            Pattern.compile("\\s*at <input>:[\\d:]+\\n\\s*at eval \\(native\\)\\n\\s*at [^<(]*\\(?function\\.mjs:");

    private ErrorPlace() {}

    /** The problem with its place, as far as the stack tells one in the {@code lines} lines of the script. */
    static ScriptProblem problem(String error, String stack, int lines) {
        ScriptFault fault = fault(error, stack);
        Matcher place = PLACE.matcher(fault == ScriptFault.SYNTAX ? stack : withoutParsed(stack));
        if (!place.find()) {
            return ScriptProblem.of(fault, error);
        }
        int line = Integer.parseInt(place.group(1));
        int column = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
        // What follows the script's last line is ours: there it shows that a bracket was never closed.
        return line > lines ? new ScriptProblem(fault, lines, 0, error) : new ScriptProblem(fault, line, column, error);
    }

    private static ScriptFault fault(String error, String stack) {
        if (error.equals("InternalError: out of memory")) {
            return ScriptFault.MEMORY;
        }
        return COMPILING.matcher(stack).lookingAt() ? ScriptFault.SYNTAX : ScriptFault.THROWN;
    }

    /** The stack less the place in a text that was parsed, such as by {@code JSON.parse}. */
    private static String withoutParsed(String stack) {
        return PARSED.matcher(stack).replaceFirst("");
    }
}
