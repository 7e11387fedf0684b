package app.sockeye.transcript;

import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of the transcript. Immutable; its payload and frames are read from disk when asked for.
 *
 * @param index its place, from 0
 * @param nanos when it happened (for a message: when it was complete), in ns since the transcript's start
 * @param wireSize bytes on the wire, frame headers included; 0 for what never was on it
 * @param frameCount frames on the wire; 0 for what is not made of frames
 * @param mark what the user had remarked on it when it was read
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
        Mark mark) {

    /** Bytes of the payload. */
    public long size() {
        return payload.size();
    }

    /** The same entry with another payload. */
    public Entry withPayload(Payload other) {
        return new Entry(index, nanos, kind, direction, flags, wireSize, frameCount, other, frames, mark);
    }

    /** An entry's frames, read from disk in pieces: a message may have millions. */
    public interface FrameList {
        /** Up to {@code count} frames from the one numbered {@code first}, from 0. */
        List<RecordedFrame> read(long first, int count);
    }
}
