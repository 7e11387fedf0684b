package app.sockeye.session.repeat;

/** What a repeat does. It begins as RUNNING; the states from DONE on are final. */
public enum RepeatState {
    RUNNING,
    /** The user paused it. */
    PAUSED,
    /** The connection is not open; it goes on once it is. */
    WAITING,
    /** All was sent. */
    DONE,
    /** The user stopped it. */
    STOPPED,
    /** The connection ended. */
    LOST,
    /** A reply counted as an error. */
    ERROR,
    /** The next message could not be made or sent. */
    FAILED;

    /** Whether nothing more is sent. */
    public boolean isOver() {
        return compareTo(DONE) >= 0;
    }
}
