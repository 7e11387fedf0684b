package app.sockeye.session;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * The messages that Sockeye sends by itself and that are not recorded yet, so that the log can tell them from the user's.
 * Thread-safe.
 */
public final class AutomaticMessages {
    /** Number of messages that are remembered; the oldest go. */
    private static final int MOST = 256;

    /** Payloads in the order in which they were handed over; guarded by this. */
    private final Deque<byte[]> expected = new ArrayDeque<>();

    private volatile boolean any;

    /** Tells of a message before it is handed over. */
    public synchronized void expect(byte[] payload) {
        expected.addLast(payload);
        if (expected.size() > MOST) {
            expected.removeFirst();
        }
        any = true;
    }

    /** Whether a message that was sent is one of them; it is forgotten then. */
    boolean take(byte[] bytes, int offset, int length) {
        return any && found(bytes, offset, length);
    }

    private synchronized boolean found(byte[] bytes, int offset, int length) {
        for (Iterator<byte[]> each = expected.iterator(); each.hasNext(); ) {
            byte[] payload = each.next();
            if (Arrays.equals(payload, 0, payload.length, bytes, offset, offset + length)) {
                each.remove();
                any = !expected.isEmpty();
                return true;
            }
        }
        return false;
    }

    /** Forgets all, as their connection has ended. */
    synchronized void clear() {
        expected.clear();
        any = false;
    }
}
