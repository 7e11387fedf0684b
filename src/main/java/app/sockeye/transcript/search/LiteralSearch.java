package app.sockeye.transcript.search;

import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.segment.RecordCheck;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.Segments;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Searches the bytes of a segment as one text, and only for each match determines which record it is in. */
final class LiteralSearch implements EntrySearch {
    /** Small enough to stay in the processor's cache between being read and being searched. */
    private static final int WINDOW = 256 << 10;

    private final Segments segments;
    private final Needle needle;
    private final BooleanSupplier stopped;
    /** As long as the longest stretch so far, as many transcripts may be searched at once in short ones. */
    private ByteBuffer window = RecordFormat.direct(0);

    private final ByteBuffer head = RecordFormat.direct(RecordFormat.HEAD);
    private final PayloadSearch inPayload;

    /** Location of the window's first byte. */
    private long windowAt;

    private int windowLength;
    private int record;

    LiteralSearch(Segments segments, TextPattern pattern, BooleanSupplier stopped) {
        this.segments = segments;
        this.needle = Needle.of(pattern);
        this.inPayload = PayloadSearch.of(pattern);
        this.stopped = stopped;
    }

    @Override
    public void search(Run run, BitSet hits) throws IOException {
        record = run.first();
        long at = run.start();
        while (at + needle.length() <= run.end()) {
            fillWindow(at, (int) Math.min(WINDOW, run.end() - at));
            long next = at;
            int found = find(next);
            while (found >= 0) {
                next = judge(run, at + found, hits);
                found = find(next);
            }
            at = Math.max(next, at + windowLength - needle.length() + 1);
        }
    }

    @Override
    public boolean matches(Entry entry) {
        return inPayload.isIn(entry.payload());
    }

    private int find(long from) {
        long start = from - windowAt;
        return start >= windowLength ? -1 : needle.indexIn(window, (int) start, windowLength);
    }

    /** Decides whether a match lies in a wanted payload; returns where to continue the search. */
    private long judge(Run run, long place, BitSet hits) throws IOException {
        record = run.recordAt(place, record);
        long location = run.block().location(record);
        readHead(location);
        long recordEnd = location + head.getInt(0);
        if (place >= recordEnd) {
            return run.next(record);
        }
        if (place < location + RecordFormat.payloadStart(head, 0)) {
            return place + 1;
        }
        if (run.wanted().get(record) && place + needle.length() <= recordEnd) {
            hits.set(record);
        }
        return recordEnd;
    }

    private void readHead(long location) throws IOException {
        long inWindow = location - windowAt;
        head.clear();
        if (inWindow >= 0 && inWindow + RecordFormat.HEAD <= windowLength) {
            head.put(0, window, (int) inWindow, RecordFormat.HEAD);
        } else {
            head.limit(segments.read(location, head));
        }
        RecordCheck.requireEntry(head, 0);
    }

    private void fillWindow(long at, int length) throws IOException {
        stopIfAsked();
        if (window.capacity() < length) {
            window = RecordFormat.direct(Math.min(WINDOW, Math.max(length, 2 * window.capacity())));
        }
        if (segments.read(at, window.clear().limit(length)) < length) {
            throw new EOFException("the segment ends before its record");
        }
        windowAt = at;
        windowLength = length;
        window.clear();
    }

    private void stopIfAsked() {
        if (stopped.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
