package app.sockeye.profile.variable;

import app.sockeye.secret.SecretName;
import app.sockeye.template.TemplateProblem;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a variable in a text can't be replaced.
 *
 * @param name the variable's; empty where the text became too long without one
 * @param through the variables whose values lead to it, the one in the text first; none where it is in the text itself
 * @param detail for a function, what is wrong, as a sentence; otherwise empty
 */
public record VariableProblem(Kind kind, String name, List<String> through, String detail) {

    /** What can be wrong. */
    public enum Kind {
        /** It has no value. */
        UNKNOWN,
        /** Its value refers to itself, perhaps through others. */
        CYCLE,
        /** It is reached through too many values. */
        TOO_DEEP,
        /** The text would become too long. */
        TOO_LONG,
        /** A function in it can't be called, or has no result. */
        FUNCTION
    }

    public VariableProblem {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        through = List.copyOf(through);
        Objects.requireNonNull(detail);
    }

    /** A problem that is no function's. */
    public VariableProblem(Kind kind, String name, List<String> through) {
        this(kind, name, through, "");
    }

    /** A problem of a template; empty for what stays as it is, because it is no complete reference. */
    public static Optional<VariableProblem> of(TemplateProblem problem) {
        return switch (problem.kind()) {
            case INCOMPLETE -> Optional.empty();
            case UNKNOWN -> Optional.of(unknown(problem.name()));
            default -> Optional.of(new VariableProblem(Kind.FUNCTION, problem.name(), List.of(), problem.sentence()));
        };
    }

    /** What is wrong, as a sentence for the user. */
    public String sentence() {
        return switch (kind) {
            case FUNCTION -> detail;
            case UNKNOWN -> unknown() + ".";
            case CYCLE ->
                String.format(
                        Locale.ROOT,
                        "The value of ${%s} refers to itself: %s, %s.",
                        name,
                        String.join(", ", through),
                        name);
            case TOO_DEEP -> String.format(Locale.ROOT, "Too many values refer to each other behind ${%s}.", first());
            case TOO_LONG ->
                first().isEmpty()
                        ? "The text is too long."
                        : String.format(Locale.ROOT, "The value of ${%s} becomes too long.", first());
        };
    }

    private String unknown() {
        if (name.startsWith(SecretName.PREFIX)) {
            String secret = name.substring(SecretName.PREFIX.length());
            return String.format(
                    Locale.ROOT, "The secret %s is not stored on this machine, or has to be unlocked", secret);
        }
        String where = through.isEmpty() ? "" : " in the value of ${" + through.get(through.size() - 1) + "}";
        return String.format(Locale.ROOT, "The variable ${%s}%s has no value", name, where);
    }

    private String first() {
        return through.isEmpty() ? name : through.get(0);
    }

    /** A variable of a text itself that has no value. */
    public static VariableProblem unknown(String name) {
        return new VariableProblem(Kind.UNKNOWN, name, List.of());
    }
}
