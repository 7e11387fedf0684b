package app.sockeye.script;

/** A script that could not be loaded, or a call of it that failed. Its message is {@link ScriptProblem#sentence()}. */
public final class ScriptException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ScriptProblem problem;

    public ScriptException(ScriptProblem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    public ScriptProblem problem() {
        return problem;
    }
}
