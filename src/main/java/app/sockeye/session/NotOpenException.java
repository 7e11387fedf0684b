package app.sockeye.session;

/** Something was to be sent while no connection was open. */
public final class NotOpenException extends Exception {
    private static final long serialVersionUID = 1L;

    public NotOpenException() {
        super("Not connected: press Connect first.");
    }
}
