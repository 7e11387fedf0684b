package app.sockeye.ui.tab.recorded;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.own.OwnDialect;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.SavedScript;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.tab.work.Workbench;
import java.util.Optional;
import java.util.function.Function;

/**
 * The dialect that the connection of a recorded session has as a script by now. It is loaded in the background when it is
 * first asked for; the messages are read again then. Closed with the session's tab. Thread-safe.
 */
final class RecordedDialect implements Function<String, Optional<Dialect>>, AutoCloseable {
    private final Workbench bench;
    private final String profileId;
    private final Transcript transcript;
    /** Guarded by this, as are the other fields. */
    private Optional<OwnDialect> loaded = Optional.empty();

    private boolean isAskedFor;
    private boolean isClosed;

    private RecordedDialect(Workbench bench, String profileId, Transcript transcript) {
        this.bench = bench;
        this.profileId = profileId;
        this.transcript = transcript;
    }

    /** Makes it known to a session's transcript. */
    static RecordedDialect install(Workbench bench, String profileId, Transcript transcript) {
        RecordedDialect dialect = new RecordedDialect(bench, profileId, transcript);
        transcript.conversations().alsoKnow(dialect);
        return dialect;
    }

    @Override
    public synchronized Optional<Dialect> apply(String key) {
        if (!key.equals(OwnDialect.KEY)) {
            return Optional.empty();
        }
        if (!isAskedFor && !isClosed) {
            isAskedFor = true;
            bench.work().background().execute(this::load);
        }
        return loaded.map(own -> own);
    }

    private void load() {
        Optional<OwnDialect> own =
                source().map(source -> OwnDialect.load(source, bench.sessions().scripts()));
        synchronized (this) {
            loaded = own;
            if (isClosed) {
                own.ifPresent(OwnDialect::close);
                return;
            }
        }
        transcript.conversations().alsoKnow(this);
        bench.pulse().wake();
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
        loaded.ifPresent(OwnDialect::close);
    }
}
