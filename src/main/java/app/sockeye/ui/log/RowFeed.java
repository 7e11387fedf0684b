package app.sockeye.ui.log;

import app.sockeye.transcript.TextPattern;
import app.sockeye.transcript.Transcript;
import java.time.ZoneId;
import java.util.List;

/** Tells the row nodes what to show at a position. */
final class RowFeed {
    /** No character of the wire's font is narrower, in pixels. */
    private static final double CHARACTER = 7;
    /** Preview lengths are told apart in steps, so that resizing does not read everything again. */
    private static final int STEP = 64;

    private static final int SHORTEST = 192;
    private static final int LONGEST = 640;

    private final LogLayout layout;
    private Rows rows = Rows.NONE;
    private Transcript transcript;
    private List<TextPattern> patterns = List.of();
    private int previewLimit = SHORTEST;
    private RowReader reader;
    private RowTime time;

    RowFeed(LogLayout layout) {
        this.layout = layout;
    }

    LogLayout layout() {
        return layout;
    }

    Rows rows() {
        return rows;
    }

    /** More of the same rows. */
    void grow(Rows more) {
        rows = more;
    }

    /** Other rows, of another transcript or filter. */
    void show(Rows other, Transcript from, List<TextPattern> marked) {
        rows = other;
        transcript = from;
        patterns = marked;
        newReader();
    }

    /** Fits previews to a row's width; returns whether that made them others. */
    boolean fit(double width) {
        int steps = (int) Math.ceil(width / CHARACTER / STEP);
        int limit = Math.max(SHORTEST, Math.min(steps * STEP, LONGEST));
        if (limit == previewLimit) {
            return false;
        }
        previewLimit = limit;
        newReader();
        return true;
    }

    RowContent content(long position) {
        return reader.read(rows.entryIndex(position));
    }

    String time(long position, RowContent content) {
        TimeMode mode = layout.timeModeProperty().get();
        boolean first = position == 0 || mode != TimeMode.SINCE_PREVIOUS;
        return time.format(
                mode,
                content.nanos(),
                first ? content.nanos() : content(position - 1).nanos());
    }

    private void newReader() {
        if (transcript != null) {
            reader = new RowReader(transcript, patterns, previewLimit);
            time = new RowTime(transcript.started(), ZoneId.systemDefault());
        }
    }
}
