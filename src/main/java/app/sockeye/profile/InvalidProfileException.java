package app.sockeye.profile;

/** A profile is not valid for connecting. */
public final class InvalidProfileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ProfileProblem problem;

    InvalidProfileException(ProfileProblem problem) {
        super(problem.option().map(o -> o.label() + ": ").orElse("") + problem.sentence());
        this.problem = problem;
    }

    /** The first problem. */
    public ProfileProblem problem() {
        return problem;
    }
}
