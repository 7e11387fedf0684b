package app.sockeye.export.capture;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts one direction of a TCP connection back into order: what came twice is dropped, what came early waits for what is
 * missing, up to a limit.
 */
public final class TcpStream {
    /** Bytes that may wait: more than any window in practice. */
    private static final int MOST_WAITING = 16 << 20;

    /** What it takes to keep a segment besides its bytes, of which there may be one. */
    private static final int KEEPING = 100;

    /** Takes the stream's bytes, in order; they change after the call. */
    @FunctionalInterface
    public interface Sink {
        void accept(byte[] bytes, int offset, int length) throws IOException;
    }

    /** The position of the next byte to hand on; the stream's first one has 0. */
    private long next;
    /** The sequence number of position 0. */
    private final int first;

    private final WaitingRoom room;

    /** What came early, by its position. */
    private final TreeMap<Long, byte[]> waiting = new TreeMap<>();

    /** The position behind the last byte; negative while it is not known. */
    private long end = -1;

    /** With what it takes to keep them. */
    private int waitingBytes;

    private boolean broken;

    /**
     * @param first the sequence number of the first byte
     * @param room for what comes early; given back by {@link #forget}
     */
    public TcpStream(int first, WaitingRoom room) {
        this.first = first;
        this.room = room;
    }

    /** The sequence number of the first byte. */
    public int first() {
        return first;
    }

    /** Takes a segment's payload; hands on what is now in order. */
    public void accept(TcpSegment segment, Sink sink) throws IOException {
        // Sequence numbers wrap around: the nearest position to the next one is meant.
        long position = next + (segment.sequence() - (first + (int) next));
        if (segment.finishes()) {
            end = position + segment.length();
        }
        if (broken || segment.length() == 0 || position + segment.length() <= next) {
            return;
        }
        if (position > next) {
            keep(position, segment);
            return;
        }
        hand(segment.bytes(), segment.offset(), segment.length(), position, sink);
        for (Map.Entry<Long, byte[]> early = waiting.firstEntry();
                early != null && early.getKey() <= next;
                early = waiting.firstEntry()) {
            waiting.pollFirstEntry();
            giveBack(early.getValue().length + KEEPING);
            hand(early.getValue(), 0, early.getValue().length, early.getKey(), sink);
        }
    }

    /** Whether bytes are missing that something waits for. */
    public boolean lacksBytes() {
        return broken || !waiting.isEmpty();
    }

    /** Whether all there is was handed on. */
    public boolean isFinished() {
        return next == end;
    }

    /** Drops what waits: nothing more comes. */
    public void forget() {
        waiting.clear();
        giveBack(waitingBytes);
    }

    private void keep(long position, TcpSegment segment) {
        byte[] before = waiting.get(position);
        if (before != null && before.length >= segment.length()) {
            return;
        }
        int more = before == null ? segment.length() + KEEPING : segment.length() - before.length;
        if (waitingBytes + more > MOST_WAITING || !room.take(more)) {
            broken = true;
            forget();
            return;
        }
        waitingBytes += more;
        waiting.put(
                position, Arrays.copyOfRange(segment.bytes(), segment.offset(), segment.offset() + segment.length()));
    }

    private void giveBack(int bytes) {
        waitingBytes -= bytes;
        room.giveBack(bytes);
    }

    /** Hands on what of some bytes was not handed on yet. */
    private void hand(byte[] bytes, int offset, int length, long position, Sink sink) throws IOException {
        int known = (int) Math.min(length, next - position);
        if (known < length) {
            next += length - known;
            sink.accept(bytes, offset + known, length - known);
        }
    }
}
