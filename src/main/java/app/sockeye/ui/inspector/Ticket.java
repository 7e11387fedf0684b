package app.sockeye.ui.inspector;

/** Tells background work whether anyone still waits for it. */
final class Ticket {
    /** Stale together with this one; null for none. */
    private final Ticket around;
    /** Set once, on the JavaFX thread. */
    private volatile boolean stale;

    Ticket() {
        this(null);
    }

    private Ticket(Ticket around) {
        this.around = around;
    }

    /** One that is stale as soon as this is, or earlier. */
    Ticket within() {
        return new Ticket(this);
    }

    void revoke() {
        stale = true;
    }

    boolean isStale() {
        return stale || around != null && around.isStale();
    }
}
