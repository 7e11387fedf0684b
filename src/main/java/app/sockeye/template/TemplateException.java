package app.sockeye.template;

import java.util.Objects;

/** A template that can't be filled. Its message is one sentence for the user, without any value. */
public final class TemplateException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient TemplateProblem problem;

    public TemplateException(TemplateProblem problem) {
        super(Objects.requireNonNull(problem).sentence());
        this.problem = problem;
    }

    /** What is wrong, and where. */
    public TemplateProblem problem() {
        return problem;
    }

    /** Where the reference starts, in characters (UTF-16 code units) from the text's start. */
    public int position() {
        return problem.start();
    }
}
