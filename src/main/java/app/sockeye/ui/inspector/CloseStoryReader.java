package app.sockeye.ui.inspector;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.session.RecordedState;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.Transcript;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Gathers what a transcript tells of one connection's end, from the entries around any of its own. */
final class CloseStoryReader {
    /** Entries looked at on each side: a server may send a lot before it answers. */
    private static final long REACH = 50_000;

    private Optional<CloseStory.CloseFrame> sent = Optional.empty();
    private Optional<CloseStory.CloseFrame> received = Optional.empty();
    private Optional<RecordedState> end = Optional.empty();
    private long endNanos;

    private CloseStoryReader() {}

    /** @param index of a close frame, or of the change of state behind it */
    static CloseStory read(Transcript transcript, long index, Ticket ticket) {
        CloseStoryReader reader = new CloseStoryReader();
        boolean more = reader.add(transcript.entry(index));
        long last = Math.min(transcript.count(), index + REACH);
        for (long i = index + 1; i < last && more; i++) {
            more = reader.look(transcript, i, ticket);
        }
        more = reader.sent.isEmpty() || reader.received.isEmpty();
        for (long i = index - 1; i >= Math.max(0, index - REACH) && more; i--) {
            more = reader.look(transcript, i, ticket) && (reader.sent.isEmpty() || reader.received.isEmpty());
        }
        return new CloseStory(reader.sent, reader.received, reader.end, reader.endNanos);
    }

    private boolean look(Transcript transcript, long index, Ticket ticket) {
        if (ticket.isStale()) {
            throw new CancellationException();
        }
        return add(transcript.entry(index));
    }

    /** Whether more may come in this direction. */
    private boolean add(Entry entry) {
        if (entry.kind() == EntryKind.CLOSE) {
            addFrame(entry);
        } else if (entry.kind() == EntryKind.STATE) {
            RecordedState state = RecordedState.parse(entry.payload().head(FactsReader.MOST_BYTES));
            if (state.isClosed() && end.isEmpty()) {
                end = Optional.of(state);
                endNanos = entry.nanos();
            }
            return false;
        }
        return entry.kind() != EntryKind.HANDSHAKE;
    }

    private void addFrame(Entry entry) {
        byte[] payload = entry.payload().head(FrameHeader.MAX_CONTROL_PAYLOAD);
        Optional<CloseStory.CloseFrame> frame =
                Optional.of(new CloseStory.CloseFrame(CloseReason.parse(payload), payload.length == 0, entry.nanos()));
        if (entry.direction().filter(d -> d == Direction.SENT).isPresent()) {
            sent = sent.or(() -> frame);
        } else {
            received = received.or(() -> frame);
        }
    }
}
