package app.sockeye.profile.library;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Folders;
import app.sockeye.files.InstanceLock;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ScriptUse;
import app.sockeye.profile.secret.SecretStore;
import app.sockeye.profile.secret.SecretUse;
import app.sockeye.profile.secret.SharedSecrets;
import app.sockeye.profile.trash.Trash;
import app.sockeye.profile.workspace.Backups;
import app.sockeye.profile.workspace.BrokenProfile;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.LibraryWalk;
import app.sockeye.profile.workspace.MessageWriter;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.WorkspaceReader;
import app.sockeye.profile.workspace.WorkspaceWriter;
import app.sockeye.secret.Secrets;
import app.sockeye.settings.LogLook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The saved connections: a workspace folder on disk, read as a tree. Each change reads the file it changes, under a
 * lock that other instances take too, so that none overwrites what another wrote. Thread-safe; all but {@link #root}
 * and {@link #find} block on the disk, so they belong on a background thread.
 */
public final class Library {
    private static final System.Logger LOG = System.getLogger(Library.class.getName());

    private final Path workspace;
    private final Path lockFile;
    private final WorkspaceReader reader;
    private final WorkspaceWriter writer;
    private final MessageWriter messageWriter;
    private final LibrarySecrets librarySecrets;
    private final Trash trash;
    private final LibraryMessages messages;
    private final LibraryAutomation automation;
    private final LibraryScripts scripts;
    private final LibraryScripts dialects;
    private final LibraryFolders folderSettings;
    private final LibraryEdits edits;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final LastPlaces places;
    private final ProfileSaving saving;

    /** The tree as last read; replaced under this object's lock. */
    private volatile ProfileFolder root;

    private boolean wasRead = true;

    /** A change of the workspace. */
    @FunctionalInterface
    interface Change<T> {
        T make() throws IOException, BrokenFileException, LibraryException;
    }

    private Library(Path workspace, Folders folders, Optional<Secrets> secretValues) {
        this.workspace = workspace.toAbsolutePath().normalize();
        this.lockFile = folders.data().resolve("library.lock");
        SecretStore secrets = new SecretStore(folders.secrets(), secretValues);
        this.reader = new WorkspaceReader(this.workspace, secrets);
        this.librarySecrets =
                new LibrarySecrets(this, secrets, new SecretUse(secrets, new SharedSecrets(folders.secrets())), reader);
        Backups backups = new Backups(this.workspace, folders.backups());
        this.writer = new WorkspaceWriter(reader, secrets, this.workspace, backups);
        this.messageWriter = new MessageWriter(this.workspace);
        this.places = new LastPlaces(folders.places(), writer);
        this.saving = new ProfileSaving(this, places, writer, messageWriter);
        this.trash = new Trash(folders.trash());
        this.messages = new LibraryMessages(this, messageWriter, trash, backups);
        this.automation = new LibraryAutomation(this, this.workspace, backups, trash);
        this.scripts = new LibraryScripts(this, this.workspace, backups, ScriptUse.AUTOMATION);
        this.dialects = new LibraryScripts(this, this.workspace, backups, ScriptUse.DIALECT);
        this.folderSettings = new LibraryFolders(this, writer);
        this.edits = new LibraryEdits(this, writer, saving, trash);
    }

    /**
     * Opens a workspace folder; one that does not exist yet is created and filled with the playground's profiles. If
     * that fails, the library has only an entry with the reason until {@link #refresh} can read the folder.
     */
    public static Library open(Path workspace, Folders folders) {
        return open(new Library(workspace, folders, Optional.empty()), true);
    }

    /**
     * As {@link #open(Path, Folders)}, with the values of secrets in a storage as far as it is open. Those that earlier
     * versions kept in files move there.
     */
    public static Library open(Path workspace, Folders folders, Secrets secrets) {
        return open(new Library(workspace, folders, Optional.of(secrets)), true);
    }

    /**
     * As {@link #open(Path, Folders, Secrets)}, of a folder that was chosen before: one that is missing now, as on a drive
     * that is not there, is not made anew.
     */
    public static Library openChosen(Path workspace, Folders folders, Secrets secrets) {
        return open(new Library(workspace, folders, Optional.of(secrets)), false);
    }

    private static Library open(Library library, boolean creates) {
        try {
            library.open(creates);
        } catch (LibraryException e) {
            LOG.log(Level.WARNING, "The library could not be opened", e);
            if (library.root == null) {
                BrokenProfile reason = BrokenProfile.of(library.workspace, e.getMessage());
                library.root = new ProfileFolder(library.workspace, "", "", List.of(reason));
                library.wasRead = false;
            }
        }
        return library;
    }

    private void open(boolean creates) throws LibraryException {
        boolean first = Files.notExists(workspace);
        change("open the library", () -> {
            if (Files.exists(workspace) && !Files.isDirectory(workspace)) {
                throw new LibraryException(workspace + " is not a folder: choose another one in the settings.");
            } else if (first && !creates) {
                throw new LibraryException(
                        workspace + " is not there: bring it back, or choose another folder in the settings.");
            }
            Files.createDirectories(workspace);
            return null;
        });
        librarySecrets.takeOver();
        locked("empty the trash", () -> {
            trash.purge(librarySecrets::forget);
            return null;
        });
        if (first) {
            PlaygroundProfiles.create(this);
        }
    }

    /** Adds a listener, called on any thread after {@link #root} or the rules of a connection or folder have changed; it must return at once. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** The tree as last read. */
    public ProfileFolder root() {
        return root;
    }

    /** Whether the workspace could be read when it was opened. */
    public boolean wasRead() {
        return wasRead;
    }

    /** The saved messages of connections, folders and the workspace. */
    public LibraryMessages messages() {
        return messages;
    }

    /** The sequences and rules of connections, folders and the workspace. */
    public LibraryAutomation automation() {
        return automation;
    }

    /** The scripts of connections, folders and the workspace. */
    public LibraryScripts scripts() {
        return scripts;
    }

    /** The dialects of the user's own of connections, folders and the workspace. */
    public LibraryScripts dialects() {
        return dialects;
    }

    /** What changes where profiles and folders are. */
    public LibraryEdits edits() {
        return edits;
    }

    /** What folders give to the connections in them. */
    public LibraryFolders folders() {
        return folderSettings;
    }

    /** The secrets of the profiles, and where they may be sent. */
    public LibrarySecrets secrets() {
        return librarySecrets;
    }

    /** A profile by its id. */
    public Optional<SavedProfile> find(String profileId) {
        return LibraryWalk.profiles(root)
                .filter(saved -> saved.profile().id().equals(profileId))
                .findFirst();
    }

    /** Reads changes from disk; returns whether there were any. */
    public synchronized boolean refresh() throws LibraryException {
        try {
            return read();
        } catch (IOException e) {
            throw LibraryException.failed("read the library", e);
        }
    }

    /** Reads the tree; returns whether it or rules have changed. */
    private synchronized boolean read() throws IOException {
        ProfileFolder before = root;
        root = reader.read();
        if (root.equals(before) && !reader.rulesChanged()) {
            return false;
        }
        places.note(root);
        listeners.forEach(Runnable::run);
        return true;
    }

    /** Adds a profile at the end of a folder. */
    public SavedProfile create(ProfileFolder folder, Profile profile) throws LibraryException {
        return change("create " + profile.name(), () -> {
            ProfileFolder parent = current(folder);
            return writer.create(
                    parent.path(), profile, new Siblings(parent.profiles(), writer).rankAtEnd(), profile.id());
        });
    }

    /**
     * Adds several profiles at the end of a folder, in folders of their own that are new: a number is appended to the
     * name of one that is taken. If it fails, those before stay.
     */
    public List<SavedProfile> createAll(ProfileFolder folder, List<NewProfile> profiles) throws LibraryException {
        return change("create the connections", () -> new NewProfiles(current(folder), writer, messageWriter)
                .write(profiles));
    }

    /** Adds a folder at the end of a folder; a number is appended if its name is taken. */
    public ProfileFolder createFolder(ProfileFolder parent, String name) throws LibraryException {
        Path path = change("create the folder " + name, () -> {
            ProfileFolder folder = current(parent);
            return writer.createFolder(folder.path(), name, new Siblings(folder.folders(), writer).rankAtEnd());
        });
        return (ProfileFolder) at(path);
    }

    /**
     * Saves an edited profile. Changes that others made in its file since the edit began are merged. If both changed
     * the same part, both versions are kept: the other one in its place, the edited one as a new profile beside it.
     *
     * @param base the profile as it was when the edit began
     */
    public SaveResult save(Profile edited, Profile base) throws LibraryException {
        return change("save " + edited.name(), () -> saving.save(edited, base));
    }

    /** Whether this version of a profile was written by {@link #save} here rather than by another program. */
    public boolean isSavedHere(Profile profile) {
        return saving.isWritten(profile);
    }

    /** Sets or removes the own look of a profile's log; does nothing if the profile is missing. */
    public void putLog(String profileId, Optional<LogLook> log) throws LibraryException {
        change("save how the log looks", () -> {
            Optional<SavedProfile> saved = find(profileId);
            if (saved.isPresent()) {
                writer.putLog(saved.get(), log);
            }
            return null;
        });
    }

    /** Sets what a profile's file says about it for people; a blank text removes that. */
    public void describe(Profile profile, String description) throws LibraryException {
        change("save the description of " + profile.name(), () -> {
            SavedProfile saved = find(profile.id()).orElseThrow(() -> LibraryException.gone(profile.name()));
            writer.describe(saved, description);
            return saved;
        });
    }

    <T> T change(String what, Change<T> change) throws LibraryException {
        return locked(what, () -> {
            if (root != null) {
                read();
            }
            T result = change.make();
            read();
            return result;
        });
    }

    /** Changes what no other process may change meanwhile, and nothing that is read into the tree. */
    synchronized <T> T locked(String what, Change<T> change) throws LibraryException {
        try {
            InstanceLock lock = InstanceLock.take(lockFile);
            try {
                return change.make();
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw LibraryException.failed(what, e);
        } catch (UncheckedIOException e) {
            throw LibraryException.failed(what, e.getCause());
        } catch (BrokenFileException e) {
            throw new LibraryException(String.format(Locale.ROOT, "Could not %s: %s", what, e.getMessage()), e);
        }
    }

    /** The current state on disk of the same profile or folder. */
    LibraryEntry current(LibraryEntry entry) throws LibraryException {
        if (entry instanceof BrokenProfile broken) {
            throw LibraryException.broken(broken);
        }
        Optional<? extends LibraryEntry> current =
                entry instanceof SavedProfile saved ? find(saved.profile().id()) : LibraryWalk.find(root, entry.path());
        return current.orElseThrow(() -> LibraryException.gone(entry.name()));
    }

    private ProfileFolder current(ProfileFolder folder) throws LibraryException {
        return (ProfileFolder) current((LibraryEntry) folder);
    }

    /** What lies at a path; fails where nothing does. */
    LibraryEntry at(Path path) throws LibraryException {
        return LibraryWalk.find(root, path).orElseThrow(() -> LibraryException.gone(path));
    }
}
