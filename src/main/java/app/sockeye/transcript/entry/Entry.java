package app.sockeye.transcript.entry;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.EventWording;
import app.sockeye.transcript.connection.LegacyState;
import app.sockeye.transcript.connection.StateText;
import app.sockeye.transcript.mark.Mark;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of the transcript. Immutable; its payload and frames are read from disk when asked for. The payload of an
 * entry that holds a {@link ConnectionEvent} is the text that is made of it when it is read.
 *
 * @param index its number in the transcript, from 0
 * @param nanos when it happened (for a message: when it was complete), in ns since the transcript's start
 * @param wireSize bytes on the wire, frame headers included; 0 if it was never on the wire
 * @param frameCount number of frames on the wire; 0 if it has no frames
 * @param compressed the payload's bytes as they were on the wire, of all frames, not masked; empty where it was not
 *     compressed, and in recordings that do not have them
 * @param mark its star and note at the time it was read
 */
public record Entry(
        long index,
        long nanos,
        EntryKind kind,
        Optional<Direction> direction,
        Set<EntryFlag> flags,
        long wireSize,
        long frameCount,
        Payload payload,
        FrameList frames,
        Optional<Payload> compressed,
        Mark mark) {
    /** Maximum number of bytes of a recorded text that are read. */
    private static final int MOST_TEXT = 1 << 20;

    /** Size of the payload in bytes. */
    public long size() {
        return payload.size();
    }

    /**
     * What happened to the connection; empty for entries that are neither a change of state nor an error, and for
     * errors recorded by other programs.
     *
     * @throws java.io.UncheckedIOException where the transcript can't be read
     */
    public Optional<ConnectionEvent> event() {
        if (payload instanceof EventPayload typed) {
            return Optional.of(typed.event());
        } else if (kind == EntryKind.STATE) {
            return LegacyState.state(payload.head(MOST_TEXT));
        } else if (kind == EntryKind.ERROR) {
            byte[] text = payload.head(MOST_TEXT);
            return Optional.of(direction.isEmpty() ? LegacyState.failure(text) : LegacyState.fault(text));
        }
        return Optional.empty();
    }

    /** Whether it holds its event as typed facts; else {@link #event()} comes from an older version's text. */
    public boolean isTyped() {
        return payload instanceof EventPayload;
    }

    /**
     * The text that users see.
     *
     * @throws java.io.UncheckedIOException where the transcript can't be read
     */
    public StateText told() {
        return payload instanceof EventPayload typed
                ? EventWording.of(typed.event())
                : LegacyState.text(payload.head(MOST_TEXT));
    }

    /** Returns this entry with another event. */
    public Entry withEvent(ConnectionEvent other) {
        return withPayload(EventPayload.of(other));
    }

    /** Returns this entry with another payload. */
    public Entry withPayload(Payload other) {
        return new Entry(index, nanos, kind, direction, flags, wireSize, frameCount, other, frames, compressed, mark);
    }

    /** An entry's frames, read from disk in pieces: a message may have millions. */
    public interface FrameList {
        /** Returns up to {@code count} frames, beginning with frame {@code first}, counted from 0. */
        List<RecordedFrame> read(long first, int count);
    }
}
