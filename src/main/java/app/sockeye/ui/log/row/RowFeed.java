package app.sockeye.ui.log.row;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.pairing.ExchangeReader;
import app.sockeye.transcript.pairing.Pair;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.log.filter.Rows;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.log.look.ShownColumns;
import app.sockeye.ui.log.look.TimeMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Tells the row nodes what to show at a position. */
public final class RowFeed {
    /** No character of the wire's font is narrower, in pixels. */
    private static final double CHARACTER = 7;
    /** Preview lengths are told apart in steps, so that resizing does not read everything again. */
    private static final int STEP = 64;

    private static final int SHORTEST = 192;
    private static final int LONGEST = 640;

    private final LogLayout layout;
    private final ShownColumns columns;
    private final Executor background;
    private final Runnable wake;
    private Rows rows = Rows.NONE;
    private Transcript transcript;
    private List<TextPattern> patterns = List.of();
    private int previewLimit = SHORTEST;
    private RowReader reader;
    private RowTime time;
    private FactFeed facts;
    private PairFeed pairs;
    /** What the facts are of: the layout's paths and rules. */
    private List<Object> factsOf = List.of();
    /** What the pairs are of: the layout's path to the id. */
    private Object pairsOf;

    /**
     * @param columns those there is room for
     * @param background runs what takes too long for a pulse
     * @param wake called when there may be something for {@link #poll}
     */
    public RowFeed(LogLayout layout, ShownColumns columns, Executor background, Runnable wake) {
        this.layout = layout;
        this.columns = columns;
        this.background = background;
        this.wake = wake;
    }

    public LogLayout layout() {
        return layout;
    }

    public ShownColumns columns() {
        return columns;
    }

    public Rows rows() {
        return rows;
    }

    /** More of the same rows, or others of the same transcript. */
    public void grow(Rows more) {
        rows = more;
    }

    /** Other rows, of another transcript or filter. */
    public void show(Rows other, Transcript from, List<TextPattern> marked) {
        boolean same = transcript == from;
        rows = other;
        transcript = from;
        patterns = marked;
        newReader();
        if (!same) {
            factsOf = List.of();
            pairsOf = null;
            fitToLayout();
        }
    }

    /** Marks other patterns in the same rows. */
    public void mark(List<TextPattern> marked) {
        patterns = marked;
        newReader();
    }

    /** Fits previews to a row's width; returns whether that made them others. */
    public boolean fit(double width) {
        int steps = (int) Math.ceil(width / CHARACTER / STEP);
        int limit = Math.max(SHORTEST, Math.min(steps * STEP, LONGEST));
        if (limit == previewLimit) {
            return false;
        }
        previewLimit = limit;
        newReader();
        return true;
    }

    /** The columns, the rules or the id's place may be others. */
    public void fitToLayout() {
        if (transcript == null) {
            return;
        }
        List<Object> now = List.of(layout.paths(), layout.coloursProperty().get());
        if (!now.equals(factsOf)) {
            factsOf = now;
            FactReader factReader = new FactReader(
                    transcript, layout.paths(), layout.coloursProperty().get());
            facts = new FactFeed(factReader, background, wake);
        }
        if (!layout.idPathProperty().get().equals(pairsOf)) {
            pairsOf = layout.idPathProperty().get();
            pairs = new PairFeed(
                    new ExchangeReader(transcript, layout.idPathProperty().get()), background, wake);
        }
    }

    /** Stars or notes are others. */
    public void renewMarks() {
        newReader();
        if (facts != null) {
            facts.renew();
        }
    }

    /** Looks for what was found out in the background; returns whether rows may be shown anew. */
    public boolean poll(long firstVisible, long lastVisible) {
        if (transcript == null) {
            return false;
        }
        List<Long> inView = new ArrayList<>();
        for (long row = firstVisible; row <= Math.min(lastVisible, rows.count() - 1); row++) {
            inView.add(rows.entryIndex(row));
        }
        boolean news = facts.poll();
        return pairs.poll(inView, transcript.count()) || news;
    }

    /** Whether {@link #poll} wants to be called again. */
    public boolean isWaiting() {
        return pairs != null && pairs.isWaiting();
    }

    public RowContent content(long position) {
        return reader.read(rows.entryIndex(position));
    }

    public RowFacts facts(long position) {
        return facts.of(rows.entryIndex(position));
    }

    public Optional<Pair> pair(long entry) {
        return pairs == null ? Optional.empty() : pairs.of(entry);
    }

    /** Whether it could not be determined which entry an entry's partner is. */
    public boolean hasNoPair(long entry) {
        return pairs != null && pairs.hasFailed(entry);
    }

    /** When the entry at a position happened, in ns since the session's start. */
    public long nanos(long position) {
        return transcript.nanosOf(rows.entryIndex(position));
    }

    public String time(TimeMode mode, long position, RowContent content) {
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
