package app.sockeye.session;

import app.sockeye.transcript.entry.EntryFlag;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * The messages that Sockeye sends by itself and that are not recorded yet, so that the log can tell them from the user's.
 * Thread-safe.
 */
final class AutomaticMessages {
    /** In the order in which they were handed over; guarded by this. */
    private final Deque<Expected> expected = new ArrayDeque<>();

    private volatile boolean any;

    private record Expected(byte[] payload, EntryFlag why) {}

    /**
     * Tells of a message before it is handed over.
     *
     * @return forgets it if it still isn't recorded; to be run once it was sent or will not be
     */
    synchronized Runnable expect(byte[] payload, EntryFlag why) {
        Expected one = new Expected(payload, why);
        expected.addLast(one);
        any = true;
        return () -> forget(one);
    }

    private synchronized void forget(Expected one) {
        expected.removeIf(each -> each == one);
        any = !expected.isEmpty();
    }

    /** Why a message that was sent is one of them, and is forgotten then; empty if it isn't. */
    Optional<EntryFlag> take(byte[] bytes, int offset, int length) {
        return any ? found(bytes, offset, length) : Optional.empty();
    }

    private synchronized Optional<EntryFlag> found(byte[] bytes, int offset, int length) {
        for (Iterator<Expected> each = expected.iterator(); each.hasNext(); ) {
            Expected next = each.next();
            byte[] payload = next.payload();
            if (Arrays.equals(payload, 0, payload.length, bytes, offset, offset + length)) {
                each.remove();
                any = !expected.isEmpty();
                return Optional.of(next.why());
            }
        }
        return Optional.empty();
    }
}
