package app.sockeye.session.capture;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.Condition;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Whether a received message has a value to capture.
 *
 * @param capture a valid one
 */
public record CaptureCondition(Capture capture) implements Condition {
    /** The largest message that is searched, in bytes. */
    public static final long LARGEST_MESSAGE = 16 << 20;

    /** A filter for the received messages that have the value. */
    public Filter filter() {
        return new Filter(
                EnumSet.of(Direction.RECEIVED),
                EnumSet.of(EntryKind.TEXT, EntryKind.BINARY),
                Optional.empty(),
                Optional.of(this));
    }

    /**
     * The value in an entry, or in the payload of a packet that ends in it; empty where it has none, or is larger than
     * {@link #LARGEST_MESSAGE}.
     *
     * @param context that of the entry's transcript, for the calling thread
     */
    public Optional<String> valueIn(Entry entry, EntryContext context) {
        return valueIn(entry).or(() -> context.innerJson(entry).stream()
                .flatMap(json -> capture.valueIn(json).stream())
                .findFirst());
    }

    /** The value in an entry alone; empty where it has none, or is larger than {@link #LARGEST_MESSAGE}. */
    public Optional<String> valueIn(Entry entry) {
        return entry.kind().isMessage() && entry.size() <= LARGEST_MESSAGE
                ? capture.valueIn(entry.payload())
                : Optional.empty();
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return kind.isMessage() ? Verdict.MAYBE : Verdict.NO;
    }

    @Override
    public boolean test(Entry entry, EntryContext context) {
        return valueIn(entry, context).isPresent();
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }
}
