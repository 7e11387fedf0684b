package app.sockeye.profile.environment;

import app.sockeye.profile.variable.VariableProblem;
import java.util.List;
import java.util.Set;

/**
 * A text whose references were replaced.
 *
 * @param text what could not be replaced is as it was
 * @param problems in the order of the text, each once; none if all was replaced
 * @param secrets the variables of the secrets in it, such as {@code secret:token}, also through other values
 */
public record ResolvedText(String text, List<VariableProblem> problems, Set<String> secrets) {
    public ResolvedText {
        problems = List.copyOf(problems);
        secrets = Set.copyOf(secrets);
    }

    /** Without the text, which may hold secrets. */
    @Override
    public String toString() {
        return "ResolvedText[" + problems + ", " + secrets + "]";
    }
}
