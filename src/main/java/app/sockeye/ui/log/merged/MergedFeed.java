package app.sockeye.ui.log.merged;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.merged.MergedEntry;
import app.sockeye.ui.log.filter.Rows;
import app.sockeye.ui.log.look.TimeMode;
import app.sockeye.ui.log.pane.PairWords;
import app.sockeye.ui.log.row.RowContent;
import app.sockeye.ui.log.row.RowFacts;
import app.sockeye.ui.log.row.RowFeed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives the rows of the merged log what to show, from a feed for each transcript; those used last are kept. */
final class MergedFeed {
    private static final int KEPT_FEEDS = 64;

    private final MergedModel model;
    private final Map<Transcript, RowFeed> feeds = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Transcript, RowFeed> eldest) {
            return size() > KEPT_FEEDS;
        }
    };
    private Rows rows = Rows.NONE;
    private double width;

    MergedFeed(MergedModel model) {
        this.model = model;
    }

    /**
     * What a row shows.
     *
     * @param number the connection's, which its colour follows
     * @param pair what it says of its reply or request; may be empty
     * @param feed the one of its transcript
     */
    record Row(
            int number,
            String connection,
            String time,
            RowContent content,
            RowFacts facts,
            String pair,
            RowFeed feed) {}

    Rows rows() {
        return rows;
    }

    void show(Rows now) {
        rows = now;
    }

    /** Fits previews to a row's width; returns whether they changed. */
    boolean fit(double now) {
        width = now;
        boolean changed = false;
        for (RowFeed feed : feeds.values()) {
            changed |= feed.fit(now);
        }
        return changed;
    }

    /** Shows other highlights. */
    void highlight() {
        feeds.values().forEach(feed -> feed.highlight(model.highlightsProperty().get()));
    }

    /** Shows stars and notes as they are now. */
    void renewMarks() {
        feeds.values().forEach(RowFeed::renewMarks);
    }

    /** Forgets what was read of other transcripts. */
    void keepOnly(Collection<Transcript> transcripts) {
        feeds.keySet().retainAll(transcripts);
    }

    /** Takes over what was read in the background; returns whether rows should be redrawn. */
    boolean poll(long firstVisible, long lastVisible) {
        Map<Transcript, List<Long>> inView = new HashMap<>();
        for (long row = firstVisible; row <= Math.min(lastVisible, rows.count() - 1); row++) {
            MergedEntry entry = model.order().at(rows.entryIndex(row));
            inView.computeIfAbsent(model.transcript(entry), in -> new ArrayList<>())
                    .add(entry.index());
        }
        boolean news = false;
        for (Map.Entry<Transcript, List<Long>> each : inView.entrySet()) {
            RowFeed feed = feeds.get(each.getKey());
            news |= feed != null && feed.poll(each.getValue());
        }
        return news;
    }

    /** Whether {@link #poll} wants to be called again. */
    boolean isWaiting() {
        return feeds.values().stream().anyMatch(RowFeed::isWaiting);
    }

    Row row(long position) {
        MergedEntry entry = model.order().at(rows.entryIndex(position));
        MergedConnection connection = model.connection(entry);
        RowFeed feed = feeds.computeIfAbsent(model.transcript(entry), in -> begin(in, connection));
        RowContent content = feed.content(entry.index());
        RowFacts facts = feed.facts(entry.index());
        return new Row(
                model.sources().number(entry),
                connection.name(),
                feed.time(TimeMode.CLOCK, entry.index(), content),
                content,
                facts,
                PairWords.of(feed, entry.index(), facts.packet()),
                feed);
    }

    private RowFeed begin(Transcript transcript, MergedConnection connection) {
        RowFeed feed = model.newFeed(connection.look());
        feed.show(
                Rows.all(transcript, 0, 0),
                transcript,
                model.highlightsProperty().get());
        if (width > 0) {
            feed.fit(width);
        }
        return feed;
    }
}
