package app.sockeye.ui.tab.session;

import app.sockeye.profile.ScriptUse;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.SavedScript;
import app.sockeye.script.ScriptLimits;
import app.sockeye.session.ClientSession;
import app.sockeye.session.script.ScriptStatus;
import app.sockeye.session.script.SessionScript;
import app.sockeye.template.TemplateValues;
import app.sockeye.ui.script.ScriptCommands;
import app.sockeye.ui.script.ScriptModel;
import app.sockeye.ui.tab.work.Workbench;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads and saves the script of a tab's connection, and runs it on the tab's session. JavaFX thread. */
final class ScriptDesk implements ScriptCommands {
    private final Workbench bench;
    private final TabSession session;
    private final ScriptModel model = new ScriptModel(this);
    private final KeptScript kept;
    private Optional<SessionScript> running = Optional.empty();
    /** As they were when they last changed; any thread reads them. */
    private volatile TemplateValues values;

    ScriptDesk(Workbench bench, TabSession session, Supplier<String> profileId) {
        this.bench = bench;
        this.session = session;
        kept = new KeptScript(bench, ScriptUse.AUTOMATION, profileId, model, this::use);
        session.sessionProperty().addListener((o, before, now) -> begin(now));
        kept.begin();
    }

    ScriptModel model() {
        return model;
    }

    private void begin(ClientSession created) {
        running.ifPresent(SessionScript::close);
        valuesChanged();
        SessionScript script = new SessionScript(
                created,
                name -> values.value(name),
                bench.sessions().scripts(),
                ScriptLimits.USUAL,
                bench.pulse()::wake);
        running = Optional.of(script);
        run();
    }

    private void run() {
        String source = model.savedProperty().get().map(SavedScript::source).orElse("");
        running.ifPresent(script -> script.set(source));
        model.poll();
    }

    /** The values that the script finds may be others from now on. */
    void valuesChanged() {
        values = session.templates().automatic();
    }

    /** Reads the script of the connection from disk. Blocks; any thread. */
    KeptScript.Found find(String id) throws LibraryException {
        return kept.find(id);
    }

    /** Takes what was read from disk, and runs it. */
    void use(KeptScript.Found found) {
        model.show(found.owners(), found.inForce());
        valuesChanged();
        run();
    }

    /** Reads the script again, as the connection or its file may have changed. */
    void reload() {
        kept.reload();
    }

    @Override
    public ScriptStatus status() {
        return running.map(SessionScript::status).orElse(ScriptStatus.NONE);
    }

    @Override
    public void save(LibraryEntry owner, String base, String source) {
        kept.save(owner, base, source);
    }

    @Override
    public void restart() {
        running.ifPresent(SessionScript::restart);
        model.poll();
    }

    void close() {
        running.ifPresent(SessionScript::close);
    }
}
