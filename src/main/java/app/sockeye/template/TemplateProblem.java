package app.sockeye.template;

import java.util.Objects;

/**
 * Why a reference in a template can't be replaced. It quotes what is written, never a value.
 *
 * @param start of the reference, in characters (UTF-16 code units) from the text's start
 * @param end after the reference
 * @param name of the value or function; may be empty
 * @param sentence what is wrong, for the user
 */
public record TemplateProblem(Kind kind, int start, int end, String name, String sentence) {

    /** What can be wrong. */
    public enum Kind {
        /** The reference is not complete: it has no name, or nothing closes it. */
        INCOMPLETE,
        /** Nothing has this name. */
        UNKNOWN,
        /** The function can't use this argument. */
        ARGUMENT,
        /** The function has no result now: a file is missing, no message has the path. */
        FAILED,
        /** References lie too deep in each other. */
        TOO_DEEP,
        /** The result would be too long. */
        TOO_LONG
    }

    public TemplateProblem {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(sentence);
    }
}
