package app.sockeye.transcript.search;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an entry must be like, beyond what a {@link Filter} says by itself. Immutable, thread-safe. */
public interface Condition {

    /** What kind and direction alone tell. */
    Verdict verdict(EntryKind kind, Optional<Direction> direction);

    /**
     * Whether an entry meets it; its payload may be of any size, and is good during the call only.
     *
     * @param started the wall-clock time of the transcript's nanosecond 0
     */
    boolean test(Entry entry, Instant started);

    /** What it has to do with entries' marks. */
    default MarkUse markUse() {
        return MarkUse.NONE;
    }

    /** What to mark in the entries that meet it. */
    List<TextPattern> highlights();
}
