package app.sockeye.server;

/** A request the playground can't serve; its message goes to the client with status 400. */
public final class BadRequest extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong, for the client */
    public BadRequest(String sentence) {
        super(sentence);
    }
}
