package app.sockeye.ui.tab.session;

import app.sockeye.profile.ScriptUse;
import app.sockeye.profile.library.LibraryScripts;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.SavedScript;
import app.sockeye.script.ScriptLimits;
import app.sockeye.session.ClientSession;
import app.sockeye.session.script.ScriptStatus;
import app.sockeye.session.script.SessionScript;
import app.sockeye.template.TemplateValues;
import app.sockeye.ui.common.UiPulse;
import app.sockeye.ui.script.ScriptCommands;
import app.sockeye.ui.script.ScriptModel;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads and saves the script of a tab's connection, and runs it on the tab's session. JavaFX thread. */
final class ScriptDesk implements ScriptCommands {
    private final Workbench bench;
    private final TabSession session;
    private final Supplier<String> profileId;
    private final ScriptModel model = new ScriptModel(this);
    private Optional<SessionScript> running = Optional.empty();
    /** Whether what was typed before was read; until then, it must not be replaced. */
    private boolean isTypedRead;
    /** As they were when they last changed; any thread reads them. */
    private volatile TemplateValues values;

    /** What a connection has, as it was read from disk. */
    record Found(List<LibraryEntry> owners, Optional<SavedScript> inForce) {}

    ScriptDesk(Workbench bench, TabSession session, Supplier<String> profileId) {
        this.bench = bench;
        this.session = session;
        this.profileId = profileId;
        session.sessionProperty().addListener((o, before, now) -> begin(now));
        reload();
        model.sourceProperty().addListener(o -> keep());
        model.changedProperty().addListener(o -> keep());
        readTyped();
    }

    /** Shows what was typed before and not saved, unless something was typed since. */
    private void readTyped() {
        String id = profileId.get();
        bench.work().ordered().execute(() -> {
            Optional<String> typed = bench.unsaved().drafts().script(id, ScriptUse.AUTOMATION);
            UiPulse.later(() -> {
                isTypedRead = true;
                if (model.changedProperty().get()) {
                    keep();
                } else {
                    typed.ifPresent(model.sourceProperty()::set);
                }
            });
        });
    }

    private void keep() {
        if (isTypedRead) {
            Optional<String> typed = Optional.of(model.sourceProperty().get())
                    .filter(source -> model.changedProperty().get());
            bench.unsaved().drafts().putScript(profileId.get(), ScriptUse.AUTOMATION, typed);
        }
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
    Found find(String id) throws LibraryException {
        LibraryScripts scripts = bench.workspace().library().scripts();
        return new Found(scripts.owners(id), scripts.inForce(id));
    }

    /** Takes what was read from disk, and runs it. */
    void use(Found found) {
        model.show(found.owners(), found.inForce());
        valuesChanged();
        run();
    }

    /** Reads the script again, as the connection or its file may have changed. */
    void reload() {
        String id = profileId.get();
        bench.work().ordered().execute(() -> {
            try {
                Found found = find(id);
                UiPulse.later(() -> use(found));
            } catch (LibraryException e) {
                UiPulse.later(() -> bench.toast().show(e.getMessage()));
            }
        });
    }

    @Override
    public ScriptStatus status() {
        return running.map(SessionScript::status).orElse(ScriptStatus.NONE);
    }

    @Override
    public void save(LibraryEntry owner, String base, String source) {
        String id = profileId.get();
        bench.work().ordered().execute(() -> {
            try {
                Optional<String> theirs = bench.workspace().library().scripts().save(owner, base, source);
                Found found = find(id);
                UiPulse.later(() -> {
                    model.beginAt(owner, theirs.orElse(source));
                    if (theirs.isPresent()) {
                        bench.toast().show(TabTexts.scriptChanged(owner.name()));
                    } else {
                        model.saved(source);
                    }
                    use(found);
                });
            } catch (LibraryException e) {
                UiPulse.later(() -> bench.toast().show(e.getMessage()));
            }
        });
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
