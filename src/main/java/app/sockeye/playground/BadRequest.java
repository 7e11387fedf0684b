package app.sockeye.playground;

/** A request the playground can't serve; its message goes to the client with status 400. */
final class BadRequest extends Exception {
    private static final long serialVersionUID = 1L;

    BadRequest(String sentence) {
        super(sentence);
    }
}
