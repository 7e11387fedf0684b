package app.sockeye.template.function;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A function that templates know.
 *
 * @param example a whole reference
 * @param help one line that says what it gives
 * @param alone whether it can be written without an argument
 * @param fewest parameters when it has an argument
 * @param json whether its last parameter is JSON, so that references in it are replaced as JSON
 * @param quotable whether its argument may be quoted in a sentence: it is never a secret
 * @param binding reads the parameters
 */
public record FunctionKind(
        String name,
        String example,
        String help,
        boolean alone,
        Splitting splitting,
        int fewest,
        boolean json,
        boolean quotable,
        Binding binding) {

    private static final Set<String> STABLE =
            Set.of("base64", "base64url", "hex", "url", "sha256", "hmac-sha256", "jwt", "env");

    /** They read what their parameters name of this machine. */
    private static final Set<String> READING = Set.of("env", "file", "csv");

    /** Reads parameters. */
    @FunctionalInterface
    public interface Binding {
        /** @throws CallException if they can't be used */
        Call bind(List<Content> parameters) throws CallException;
    }

    public FunctionKind {
        Objects.requireNonNull(name);
        Objects.requireNonNull(example);
        Objects.requireNonNull(help);
        Objects.requireNonNull(splitting);
        Objects.requireNonNull(binding);
    }

    /** Whether it gives the same for the same parameters as long as the program runs. */
    public boolean isStable() {
        return STABLE.contains(name);
    }

    /** Whether it reads a file or variable of this machine that its parameters name. */
    public boolean isReading() {
        return READING.contains(name);
    }

    /**
     * Reads the parameters.
     *
     * @throws CallException if they can't be used
     */
    public Call bind(List<Content> parameters) throws CallException {
        if (!parameters.isEmpty() && parameters.size() < fewest) {
            throw CallException.argument("It has the form " + example + ".");
        }
        return binding.bind(parameters);
    }
}
