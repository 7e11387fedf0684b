package app.sockeye.profile;

/** A profile can't be connected with. */
public final class InvalidProfileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ProfileProblem problem;

    InvalidProfileException(ProfileProblem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    /** The first of what is wrong. */
    public ProfileProblem problem() {
        return problem;
    }
}
