package app.sockeye.ui.log.merged;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.merged.MergedEntry;
import app.sockeye.ui.log.filter.Rows;
import app.sockeye.ui.log.look.TimeMode;
import app.sockeye.ui.log.row.RowContent;
import app.sockeye.ui.log.row.RowReader;
import app.sockeye.ui.log.row.RowTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives the rows of the merged log what to show, and keeps what was read last. */
final class MergedFeed {
    private static final int KEPT_READERS = 64;
    private static final int PREVIEW = 384;

    private final MergedModel model;
    private final Map<Transcript, RowReader> readers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Transcript, RowReader> eldest) {
            return size() > KEPT_READERS;
        }
    };
    private Rows rows = Rows.NONE;

    MergedFeed(MergedModel model) {
        this.model = model;
    }

    /**
     * What a row shows.
     *
     * @param number the connection's, which its colour follows
     */
    record Row(int number, String connection, String time, RowContent content) {}

    Rows rows() {
        return rows;
    }

    void show(Rows now) {
        rows = now;
    }

    /** Reads rows again: highlights, stars or notes have changed. */
    void renew() {
        readers.clear();
    }

    Row row(long position) {
        MergedEntry entry = model.order().at(rows.entryIndex(position));
        Transcript transcript = model.transcript(entry);
        RowContent content = readers.computeIfAbsent(
                        transcript,
                        in -> new RowReader(in, model.highlightsProperty().get(), PREVIEW))
                .read(entry.index());
        String time = new RowTime(transcript.started(), ZoneId.systemDefault())
                .format(TimeMode.CLOCK, content.nanos(), content.nanos());
        return new Row(model.number(entry), model.connection(entry).name(), time, content);
    }
}
