package app.sockeye.ui.inspector.entry;

/** Tells background work whether anyone still waits for it. */
public final class Ticket {
    /** This ticket is stale if that one is; null for none. */
    private final Ticket around;
    /** Set once, on the JavaFX thread. */
    private volatile boolean stale;

    /** A ticket of its own. */
    public Ticket() {
        this(null);
    }

    private Ticket(Ticket around) {
        this.around = around;
    }

    /** A ticket that becomes stale with this one or earlier. */
    public Ticket within() {
        return new Ticket(this);
    }

    /** Makes the ticket stale. JavaFX thread. */
    public void revoke() {
        stale = true;
    }

    /** Whether nobody waits for the work any more. Any thread. */
    public boolean isStale() {
        return stale || around != null && around.isStale();
    }
}
