package app.sockeye.ui.history;

import app.sockeye.history.KeptSession;
import app.sockeye.transcript.search.Hit;
import java.time.LocalDate;
import java.util.OptionalLong;

/** A row of the history. */
sealed interface HistoryRow {
    /** The heading of a day's sessions. */
    record Day(LocalDate date) implements HistoryRow {}

    /**
     * A session.
     *
     * @param hits how many entries a search found in it; empty if nothing is searched for
     */
    record Session(KeptSession session, OptionalLong hits) implements HistoryRow {}

    /** One of the first entries that a search found in a session. */
    record Found(KeptSession session, Hit hit) implements HistoryRow {}

    /** Whether two rows stand for the same thing, though it may have changed. */
    static boolean same(HistoryRow one, HistoryRow other) {
        if (one instanceof Session a && other instanceof Session b) {
            return a.session.folder().equals(b.session.folder());
        } else if (one instanceof Found a && other instanceof Found b) {
            return a.session.folder().equals(b.session.folder()) && a.hit.index() == b.hit.index();
        }
        return one.equals(other);
    }
}
