package app.sockeye.transcript.statistics;

import java.util.List;
import java.util.Objects;

/**
 * What came back to messages that were sent from an entry on.
 *
 * @param sent messages sent
 * @param received messages received
 * @param receivedBytes the size of their payloads
 * @param waiting messages sent whose reply may still come; of the oldest beyond {@link #MOST_WAITING} it is not known
 * @param matching how replies were matched
 * @param times the time from a message to its reply
 * @param errors messages received that count as errors
 * @param lastError index of the newest of them; -1 for none
 * @param slots the replies over time, by when they came
 * @param slotNanos width of each slot in ns; it doubles when the time gets too long for {@link #MOST_SLOTS}
 * @param slowest the slowest pairs, the slowest first
 */
public record Replies(
        long sent,
        long received,
        long receivedBytes,
        long waiting,
        Matching matching,
        Spread times,
        long errors,
        long lastError,
        List<ReplySlot> slots,
        long slotNanos,
        List<SlowReply> slowest) {
    /** Most slots. */
    public static final int MOST_SLOTS = 240;
    /** Most messages that are remembered until their reply comes. */
    public static final int MOST_WAITING = 100_000;
    /** Most of the slowest pairs. */
    public static final int MOST_SLOWEST = 100;

    public Replies {
        Objects.requireNonNull(matching);
        Objects.requireNonNull(times);
        slots = List.copyOf(slots);
        slowest = List.copyOf(slowest);
    }

    /** How replies are matched. */
    public enum Matching {
        /** Nothing came back yet. */
        NONE,
        /** By the id in both. */
        ID,
        /** Messages without an id, in the order in which they were sent. */
        ORDER
    }
}
