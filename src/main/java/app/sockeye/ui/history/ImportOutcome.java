package app.sockeye.ui.history;

import app.sockeye.history.KeptSession;
import java.nio.file.Path;
import java.util.List;

/**
 * The result of an import.
 *
 * @param file the file's name
 * @param sessions in the file's order
 */
record ImportOutcome(String file, List<KeptSession> sessions) {
    static final ImportOutcome NONE = new ImportOutcome("", List.of());

    public ImportOutcome {
        sessions = List.copyOf(sessions);
    }

    boolean isSome() {
        return !sessions.isEmpty();
    }

    /** Whether a session is of this import; true for all if there was no import. */
    boolean covers(KeptSession session) {
        Path folder = session.folder();
        return !isSome() || sessions.stream().anyMatch(one -> one.folder().equals(folder));
    }
}
