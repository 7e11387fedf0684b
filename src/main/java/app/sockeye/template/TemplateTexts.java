package app.sockeye.template;

import app.sockeye.template.function.CallException;
import app.sockeye.template.function.FunctionKind;

/** The sentences about templates. They quote what is written, never a value. */
final class TemplateTexts {
    private static final String SECRET = "secret:";
    private static final int MOST_QUOTED = 60;

    private TemplateTexts() {}

    static final String INCOMPLETE = "Expected a name and } after ${. To send ${ itself, write $${.";
    static final String TOO_DEEP = "References lie more than 16 deep in each other.";
    static final String TOO_LONG = "The text becomes too long.";
    static final String TOO_MANY = "The text has more than 100,000 references.";

    /** Why a received value can't be a part of a name. */
    static final String RECEIVED = "A value that a server sent can't choose what is read of this machine;"
            + " write the name of the file or variable itself.";

    static String unknown(String name) {
        return name.startsWith(SECRET)
                ? "The secret " + quoted(name.substring(SECRET.length()))
                        + " is not stored on this machine, or has to be unlocked."
                : "The variable ${" + quoted(name) + "} has no value.";
    }

    static String form(FunctionKind kind) {
        return "${" + kind.name() + ":…} has the form " + kind.example() + ".";
    }

    static String failed(FunctionKind kind, String argument, CallException why) {
        return called(kind, argument) + ": " + why.getMessage();
    }

    static String notJson(TemplateReference reference) {
        String name = reference.argument().isEmpty() ? quoted(reference.name()) : reference.name() + ":…";
        return "The value of ${" + name + "} is not JSON; put the reference in quotation marks.";
    }

    private static String called(FunctionKind kind, String argument) {
        if (argument.isEmpty()) {
            return "${" + kind.name() + "}";
        }
        return "${" + kind.name() + ":" + (kind.quotable() ? quoted(argument) : "…") + "}";
    }

    private static String quoted(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > MOST_QUOTED
                ? line.substring(0, MOST_QUOTED) + "…"
                : line.length() < text.length() ? line + "…" : line;
    }
}
