package app.sockeye.client.options;

/**
 * How much a server may send.
 *
 * @param messageBytes the most bytes of a received message; a longer one closes the connection with 1009. 0 for no
 *     limit, except that a compressed message may inflate to 1 GiB at most
 */
public record LimitOptions(long messageBytes) {

    /** No limit. */
    public static final LimitOptions DEFAULT = new LimitOptions(0);

    public LimitOptions {
        if (messageBytes < 0) {
            throw new IllegalArgumentException("The largest message size must not be negative.");
        }
    }
}
