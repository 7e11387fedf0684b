package app.sockeye.ui.tab.session;

import app.sockeye.profile.ScriptUse;
import app.sockeye.profile.library.LibraryScripts;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.SavedScript;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.script.ScriptModel;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A script of a tab's connection on disk: as it is saved, and as it is typed. JavaFX thread. */
final class KeptScript {
    private final Workbench bench;
    private final ScriptUse use;
    private final Supplier<String> profileId;
    private final ScriptModel model;
    private final Consumer<Found> onFound;
    /** Whether what was typed before was read; until then, it must not be replaced. */
    private boolean isTypedRead;

    /** What a connection has, as it was read from disk. */
    record Found(List<LibraryEntry> owners, Optional<SavedScript> inForce) {}

    /** @param onFound takes what was read from disk */
    KeptScript(Workbench bench, ScriptUse use, Supplier<String> profileId, ScriptModel model, Consumer<Found> onFound) {
        this.bench = bench;
        this.use = use;
        this.profileId = profileId;
        this.model = model;
        this.onFound = onFound;
    }

    /** Reads the script, and what was typed before. */
    void begin() {
        reload();
        model.sourceProperty().addListener(o -> keep());
        model.changedProperty().addListener(o -> keep());
        readTyped();
    }

    /** Shows what was typed before and not saved, unless something was typed since. */
    private void readTyped() {
        String id = profileId.get();
        bench.work().ordered().execute(() -> {
            Optional<String> typed = bench.unsaved().drafts().script(id, use);
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
            bench.unsaved().drafts().putScript(profileId.get(), use, typed);
        }
    }

    private LibraryScripts scripts() {
        return use == ScriptUse.DIALECT
                ? bench.workspace().library().dialects()
                : bench.workspace().library().scripts();
    }

    /** Reads the script of the connection from disk. Blocks; any thread. */
    Found find(String id) throws LibraryException {
        return new Found(scripts().owners(id), scripts().inForce(id));
    }

    /** Reads the script again, as the connection or its file may have changed. */
    void reload() {
        String id = profileId.get();
        bench.work().ordered().execute(() -> {
            try {
                Found found = find(id);
                UiPulse.later(() -> onFound.accept(found));
            } catch (LibraryException e) {
                UiPulse.later(() -> bench.toast().show(e.getMessage()));
            }
        });
    }

    /** Saves it, as {@link app.sockeye.ui.script.ScriptCommands#save} says. */
    void save(LibraryEntry owner, String base, String source) {
        String id = profileId.get();
        bench.work().ordered().execute(() -> {
            try {
                Optional<String> theirs = scripts().save(owner, base, source);
                Found found = find(id);
                UiPulse.later(() -> {
                    model.beginAt(owner, theirs.orElse(source));
                    if (theirs.isPresent()) {
                        bench.toast().show(TabTexts.scriptChanged(owner.name()));
                    } else {
                        model.saved(source);
                    }
                    onFound.accept(found);
                });
            } catch (LibraryException e) {
                UiPulse.later(() -> bench.toast().show(e.getMessage()));
            }
        });
    }
}
