package app.sockeye.session;

/**
 * What waits for a lost connection to be opened again.
 *
 * @param count of messages
 * @param bytes of their payloads in memory
 */
public record WaitingMessages(int count, long bytes) {
    /** Nothing waits. */
    public static final WaitingMessages NONE = new WaitingMessages(0, 0);

    WaitingMessages and(long more) {
        return new WaitingMessages(count + 1, bytes + more);
    }
}
