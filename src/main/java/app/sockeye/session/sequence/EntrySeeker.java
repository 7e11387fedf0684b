package app.sockeye.session.sequence;

import app.sockeye.payload.Preview;
import app.sockeye.protocol.Direction;
import app.sockeye.session.ClientSession;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.EntryCursor;
import app.sockeye.transcript.search.Filter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks for entries of a session in their order, and waits for those to come. Belongs to one thread. */
final class EntrySeeker {
    /** All that can be received, or can happen to a connection. */
    static final Set<EntryKind> KINDS = EnumSet.complementOf(EnumSet.of(EntryKind.NOTE));

    private static final long CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    /** How far back the last message is looked for, in entries. */
    private static final int MOST_LOOKED = 10_000;

    private static final int SHOWN_CHARS = 120;

    private final ClientSession session;
    private final Transcript transcript;
    private final RunClock clock;
    private final BooleanSupplier stopped;

    EntrySeeker(ClientSession session, RunClock clock, BooleanSupplier stopped) {
        this.session = session;
        this.transcript = session.transcript();
        this.clock = clock;
        this.stopped = stopped;
    }

    /**
     * Waits for the first entry that matches, and was not sent.
     *
     * @param from the index of the first entry to look at
     * @return empty where none came in time, the connection ended, or the wait was stopped
     */
    OptionalLong await(Filter filter, long from, long nanos) throws InterruptedException {
        long end = clock.nanos() + nanos;
        EntryCursor cursor = new EntryCursor(transcript, filter, from, stopped);
        try {
            while (true) {
                // Asked before the count is: what was published before the connection ended is still looked at.
                boolean over = session.status().state().canConnect();
                long count = transcript.count();
                while (cursor.next(count)) {
                    if (!cursor.direction().equals(Optional.of(Direction.SENT))) {
                        return OptionalLong.of(cursor.index());
                    }
                }
                long left = end - clock.nanos();
                if (over || left <= 0 || stopped.getAsBoolean()) {
                    return OptionalLong.empty();
                }
                clock.await(transcript, count, stopped, Math.min(left, CHECK_NANOS));
            }
        } catch (CancellationException e) {
            return OptionalLong.empty();
        }
    }

    /** Waits until something is so, and returns whether it is. */
    boolean await(BooleanSupplier condition, long nanos) throws InterruptedException {
        long end = clock.nanos() + nanos;
        while (!condition.getAsBoolean()) {
            long left = end - clock.nanos();
            if (left <= 0 || stopped.getAsBoolean()) {
                return false;
            }
            BooleanSupplier either = () -> stopped.getAsBoolean() || condition.getAsBoolean();
            clock.await(transcript, Long.MAX_VALUE, either, Math.min(left, CHECK_NANOS));
        }
        return true;
    }

    /** Waits for a time, unless it is stopped. */
    void pause(long nanos) throws InterruptedException {
        long end = clock.nanos() + nanos;
        for (long left = nanos; left > 0 && !stopped.getAsBoolean(); left = end - clock.nanos()) {
            clock.await(transcript, Long.MAX_VALUE, stopped, left);
        }
    }

    /** The index of the message that was received last, from a place on. */
    OptionalLong lastReceived(long from) {
        long count = transcript.count();
        for (long at = count - 1; at >= Math.max(from, count - MOST_LOOKED); at--) {
            Entry entry = transcript.entry(at);
            if (entry.kind().isMessage() && entry.direction().equals(Optional.of(Direction.RECEIVED))) {
                return OptionalLong.of(at);
            }
        }
        return OptionalLong.empty();
    }

    /** What was received instead of what was waited for, as the end of a sentence. */
    String seen(OptionalLong last) {
        if (last.isEmpty()) {
            return "no message was received";
        }
        Entry entry = transcript.entry(last.getAsLong());
        byte[] head = entry.payload().head(4 * SHOWN_CHARS);
        String preview = entry.kind() == EntryKind.TEXT
                ? Preview.text(head, entry.size(), SHOWN_CHARS)
                : Preview.binary(head, entry.size(), SHOWN_CHARS / 4);
        return "the last message was #" + last.getAsLong() + ", " + preview;
    }
}
