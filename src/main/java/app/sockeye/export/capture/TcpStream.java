package app.sockeye.export.capture;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reassembles one direction of a TCP connection: duplicate bytes are dropped, and bytes that come early wait for the
 * missing ones before them, up to a limit.
 */
public final class TcpStream {
    /** Maximum number of bytes that may wait; larger than any window in practice. */
    private static final int MOST_WAITING = 16 << 20;

    /** Approximate memory overhead of a waiting segment in bytes; counted, as a segment may have a single byte. */
    private static final int KEEPING = 100;

    /** Takes the stream's bytes, in order; the array may be reused after the call. */
    @FunctionalInterface
    public interface Sink {
        void accept(byte[] bytes, int offset, int length) throws IOException;
    }

    /** Position of the next byte to pass on; the stream's first byte has position 0. */
    private long next;
    /** The sequence number of position 0. */
    private final int first;

    private final WaitingRoom room;

    /** Bytes that came early, by their position. */
    private final TreeMap<Long, byte[]> waiting = new TreeMap<>();

    /** Position after the last byte; negative while not known. */
    private long end = -1;

    /** Bytes that wait, including {@link #KEEPING} for each segment. */
    private int waitingBytes;

    private boolean broken;

    /**
     * @param first the sequence number of the first byte
     * @param room memory for bytes that come early; released by {@link #forget}
     */
    public TcpStream(int first, WaitingRoom room) {
        this.first = first;
        this.room = room;
    }

    /** The sequence number of the first byte. */
    public int first() {
        return first;
    }

    /** Takes a segment's payload, and passes on the bytes that are now in order. */
    public void accept(TcpSegment segment, Sink sink) throws IOException {
        // Sequence numbers wrap around, so take the position nearest to the next one.
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

    /** Whether bytes are missing before others that wait. */
    public boolean lacksBytes() {
        return broken || !waiting.isEmpty();
    }

    /** Whether the stream ended and all its bytes were passed on. */
    public boolean isFinished() {
        return next == end;
    }

    /** Drops the bytes that wait; call it when no more segments come. */
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

    /** Passes on those of the bytes that were not passed on before. */
    private void hand(byte[] bytes, int offset, int length, long position, Sink sink) throws IOException {
        int known = (int) Math.min(length, next - position);
        if (known < length) {
            next += length - known;
            sink.accept(bytes, offset + known, length - known);
        }
    }
}
