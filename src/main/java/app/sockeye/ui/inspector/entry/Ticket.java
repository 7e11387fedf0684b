package app.sockeye.ui.inspector.entry;

/** Tells background work whether anyone still waits for it. */
public final class Ticket {
    /** Stale together with this one; null for none. */
    private final Ticket around;
    /** Set once, on the JavaFX thread. */
    private volatile boolean stale;

    public Ticket() {
        this(null);
    }

    private Ticket(Ticket around) {
        this.around = around;
    }

    /** One that is stale as soon as this is, or earlier. */
    public Ticket within() {
        return new Ticket(this);
    }

    public void revoke() {
        stale = true;
    }

    public boolean isStale() {
        return stale || around != null && around.isStale();
    }
}
