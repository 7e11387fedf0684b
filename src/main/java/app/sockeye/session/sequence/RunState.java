package app.sockeye.session.sequence;

/** The life cycle of a run: {@code RUNNING <-> PAUSED}, {@code RUNNING <-> ASKING}, and from each of them to an end. */
public enum RunState {
    RUNNING,
    /** The next step waits until the user resumes. */
    PAUSED,
    /** A step failed; the user decides whether to go on. */
    ASKING,
    /** All steps were run and none failed. */
    DONE,
    /** A step failed. */
    FAILED,
    /** The user, or the end of the session, stopped it. */
    STOPPED;

    /** Whether the run is over. */
    public boolean isOver() {
        return this == DONE || this == FAILED || this == STOPPED;
    }
}
