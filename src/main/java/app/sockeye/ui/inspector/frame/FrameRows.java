package app.sockeye.ui.inspector.frame;

import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.RecordedFrame;
import java.time.Instant;
import java.util.List;

/** An entry's frames, read in pages of which the newest is kept. JavaFX thread. */
final class FrameRows {
    private static final int PAGE = 256;

    private final Entry entry;
    private final Instant started;
    private long firstNanos = -1;
    private long first = -1;
    private List<RecordedFrame> page = List.of();

    FrameRows(Entry entry, Instant started) {
        this.entry = entry;
        this.started = started;
    }

    Entry entry() {
        return entry;
    }

    /** The wall-clock time of the frames' nanosecond 0. */
    Instant started() {
        return started;
    }

    long count() {
        return entry.frameCount();
    }

    /** When the first frame came. */
    long firstNanos() {
        if (firstNanos < 0) {
            firstNanos = entry.frames().read(0, 1).get(0).nanos();
        }
        return firstNanos;
    }

    RecordedFrame frame(long number) {
        if (first < 0 || number < first || number >= first + page.size()) {
            long start = number - number % PAGE;
            page = entry.frames().read(start, PAGE);
            first = start;
        }
        return page.get((int) (number - first));
    }
}
