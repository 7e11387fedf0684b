package app.sockeye.ui.tab;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.own.OwnDialect;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.SavedScript;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.tab.work.Workbench;
import java.util.Optional;
import java.util.function.Function;

/**
 * The dialect that the connection of a recorded session has as a script by now, loaded when it is first asked for. Closed
 * with the session's tab. Thread-safe.
 */
final class RecordedDialect implements Function<String, Optional<Dialect>>, AutoCloseable {
    private final Workbench bench;
    private final String profileId;
    /** Null before it was asked for. Guarded by this, as is the other field. */
    private Optional<OwnDialect> loaded;

    private boolean isClosed;

    private RecordedDialect(Workbench bench, String profileId) {
        this.bench = bench;
        this.profileId = profileId;
    }

    /** Makes it known to a session's transcript. */
    static RecordedDialect install(Workbench bench, String profileId, Transcript transcript) {
        RecordedDialect dialect = new RecordedDialect(bench, profileId);
        transcript.conversations().alsoKnow(dialect);
        return dialect;
    }

    /** Reads the disk and loads the script the first time, which takes up to some seconds. */
    @Override
    public synchronized Optional<Dialect> apply(String key) {
        if (!key.equals(OwnDialect.KEY) || isClosed) {
            return Optional.empty();
        }
        if (loaded == null) {
            loaded = source().map(
                            source -> OwnDialect.load(source, bench.sessions().scripts()));
        }
        return loaded.map(own -> own);
    }

    private Optional<String> source() {
        try {
            return bench.workspace().library().dialects().inForce(profileId).map(SavedScript::source);
        } catch (LibraryException e) {
            // The messages are shown as they are.
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        Optional.ofNullable(loaded).flatMap(own -> own).ifPresent(OwnDialect::close);
    }
}
