package app.sockeye.ui.log.row;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.pairing.ExchangeReader;
import app.sockeye.transcript.pairing.Origin;
import app.sockeye.transcript.pairing.Pair;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.Highlights;
import app.sockeye.ui.log.filter.Rows;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.log.look.ShownColumns;
import app.sockeye.ui.log.look.TimeMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Gives row nodes what to show at a position. */
public final class RowFeed {
    /** Minimum width of a character in the font of payloads, in pixels. */
    private static final double CHARACTER = 7;
    /** Step in which preview lengths grow, so that resizing seldom reads everything again. */
    private static final int STEP = 64;

    private static final int SHORTEST = 192;
    private static final int LONGEST = 640;
    private static final int MOST_HITS = 32;

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
    private OriginFeed origins;
    /** The layout's paths and rules that the facts were made for. */
    private List<Object> factsOf = List.of();
    /** The layout's path of the id that the pairs were made for. */
    private Object pairsOf;
    /** The version of what is spoken that facts and pairs were read in. */
    private long spoken;

    /**
     * @param columns the columns there is room for
     * @param background runs what takes too long for a pulse
     * @param wake called when there may be something for {@link #poll}
     */
    public RowFeed(LogLayout layout, ShownColumns columns, Executor background, Runnable wake) {
        this.layout = layout;
        this.columns = columns;
        this.background = background;
        this.wake = wake;
    }

    /** The connection's columns and colours. */
    public LogLayout layout() {
        return layout;
    }

    /** The columns there is room for. */
    public ShownColumns columns() {
        return columns;
    }

    /** The rows shown now. */
    public Rows rows() {
        return rows;
    }

    /** Shows more of the same rows, or others of the same transcript. */
    public void grow(Rows more) {
        rows = more;
    }

    /** Shows other rows, of another transcript or filter. */
    public void show(Rows other, Transcript from, List<TextPattern> marked) {
        boolean same = transcript == from;
        rows = other;
        transcript = from;
        patterns = marked;
        newReader();
        if (!same) {
            factsOf = List.of();
            pairsOf = null;
            origins = transcript == null ? null : new OriginFeed(transcript, background, wake);
            spoken = transcript == null ? 0 : version();
            fitToLayout();
        }
    }

    /** Highlights other patterns in the same rows. */
    public void highlight(List<TextPattern> shown) {
        patterns = shown;
        newReader();
    }

    /** Fits previews to a row's width; returns whether they changed. */
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

    /** Applies changes of columns, colour rules or the id's path. */
    public void fitToLayout() {
        if (transcript == null) {
            return;
        }
        List<Object> now = List.of(layout.paths(), layout.fields(), layout.allColours());
        if (!now.equals(factsOf)) {
            factsOf = now;
            FactReader factReader = new FactReader(transcript, layout.paths(), layout.fields(), layout.allColours());
            facts = new FactFeed(factReader, background, wake);
        }
        if (!layout.idPathProperty().get().equals(pairsOf)) {
            pairsOf = layout.idPathProperty().get();
            pairs = new PairFeed(exchanges(), background, wake);
        }
    }

    private ExchangeReader exchanges() {
        return new ExchangeReader(transcript, layout.idPathProperty().get());
    }

    /** Changes with what messages may be read as: other packets, or another format. */
    private long version() {
        return transcript.conversations().version() + transcript.formats().version();
    }

    /** Reads facts and pairs again after the packets have become others; returns whether they have. */
    private boolean followSpoken() {
        long now = version();
        boolean changed = now != spoken;
        if (changed) {
            spoken = now;
            facts.renew();
            pairs.renew(exchanges());
        }
        return changed;
    }

    /** Applies changes of stars and notes. */
    public void renewMarks() {
        newReader();
        if (facts != null) {
            facts.renew();
        }
    }

    /** Takes over what was read in the background; returns whether rows should be redrawn. */
    public boolean poll(long firstVisible, long lastVisible) {
        if (transcript == null) {
            return false;
        }
        List<Long> inView = new ArrayList<>();
        for (long row = firstVisible; row <= Math.min(lastVisible, rows.count() - 1); row++) {
            inView.add(rows.entryIndex(row));
        }
        return poll(inView);
    }

    /** As {@link #poll(long, long)}, with the indexes of the entries in view. */
    public boolean poll(List<Long> inView) {
        boolean news = followSpoken() | facts.poll();
        news |= origins.poll(inView, transcript.count());
        return pairs.poll(inView, transcript.count()) || news;
    }

    /** Whether {@link #poll} wants to be called again. */
    public boolean isWaiting() {
        return transcript != null && (pairs.isWaiting() || origins.isWaiting());
    }

    /** What the row at a position shows right away. */
    public RowContent content(long position) {
        return reader.read(rows.entryIndex(position));
    }

    /** What the row at a position shows once it was read; asks for it if it is unknown. */
    public RowFacts facts(long position) {
        return facts.of(rows.entryIndex(position));
    }

    /** An entry's pair; empty while none is known. */
    public Optional<Pair> pair(long entry) {
        return pairs == null ? Optional.empty() : pairs.of(entry);
    }

    /** Whether an entry's partner was searched for and not found. */
    public boolean isAlone(long entry) {
        return pairs != null && pairs.isAlone(entry);
    }

    /** Where the patterns occur in a text. */
    public List<TextPattern.Span> hits(String text) {
        return Highlights.of(patterns, text, MOST_HITS);
    }

    /** Whether the search for an entry's partner failed unexpectedly. */
    public boolean hasNoPair(long entry) {
        return pairs != null && pairs.hasFailed(entry);
    }

    /** What sent an entry by itself; empty where nothing did, or that is not known yet. */
    public Optional<Origin> origin(long entry) {
        return origins == null ? Optional.empty() : origins.of(entry);
    }

    /** When the entry at a position happened, in ns since the session's start. */
    public long nanos(long position) {
        return transcript.times().nanosOf(rows.entryIndex(position));
    }

    /** The time of the row at a position, formatted. */
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
