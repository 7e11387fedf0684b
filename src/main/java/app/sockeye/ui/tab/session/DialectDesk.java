package app.sockeye.ui.tab.session;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.own.OwnDialect;
import app.sockeye.profile.ScriptUse;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.SavedScript;
import app.sockeye.script.ScriptEngine;
import app.sockeye.session.ClientSession;
import app.sockeye.session.script.ScriptState;
import app.sockeye.session.script.ScriptStatus;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.script.ScriptCommands;
import app.sockeye.ui.script.ScriptModel;
import app.sockeye.ui.tab.work.Workbench;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Reads and saves the dialect of a tab's connection that is a script, and has the tab's session speak it where the
 * connection has chosen it. JavaFX thread.
 */
final class DialectDesk implements ScriptCommands {
    private final Workbench bench;
    private final TabSession session;
    private final Consumer<Boolean> choose;
    private final ScriptModel model = new ScriptModel(this);
    private final KeptScript kept;
    private final ReadOnlyBooleanWrapper wanted = new ReadOnlyBooleanWrapper(this, "wanted");
    private Optional<OwnDialect> dialect = Optional.empty();
    /** The script that was loaded, or is being loaded; empty for none. */
    private String loaded = "";

    private boolean isClosed;
    /** What was saved here and is to be chosen, once it has been read again. */
    private Optional<String> chosen = Optional.empty();

    /** @param choose has the connection speak it, or no more */
    DialectDesk(Workbench bench, TabSession session, Supplier<String> profileId, Consumer<Boolean> choose) {
        this.bench = bench;
        this.session = session;
        this.choose = choose;
        kept = new KeptScript(bench, ScriptUse.DIALECT, profileId, model, this::use);
        session.sessionProperty().addListener((o, before, now) -> install());
        kept.begin();
    }

    ScriptModel model() {
        return model;
    }

    /** Whether the connection has chosen to speak it. */
    ReadOnlyBooleanProperty wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** Sets whether the connection has chosen to speak it. */
    void setWanted(boolean now) {
        wanted.set(now);
        load();
    }

    /** Reads the script again, as the connection or its file may have changed. */
    void reload() {
        kept.reload();
    }

    private void use(KeptScript.Found found) {
        model.show(found.owners(), found.inForce());
        String source = source();
        chosen.ifPresent(saved -> choose.accept(!saved.isBlank() || !source.isBlank()));
        chosen = Optional.empty();
        load();
    }

    private String source() {
        return model.savedProperty().get().map(SavedScript::source).orElse("");
    }

    /** Loads what is saved, where it is chosen and not loaded yet; in the background. */
    private void load() {
        String source = wanted.get() && !isClosed ? source() : "";
        if (source.equals(loaded)) {
            return;
        }
        loaded = source;
        if (source.isEmpty()) {
            take(Optional.empty());
            return;
        }
        ScriptEngine engine = bench.sessions().scripts();
        bench.work().background().execute(() -> {
            OwnDialect read = OwnDialect.load(source, engine);
            UiPulse.later(() -> {
                if (loaded.equals(source)) {
                    take(Optional.of(read));
                } else {
                    read.close();
                }
            });
        });
    }

    private void take(Optional<OwnDialect> now) {
        Optional<OwnDialect> before = dialect;
        dialect = now;
        install();
        before.ifPresent(OwnDialect::close);
        model.poll();
    }

    /** Has the transcript read with what is loaded. */
    private void install() {
        Optional<Dialect> known = dialect.map(own -> own);
        Optional.ofNullable(session.sessionProperty().get())
                .map(ClientSession::transcript)
                .ifPresent(transcript -> install(transcript, known));
    }

    private static void install(Transcript transcript, Optional<Dialect> known) {
        transcript
                .conversations()
                .alsoKnow(key -> known.filter(spoken -> spoken.key().equals(key)));
        transcript.wakeWaiting();
    }

    @Override
    public ScriptStatus status() {
        if (source().isBlank()) {
            return ScriptStatus.NONE;
        } else if (dialect.isEmpty()) {
            return new ScriptStatus(ScriptState.WAITING, Optional.empty(), 0, 0);
        }
        OwnDialect own = dialect.get();
        return new ScriptStatus(
                own.isStopped() ? ScriptState.STOPPED : ScriptState.RUNNING, own.problem(), own.calls(), 0);
    }

    @Override
    public void save(LibraryEntry owner, String base, String source) {
        chosen = Optional.of(source);
        kept.save(owner, base, source);
    }

    @Override
    public void restart() {
        loaded = "";
        load();
    }

    void close() {
        isClosed = true;
        load();
    }
}
