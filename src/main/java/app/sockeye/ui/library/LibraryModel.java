package app.sockeye.ui.library;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.profile.Profile;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryWalk;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.MessageGroup;
import app.sockeye.profile.workspace.OwnedEntry;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.SequenceEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;

/** The library as the window shows it. Changes are made in the background, one at a time. JavaFX thread. */
public final class LibraryModel {
    private final Library library;
    private final LibraryCommands commands;
    private final LibraryChanges changes;
    private final OwnedChanges owned;
    private final DeletedEntries deleted;

    private final ReadOnlyObjectWrapper<ProfileFolder> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<LibraryEntry> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyStringWrapper front = new ReadOnlyStringWrapper(this, "front", "");
    private final ObjectProperty<LibraryEntry> created = new SimpleObjectProperty<>(this, "created");
    /** Called with a new entry when the user has named it. */
    private Consumer<LibraryEntry> afterName = entry -> {};

    /**
     * @param background runs the changes in order, one at a time
     * @param onFxThread runs something on the JavaFX thread
     */
    public LibraryModel(Library library, LibraryCommands commands, Executor background, Consumer<Runnable> onFxThread) {
        this.library = library;
        this.commands = commands;
        this.changes = new LibraryChanges(commands, background, onFxThread);
        this.owned = new OwnedChanges(library, changes, selected::set);
        this.deleted = new DeletedEntries(library, changes, commands, selected);
        search.addListener(o -> refresh());
        library.onChange(() -> onFxThread.accept(this::refresh));
        refresh();
    }

    // Properties

    /** The tree, or the part of it that matches the search. */
    public ReadOnlyObjectProperty<ProfileFolder> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The text of the search field; blank for none. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The selected entry, which commands without an argument act on; null for none. */
    public ObjectProperty<LibraryEntry> selectedProperty() {
        return selected;
    }

    /** The id of the profile whose tab is in front; empty before there was one. */
    ReadOnlyStringProperty frontProperty() {
        return front.getReadOnlyProperty();
    }

    /** A new entry that the user has yet to name; null for none. */
    ReadOnlyObjectProperty<LibraryEntry> createdProperty() {
        return created;
    }

    boolean isSearching() {
        return !search.get().isBlank();
    }

    // Commands

    private void refresh() {
        ProfileFolder root = library.root();
        shown.set(isSearching() ? new LibraryFilter(search.get()).of(root) : root);
    }

    /** Selects a profile, unless one of its messages or sequences is; clears the selection if the library does not have it. */
    public void select(String profileId) {
        front.set(profileId);
        Optional<SavedProfile> profile = library.find(profileId);
        boolean ofIt = selected.get() instanceof OwnedEntry entry
                && profile.filter(saved -> saved.path().equals(entry.owner())).isPresent();
        if (!ofIt) {
            selected.set(profile.orElse(null));
        }
    }

    /** The changes of saved messages and sequences. */
    OwnedChanges owned() {
        return owned;
    }

    /** Shows a message in a composer, or a sequence in the bench. */
    void load(OwnedEntry entry) {
        if (entry instanceof SequenceEntry sequence) {
            commands.load(sequence);
        } else {
            commands.load((MessageEntry) entry);
        }
    }

    void run(LibraryEntry entry) {
        if (entry instanceof SequenceEntry sequence) {
            commands.run(sequence);
        }
    }

    void send(LibraryEntry entry) {
        if (entry instanceof MessageEntry message) {
            commands.send(message);
        }
    }

    void showDetails(LibraryEntry entry) {
        if (entry instanceof MessageEntry message) {
            commands.showDetails(message);
        }
    }

    void open(LibraryEntry entry) {
        if (entry instanceof SavedProfile saved) {
            commands.openAndConnect(saved.profile());
        } else if (entry instanceof MessageEntry message) {
            commands.edit(message);
        } else if (entry instanceof SequenceEntry sequence) {
            commands.load(sequence);
        }
    }

    void showTogether(List<SavedProfile> connections) {
        commands.showTogether(connections.stream().map(SavedProfile::profile).toList());
    }

    void openAgain(LibraryEntry entry) {
        if (entry instanceof SavedProfile saved) {
            commands.openAgain(saved.profile());
        }
    }

    void edit(LibraryEntry entry) {
        if (entry instanceof SavedProfile saved) {
            commands.edit(saved.profile());
        }
    }

    void describe(LibraryEntry entry) {
        if (entry instanceof SavedProfile saved) {
            commands.describe(saved.profile());
        }
    }

    void newFromPreset(Node beside, Dialect dialect, ConnectPreset preset) {
        commands.newFromPreset(beside, dialect, preset);
    }

    void chooseImport() {
        commands.chooseImport();
    }

    void importFiles(List<Path> sources) {
        commands.importFiles(sources);
    }

    void importText(String text) {
        commands.importText(text);
    }

    void openSettings() {
        commands.openSettings();
    }

    /**
     * Selects a connection that was saved for the first time, and asks for its name.
     *
     * @param then called when it has one
     */
    public void nameNext(SavedProfile saved, Runnable then) {
        search.set("");
        nameNext(saved, named -> then.run());
    }

    /** Adds a connection beside the selection and asks for its name, then its URL. */
    public void newConnection() {
        ProfileFolder folder = folderOfSelection();
        search.set("");
        change(
                () -> library.create(folder, Profile.create(LibraryTexts.NEW_CONNECTION, "")),
                entry -> nameNext(entry, this::edit));
    }

    /** Adds a folder beside the selection and asks for its name. */
    public void newFolder() {
        ProfileFolder parent = selected.get() instanceof ProfileFolder ? folderOfSelection() : library.root();
        search.set("");
        change(() -> library.createFolder(parent, LibraryTexts.NEW_FOLDER), entry -> nameNext(entry, named -> {}));
    }

    private void nameNext(LibraryEntry entry, Consumer<LibraryEntry> then) {
        afterName = then;
        selected.set(entry);
        created.set(entry);
    }

    /** Called when a new entry has its name. */
    void named(LibraryEntry entry) {
        if (created.get() != null) {
            created.set(null);
            afterName.accept(entry);
        }
    }

    /** Renames an entry; an empty name keeps the old one. */
    void rename(LibraryEntry entry, String name) {
        String typed = name.strip();
        if (typed.isEmpty() || typed.equals(entry.name())) {
            named(entry);
        } else if (entry instanceof OwnedEntry one) {
            owned.rename(one, typed, this::renamed);
        } else {
            change(() -> library.edits().rename(entry, typed), this::renamed);
        }
    }

    private void renamed(LibraryEntry entry) {
        selected.set(entry);
        named(entry);
    }

    void duplicate(LibraryEntry entry) {
        if (entry instanceof SavedProfile saved) {
            change(() -> library.edits().duplicate(saved), selected::set);
        } else if (entry instanceof OwnedEntry one) {
            owned.duplicate(one);
        }
    }

    void delete(LibraryEntry entry) {
        deleted.delete(entry);
    }

    /** Restores the entry that was deleted last in this run, if any. */
    void undoDelete() {
        deleted.undo();
    }

    /** Moves an entry before a sibling of its kind, or to the folder's end if that is empty. */
    void move(LibraryEntry entry, ProfileFolder target, Optional<LibraryEntry> before) {
        change(() -> library.edits().move(entry, target, before), selected::set);
    }

    /** Moves an entry up or down among its siblings of the same kind. */
    void moveBy(LibraryEntry entry, int steps) {
        if (entry instanceof OwnedEntry one) {
            owned.moveBy(one, steps);
            return;
        } else if (entry instanceof MessageGroup) {
            return;
        }
        ProfileFolder parent = parentOf(entry);
        List<LibraryEntry> siblings = DropPlace.siblings(parent, entry);
        int to = siblings.indexOf(entry) + steps;
        if (to >= 0 && to < siblings.size()) {
            int before = steps > 0 ? to + 1 : to;
            move(entry, parent, before < siblings.size() ? Optional.of(siblings.get(before)) : Optional.empty());
        }
    }

    /** The folder of an entry. */
    ProfileFolder parentOf(LibraryEntry entry) {
        if (entry instanceof OwnedEntry one) {
            return owned.owner(one)
                    .map(owner -> owner instanceof ProfileFolder folder ? folder : parentOf(owner))
                    .orElse(library.root());
        }
        return folderAt(entry.path().getParent());
    }

    /** The whole tree, whatever is searched for. */
    ProfileFolder root() {
        return library.root();
    }

    private ProfileFolder folderOfSelection() {
        LibraryEntry entry = selected.get();
        if (entry == null) {
            return library.root();
        }
        return entry instanceof ProfileFolder ? folderAt(entry.path()) : parentOf(entry);
    }

    private ProfileFolder folderAt(Path path) {
        return LibraryWalk.entries(library.root())
                .filter(e -> e instanceof ProfileFolder && e.path().equals(path))
                .map(ProfileFolder.class::cast)
                .findFirst()
                .orElse(library.root());
    }

    private <T> void change(LibraryChanges.Change<T> change, Consumer<? super T> done) {
        changes.make(change, done);
    }
}
