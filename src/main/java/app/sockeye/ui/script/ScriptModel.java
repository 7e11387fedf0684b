package app.sockeye.ui.script;

import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.SavedScript;
import app.sockeye.script.ScriptProblem;
import app.sockeye.session.script.ScriptState;
import app.sockeye.session.script.ScriptStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A connection's script as it is typed, as it is saved, and what it does. JavaFX thread. */
public final class ScriptModel {
    // Properties
    private final ScriptCommands commands;
    private final StringProperty source = new SimpleStringProperty(this, "source", "");
    private final ObservableList<LibraryEntry> owners = FXCollections.observableArrayList();
    private final ObjectProperty<LibraryEntry> owner = new SimpleObjectProperty<>(this, "owner");
    private final ReadOnlyObjectWrapper<Optional<SavedScript>> saved =
            new ReadOnlyObjectWrapper<>(this, "saved", Optional.empty());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private final ReadOnlyObjectWrapper<ScriptStatus> status =
            new ReadOnlyObjectWrapper<>(this, "status", ScriptStatus.NONE);
    /** The script that the edit began with, and where that was saved; null where there was none. */
    private String base = "";

    private Path basePlace;

    /** A model without any script. */
    public ScriptModel(ScriptCommands commands) {
        this.commands = commands;
        source.addListener(o -> compare());
        owner.addListener(o -> compare());
    }

    /** The script as it is typed. */
    public StringProperty sourceProperty() {
        return source;
    }

    /** Where it can be saved, the connection first. */
    ObservableList<LibraryEntry> owners() {
        return owners;
    }

    /** Where it is saved, or is to be. */
    ObjectProperty<LibraryEntry> ownerProperty() {
        return owner;
    }

    /** The script that the connection has. */
    public ReadOnlyObjectProperty<Optional<SavedScript>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Whether it is typed otherwise than it is saved. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** What it has done. */
    public ReadOnlyObjectProperty<ScriptStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What is wrong with the script as it is typed; empty where it was changed since. */
    Optional<ScriptProblem> problem() {
        return changed.get() ? Optional.empty() : status.get().problem();
    }

    private void compare() {
        String before = saved.get().map(SavedScript::source).orElse("");
        LibraryEntry place = saved.get().map(SavedScript::owner).orElse(owner.get());
        boolean moved = place != null
                && owner.get() != null
                && !place.path().equals(owner.get().path());
        changed.set(!source.get().equals(before) || moved && !before.isEmpty());
    }

    // Commands

    /** Shows what is saved now; what is typed and not saved stays. */
    public void show(List<LibraryEntry> places, Optional<SavedScript> now) {
        boolean keep = changed.get();
        LibraryEntry chosen = owner.get();
        owners.setAll(places);
        saved.set(now);
        LibraryEntry wanted = keep && chosen != null
                ? chosen
                : now.map(SavedScript::owner).orElse(places.isEmpty() ? null : places.get(0));
        owner.set(places.stream()
                .filter(place -> wanted != null && place.path().equals(wanted.path()))
                .findFirst()
                .orElse(places.isEmpty() ? null : places.get(0)));
        if (!keep) {
            source.set(now.map(SavedScript::source).orElse(""));
            now.ifPresent(script -> beginAt(script.owner(), script.source()));
        }
        compare();
    }

    /** What is saved next at a place takes the place of this script, which is saved there now. */
    public void beginAt(LibraryEntry place, String there) {
        basePlace = place.path();
        base = there;
    }

    /** A source was saved: unless more was typed since, it is as it is typed. */
    public void saved(String written) {
        if (source.get().equals(written)) {
            changed.set(false);
        }
    }

    void save() {
        if (owner.get() != null) {
            Path place = owner.get().path();
            commands.save(owner.get(), place.equals(basePlace) ? base : "", source.get());
        }
    }

    void revert() {
        saved.get().ifPresent(script -> beginAt(script.owner(), script.source()));
        source.set(saved.get().map(SavedScript::source).orElse(""));
        saved.get().map(SavedScript::owner).ifPresent(place -> owners.stream()
                .filter(other -> other.path().equals(place.path()))
                .findFirst()
                .ifPresent(owner::set));
    }

    void restart() {
        commands.restart();
    }

    /** Whether something runs that can be started anew. */
    boolean canRestart() {
        return status.get().state() != ScriptState.NONE;
    }

    /** Takes what the session's script has done; returns whether that changed. */
    public boolean poll() {
        ScriptStatus now = commands.status();
        if (now.equals(status.get())) {
            return false;
        }
        status.set(now);
        return true;
    }
}
