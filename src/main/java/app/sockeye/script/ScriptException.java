package app.sockeye.script;

/** A script that could not be loaded, or a call of it that failed. Its message is {@link ScriptProblem#sentence()}. */
public final class ScriptException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ScriptProblem problem;
    private final boolean isBlamed;

    public ScriptException(ScriptProblem problem) {
        this(problem, false);
    }

    /** @param isBlamed whether the script ended by the call that failed */
    ScriptException(ScriptProblem problem, boolean isBlamed) {
        super(problem.sentence());
        this.problem = problem;
        this.isBlamed = isBlamed;
    }

    /** Whether the script ended by the call that failed, rather than by another one or by itself. */
    public boolean isBlamed() {
        return isBlamed;
    }

    public ScriptProblem problem() {
        return problem;
    }
}
