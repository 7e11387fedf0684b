package app.sockeye.transcript.search;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.util.List;
import java.util.Optional;

/** A condition that an entry must meet, beyond the other criteria of a {@link Filter}. Immutable, thread-safe. */
public interface Condition {

    /** The verdict that follows from kind and direction alone. */
    Verdict verdict(EntryKind kind, Optional<Direction> direction);

    /**
     * Whether an entry meets it; its payload may have any size, and is valid only during the call.
     *
     * @param context that of the transcript, for the calling thread
     */
    boolean test(Entry entry, EntryContext context);

    /** How the condition depends on entries' marks. */
    default MarkUse markUse() {
        return MarkUse.NONE;
    }

    /** The patterns to highlight in entries that meet it. */
    List<TextPattern> highlights();
}
