package app.sockeye.ui.inspector;

/** Tells background work whether anyone still waits for it. */
final class Ticket {
    /** Set once, on the JavaFX thread. */
    private volatile boolean stale;

    void revoke() {
        stale = true;
    }

    boolean isStale() {
        return stale;
    }
}
