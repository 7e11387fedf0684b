package app.sockeye.template;

import java.util.Objects;
import java.util.Optional;

/**
 * A reference in a template's text, such as <code>${user}</code> or <code>${base64:${user}}</code>.
 *
 * @param start of the <code>${</code>, in characters (UTF-16 code units) from the text's start
 * @param end after the <code>}</code>
 * @param name of the value, such as {@code user} or {@code secret:token}, or of the function, such as {@code base64}
 * @param function whether it calls a function; one without an argument gives way to a value of its name
 * @param argument as written after a function's colon; empty for a value
 * @param problem what is wrong with the reference itself, whatever the values are
 */
public record TemplateReference(
        int start, int end, String name, boolean function, String argument, Optional<TemplateProblem> problem) {
    public TemplateReference {
        Objects.requireNonNull(name);
        Objects.requireNonNull(argument);
        Objects.requireNonNull(problem);
    }

    /** Whether it lies in the argument of another. */
    public boolean isIn(TemplateReference other) {
        return start > other.start && end < other.end;
    }
}
