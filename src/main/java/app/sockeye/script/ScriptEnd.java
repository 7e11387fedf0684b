package app.sockeye.script;

import java.util.Objects;

/**
 * How a script ended.
 *
 * @param isOfCall whether a call is to blame; it fails with an exception that tells so
 */
public record ScriptEnd(ScriptProblem problem, boolean isOfCall) {
    public ScriptEnd {
        Objects.requireNonNull(problem);
    }
}
