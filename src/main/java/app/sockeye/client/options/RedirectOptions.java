package app.sockeye.client.options;

/**
 * Whether redirects of the opening handshake are followed (RFC 6455 section 4.1). Only those that stay at the same
 * server are, and those from {@code wss} to {@code ws} never; others fail the attempt, so that the user can decide.
 *
 * @param most how many are followed one after the other; 0 for none
 */
public record RedirectOptions(int most) {

    /** The most that may be chosen, which is curl's default. */
    public static final int LIMIT = 50;

    /** None is followed. */
    public static final RedirectOptions DEFAULT = new RedirectOptions(0);
}
