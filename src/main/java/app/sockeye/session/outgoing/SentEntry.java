package app.sockeye.session.outgoing;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryFlag;
import app.sockeye.transcript.Transcript;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Finds what was sent in the log. Any thread. */
public final class SentEntry {
    /** Most entries that are looked at. */
    private static final long MOST = 10_000;

    private static final Set<EntryFlag> BY_ITSELF =
            EnumSet.of(EntryFlag.REPEATED, EntryFlag.AUTOMATIC, EntryFlag.SCRIPTED);

    private SentEntry() {}

    /**
     * The index of the message that was sent first from a place on and has this size in bytes; empty for none. What a
     * repeat, a dialect or a script sent meanwhile is passed over.
     */
    public static OptionalLong find(Transcript transcript, long from, long size) {
        long end = Math.min(transcript.count(), from + MOST);
        for (long at = from; at < end; at++) {
            Entry entry = transcript.entry(at);
            if (entry.direction().equals(Optional.of(Direction.SENT))
                    && entry.size() == size
                    && Collections.disjoint(entry.flags(), BY_ITSELF)) {
                return OptionalLong.of(at);
            }
        }
        return OptionalLong.empty();
    }
}
