package app.sockeye.ui.tab.session;

import app.sockeye.profile.Profile;
import app.sockeye.profile.library.SaveResult;
import app.sockeye.profile.secret.SecretReferences;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.connection.ConnectionModel;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A tab's profile in the library: saves it, and follows changes to it. JavaFX thread. */
final class TabProfile {
    private final Workbench bench;
    private final ConnectionModel connection;
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");

    private final ReadOnlyStringWrapper description = new ReadOnlyStringWrapper(this, "description", "");

    /** The profile as it was last saved, or initially. */
    private Profile saved;

    private boolean gone;
    /** Whether the library has a newer version, which is shown once the tab is disconnected. */
    private boolean waiting;

    TabProfile(Workbench bench, Profile saved, ConnectionModel connection) {
        this.bench = bench;
        this.saved = saved;
        this.connection = connection;
        connection.statusProperty().addListener((o, before, now) -> {
            if (waiting && now.state().canConnect()) {
                follow();
            }
        });
        readDescription();
    }

    Profile saved() {
        return saved;
    }

    /** Text on what happened to the saved profile elsewhere; empty if there is nothing to tell. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** What the library says about the profile; empty where it says nothing. */
    ReadOnlyStringProperty descriptionProperty() {
        return description.getReadOnlyProperty();
    }

    /**
     * Saves what the library says about the profile.
     *
     * @param failed is given a sentence on why it could not be saved
     */
    void describe(String text, Consumer<String> failed) {
        Profile described = saved;
        bench.work().ordered().execute(() -> {
            try {
                bench.workspace().library().describe(described, text);
            } catch (LibraryException e) {
                UiPulse.later(() -> failed.accept(e.getMessage()));
            }
        });
    }

    /** What the library has of the profile; empty before it was saved. */
    Optional<SavedProfile> inLibrary() {
        return bench.workspace().library().find(saved.id());
    }

    private void readDescription() {
        description.set(inLibrary().map(SavedProfile::description).orElse(""));
    }

    /** Whether the profile was removed from the library. */
    boolean isGone() {
        return gone;
    }

    /** Saves what is typed; shows a toast if that fails. */
    void save(Profile typed, Consumer<SaveResult> done) {
        Profile base = saved;
        Profile named = typed.name().isEmpty() ? typed.withName(TabTitle.of(typed)) : typed;
        bench.work().ordered().execute(() -> {
            try {
                SaveResult result = bench.workspace().library().save(named, base);
                UiPulse.later(() -> {
                    saved(result, named);
                    done.accept(result);
                });
            } catch (LibraryException e) {
                UiPulse.later(() -> bench.toast().show(e.getMessage()));
            }
        });
    }

    private void saved(SaveResult result, Profile named) {
        told.set("");
        gone = false;
        Profile now = result.saved().profile();
        boolean merged = result.other().isEmpty() && !now.equals(named);
        saved = merged ? named.withName(now.name()) : now;
        connection.markSaved(saved);
        if (merged) {
            changed(now);
        }
    }

    /** Adopts the current version in the library. */
    void follow() {
        readDescription();
        Optional<Profile> now = bench.workspace().library().find(saved.id()).map(SavedProfile::profile);
        if (now.isEmpty() && !saved.name().isEmpty()) {
            gone = true;
            told.set(TabTexts.gone(saved.name()));
        } else if (now.isPresent()) {
            if (gone) {
                gone = false;
                told.set("");
            }
            if (now.get().equals(saved)) {
                takeBack();
            } else {
                changed(now.get());
            }
        }
    }

    /** Called when the version to be shown later equals the shown one again. */
    private void takeBack() {
        if (waiting) {
            waiting = false;
            told.set("");
        }
    }

    /** Whether this version was saved by another tab of this window rather than by another program. */
    private boolean isOurs(Profile changed) {
        return bench.workspace().library().isSavedHere(changed);
    }

    /** Takes over secrets that could be read since; there is nothing to tell. */
    private void secretsRead(Profile changed) {
        if (!changed.equals(saved)) {
            Profile typed = connection.typed();
            saved = changed;
            connection.markSaved(changed);
            connection.type(SecretReferences.filled(typed, changed));
        }
        takeBack();
    }

    private void changed(Profile current) {
        Profile changed = SecretReferences.filled(current, saved);
        if (SecretReferences.filled(saved, changed).equals(changed)) {
            secretsRead(changed);
            return;
        }
        Profile renamed = saved.withName(changed.name());
        boolean typedToo = connection.modifiedProperty().get();
        if (renamed.equals(changed)
                || connection.typed().withName(changed.name()).equals(changed)) {
            saved = changed;
            connection.markSaved(changed);
            takeBack();
        } else if (!typedToo && connection.statusProperty().get().state().canConnect()) {
            waiting = false;
            saved = changed;
            connection.show(changed);
            told.set(isOurs(changed) ? "" : TabTexts.showsSaved(changed.name()));
        } else {
            waiting = !typedToo;
            saved = renamed;
            connection.markSaved(renamed);
            String changedWhere = isOurs(changed)
                    ? TabTexts.savedInAnotherTab(changed.name())
                    : TabTexts.changedElsewhere(changed.name());
            told.set(changedWhere + " " + (typedToo ? TabTexts.BOTH_CHANGED : TabTexts.SHOWN_AFTER_DISCONNECT));
        }
    }
}
