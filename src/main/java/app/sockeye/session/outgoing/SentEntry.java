package app.sockeye.session.outgoing;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryFlag;
import app.sockeye.transcript.Transcript;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds what was sent in the log. Any thread. */
public final class SentEntry {
    private SentEntry() {}

    /**
     * The index of the message that was sent first from a place on and has this size in bytes; empty for none. What a
     * repeat or a dialect sent meanwhile is passed over.
     */
    public static OptionalLong find(Transcript transcript, long from, long size) {
        for (long at = from; at < transcript.count(); at++) {
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
