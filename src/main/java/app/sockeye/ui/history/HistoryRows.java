package app.sockeye.ui.history;

import app.sockeye.history.HistorySearch;
import app.sockeye.history.KeptSession;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Makes the rows of the history. */
final class HistoryRows {
    private HistoryRows() {}

    /** @param sessions newest first */
    static List<HistoryRow> byDay(List<KeptSession> sessions) {
        List<HistoryRow> rows = new ArrayList<>();
        LocalDate last = null;
        for (KeptSession session : sessions) {
            LocalDate day = LocalDate.ofInstant(session.started(), ZoneId.systemDefault());
            if (!day.equals(last)) {
                rows.add(new HistoryRow.Day(day));
                last = day;
            }
            rows.add(new HistoryRow.Session(session, OptionalLong.empty()));
        }
        return rows;
    }

    /**
     * The rows of each session with hits, and of its first hits.
     *
     * @param listed the sessions as they are now; sessions that no longer exist are left out
     */
    static List<HistoryRow> found(List<HistorySearch.Group> groups, List<KeptSession> listed) {
        Map<Path, KeptSession> now = listed.stream().collect(Collectors.toMap(KeptSession::folder, s -> s));
        List<HistoryRow> rows = new ArrayList<>();
        for (HistorySearch.Group group : groups) {
            KeptSession session = now.get(group.session().folder());
            if (session != null) {
                rows.add(new HistoryRow.Session(session, OptionalLong.of(group.count())));
                group.first().forEach(hit -> rows.add(new HistoryRow.Found(session, hit)));
            }
        }
        return rows;
    }
}
