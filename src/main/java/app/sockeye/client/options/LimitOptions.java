package app.sockeye.client.options;

/**
 * How much a server may send.
 *
 * @param messageBytes bytes a received message may have before the connection is closed with 1009; 0 for no limit, but
 *     for 1 GiB that a compressed one may inflate to
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
