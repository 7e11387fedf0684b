package app.sockeye.session.outgoing;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryFlag;
import app.sockeye.transcript.Transcript;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds what was sent in the log. Any thread. */
public final class SentEntry {
    /** Most entries that are looked at. */
    private static final long MOST = 10_000;

    private SentEntry() {}

    /**
     * The index of the message that was sent first from a place on and has this size in bytes; empty for none. What a
     * repeat or a dialect sent meanwhile is passed over.
     */
    public static OptionalLong find(Transcript transcript, long from, long size) {
        long end = Math.min(transcript.count(), from + MOST);
        for (long at = from; at < end; at++) {
            Entry entry = transcript.entry(at);
            boolean other =
                    entry.flags().contains(EntryFlag.REPEATED) || entry.flags().contains(EntryFlag.AUTOMATIC);
            if (entry.direction().equals(Optional.of(Direction.SENT)) && entry.size() == size && !other) {
                return OptionalLong.of(at);
            }
        }
        return OptionalLong.empty();
    }
}
