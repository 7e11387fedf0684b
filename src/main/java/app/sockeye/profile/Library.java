package app.sockeye.profile;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Folders;
import app.sockeye.files.InstanceLock;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.secret.Secrets;
import app.sockeye.settings.LogLook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

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
    private final SecretStore secrets;
    private final SecretUse secretUse;
    private final Trash trash;
    private final LibraryMessages messages;
    private final LibraryAutomation automation;
    private final LibraryScripts scripts;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final LastPlaces places;
    /** The last version of each profile that {@link #save} wrote, by id. */
    private final Map<String, Profile> written = new ConcurrentHashMap<>();

    /** The tree as last read; replaced under this object's lock. */
    private volatile ProfileFolder root;

    /** A change of the workspace. */
    @FunctionalInterface
    interface Change<T> {
        T make() throws IOException, BrokenFileException, LibraryException;
    }

    private Library(Path workspace, Folders folders, Optional<Secrets> secretValues) {
        this.workspace = workspace.toAbsolutePath().normalize();
        this.lockFile = folders.data().resolve("library.lock");
        this.secrets = new SecretStore(folders.secrets(), secretValues);
        this.secretUse = new SecretUse(secrets, new SharedSecrets(folders.secrets()));
        this.reader = new WorkspaceReader(this.workspace, secrets);
        this.writer = new WorkspaceWriter(reader, secrets, folders.backups());
        this.messageWriter = new MessageWriter(this.workspace);
        this.places = new LastPlaces(folders.places(), writer);
        this.trash = new Trash(folders.trash());
        this.messages = new LibraryMessages(this, messageWriter, trash, folders.backups());
        this.automation = new LibraryAutomation(this, this.workspace, folders.backups());
        this.scripts = new LibraryScripts(this, this.workspace);
    }

    /**
     * Opens a workspace folder; one that does not exist yet is created and filled with the playground's profiles. If
     * that fails, the library has only an entry with the reason until {@link #refresh} can read the folder.
     */
    public static Library open(Path workspace, Folders folders) {
        return open(new Library(workspace, folders, Optional.empty()));
    }

    /**
     * As {@link #open(Path, Folders)}, with the values of secrets in a storage as far as it is open. Those that earlier
     * versions kept in files move there.
     */
    public static Library open(Path workspace, Folders folders, Secrets secrets) {
        return open(new Library(workspace, folders, Optional.of(secrets)));
    }

    private static Library open(Library library) {
        try {
            library.open();
        } catch (LibraryException e) {
            LOG.log(Level.WARNING, "The library could not be opened", e);
            if (library.root == null) {
                BrokenProfile reason = BrokenProfile.of(library.workspace, e.getMessage());
                library.root = new ProfileFolder(library.workspace, "", "", List.of(reason));
            }
        }
        return library;
    }

    private void open() throws LibraryException {
        boolean first = Files.notExists(workspace);
        change("open the library", () -> {
            if (Files.exists(workspace) && !Files.isDirectory(workspace)) {
                throw new LibraryException(workspace + " is not a folder: choose another one in the settings.");
            }
            Files.createDirectories(workspace);
            return null;
        });
        takeOverSecrets();
        change("empty the trash", () -> {
            trash.purge(this::forget);
            return null;
        });
        if (first) {
            ProfileFolder folder = createFolder(root(), PlaygroundProfiles.FOLDER);
            for (Profile profile : PlaygroundProfiles.all()) {
                SavedProfile saved = create(folder, profile);
                for (SavedMessage message : PlaygroundProfiles.messages(profile)) {
                    messages.add(saved, message);
                }
            }
        }
    }

    private void takeOverSecrets() throws LibraryException {
        change("move the secrets", () -> {
            secrets.takeOver();
            return null;
        });
    }

    /**
     * Reads all profiles with their secrets again, as the storage of secrets was unlocked or locked, or its secrets have
     * changed.
     */
    public synchronized void secretsChanged() throws LibraryException {
        reader.forget();
        takeOverSecrets();
    }

    private void forget(String profileId) throws IOException {
        if (find(profileId).isEmpty()) {
            secrets.delete(profileId);
        }
    }

    /** Adds a listener, called on any thread after {@link #root} has changed; it must return at once. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** The tree as last read. */
    public ProfileFolder root() {
        return root;
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

    /** A profile by its id. */
    public Optional<SavedProfile> find(String profileId) {
        return profiles(root)
                .filter(saved -> saved.profile().id().equals(profileId))
                .findFirst();
    }

    /** The profiles in a folder and its sub-folders. */
    static Stream<SavedProfile> profiles(ProfileFolder folder) {
        return entries(folder).filter(SavedProfile.class::isInstance).map(SavedProfile.class::cast);
    }

    /** What lies somewhere in a folder. */
    static Optional<LibraryEntry> find(ProfileFolder folder, Path path) {
        return entries(folder).filter(entry -> entry.path().equals(path)).findFirst();
    }

    /** Everything in a folder and its sub-folders, itself included. */
    public static Stream<LibraryEntry> entries(LibraryEntry entry) {
        return entry instanceof ProfileFolder folder
                ? Stream.concat(Stream.of(folder), folder.children().stream().flatMap(Library::entries))
                : Stream.of(entry);
    }

    /** Reads changes from disk; returns whether there were any. */
    public synchronized boolean refresh() throws LibraryException {
        try {
            return read();
        } catch (IOException e) {
            throw LibraryException.failed("read the library", e);
        }
    }

    /** Reads the tree; returns whether it has changed. */
    private synchronized boolean read() throws IOException {
        ProfileFolder before = root;
        root = reader.read();
        if (root.equals(before)) {
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
        return change("save " + edited.name(), () -> {
            SaveResult result = saveNow(edited, base);
            Profile now = result.saved().profile();
            written.put(now.id(), now);
            return result;
        });
    }

    private SaveResult saveNow(Profile edited, Profile base) throws IOException, BrokenFileException, LibraryException {
        Optional<SavedProfile> current = find(edited.id());
        if (current.isEmpty()) {
            return new SaveResult(places.createAgain(root, edited), Optional.empty());
        }
        SavedProfile saved = current.get();
        // One of them may be of a time when its secrets could not be read.
        Profile theirs = SecretReferences.filled(saved.profile(), base);
        Optional<Profile> merged =
                ProfileMerge.of(SecretReferences.filled(base, theirs), SecretReferences.filled(edited, theirs), theirs);
        return merged.isPresent()
                ? new SaveResult(writer.update(saved, merged.get()), Optional.empty())
                : new SaveResult(createBeside(saved, edited, " (my version)"), current);
    }

    /** Whether this version of a profile was written by {@link #save} here rather than by another program. */
    public boolean isSavedHere(Profile profile) {
        return profile.equals(written.get(profile.id()));
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

    /** The question to ask before connecting if a secret would be sent to a server it was not saved for. */
    public Optional<SecretQuestion> question(Profile profile) {
        return question(profile, Surroundings.of(Variables.NONE));
    }

    /** As {@link #question(Profile)}, with what lies around the profile. */
    public synchronized Optional<SecretQuestion> question(Profile profile, Surroundings around) {
        return secretUse.question(profile, around);
    }

    /** Sets the values that a folder gives to options of the connections in it. Secrets must not be among them. */
    public void setOptions(ProfileFolder folder, OptionValues options) throws LibraryException {
        change("save the options of " + folder.path(), () -> {
            writer.setOptions(folder.path(), options);
            return null;
        });
    }

    /** Sets the headers that a folder gives to the connections in it. A secret's value must not be among them. */
    public void setHeaders(ProfileFolder folder, List<ProfileHeader> headers) throws LibraryException {
        change("save the headers of " + folder.path(), () -> {
            writer.setHeaders(folder.path(), headers);
            return null;
        });
    }

    /** Sets the values that a folder gives to the connections in it, for their texts to refer to. */
    public void setValues(ProfileFolder folder, List<NamedValue> values) throws LibraryException {
        change("save the values of " + folder.path(), () -> {
            writer.setValues(folder.path(), values);
            return null;
        });
    }

    /**
     * Whether secrets of a profile are lost when the program ends, as there is no keyring and the vault is not open. They
     * are stored as soon as it is, with {@link #secretsChanged}.
     */
    public synchronized boolean hasSecretsInMemory(String profileId) {
        return secrets.isInMemory(profileId);
    }

    /** Allows the secrets in question to be sent to the server from now on. */
    public void allow(SecretQuestion question) throws LibraryException {
        change("remember that the secrets may be sent", () -> {
            secretUse.allow(question);
            return null;
        });
    }

    /** Renames a profile or folder, and its file or directory. */
    public LibraryEntry rename(LibraryEntry entry, String name) throws LibraryException {
        Path path = change("rename " + entry.name(), () -> {
            LibraryEntry current = current(entry);
            return current instanceof SavedProfile saved
                    ? writer.update(saved, saved.profile().withName(name)).path()
                    : writer.renameFolder(current.path(), name);
        });
        return at(path);
    }

    /** Copies a profile and places the copy after it. */
    public SavedProfile duplicate(SavedProfile original) throws LibraryException {
        return change("duplicate " + original.name(), () -> {
            SavedProfile saved = (SavedProfile) current((LibraryEntry) original);
            return createBeside(saved, saved.profile(), " copy");
        });
    }

    private SavedProfile createBeside(SavedProfile saved, Profile profile, String suffix)
            throws IOException, BrokenFileException, LibraryException {
        Path folder = saved.path().getParent();
        String order = new Siblings(((ProfileFolder) at(folder)).profiles(), writer).rankAfter(saved);
        Profile copy = profile.withId(Profile.newId()).withName(profile.name() + suffix);
        SavedProfile created =
                writer.create(folder, copy, order, saved.profile().id());
        if (saved.log().isPresent()) {
            writer.putLog(created, saved.log());
        }
        messageWriter.copy(saved.path(), created.path());
        ScriptFile.copy(saved.path(), created.path());
        return saved.with(created.path(), order, copy);
    }

    /**
     * Moves a profile or folder.
     *
     * @param before the sibling of the same kind it shall stand before; empty for the end
     */
    public LibraryEntry move(LibraryEntry entry, ProfileFolder target, Optional<LibraryEntry> before)
            throws LibraryException {
        Path path = change("move " + entry.name(), () -> {
            LibraryEntry moved = current(entry);
            ProfileFolder folder = current(target);
            if (folder.path().startsWith(moved.path())) {
                throw new LibraryException("A folder can't be moved into itself.");
            }
            Siblings siblings = new Siblings(folder, moved, writer);
            String order = before.isPresent() ? siblings.rankBefore(before.get()) : siblings.rankAtEnd();
            return writer.move(moved, folder.path(), order);
        });
        return at(path);
    }

    /** Moves a profile, or a folder with its content, to the trash, where it stays for 30 days. */
    public TrashedItem delete(LibraryEntry entry) throws LibraryException {
        return change("delete " + entry.name(), () -> {
            LibraryEntry current = current(entry);
            Optional<LibraryEntry> broken =
                    entries(current).filter(BrokenProfile.class::isInstance).findFirst();
            if (broken.isPresent()) {
                throw LibraryException.broken((BrokenProfile) broken.get());
            }
            return trash.put(current);
        });
    }

    /** Restores a deleted entry; a number is appended if its name is now taken. */
    public LibraryEntry restore(TrashedItem trashed) throws LibraryException {
        Path path = change("restore " + trashed.name(), () -> {
            Path target = writer.freePath(trashed.origin());
            trash.restore(trashed, target);
            return target;
        });
        return at(path);
    }

    synchronized <T> T change(String what, Change<T> change) throws LibraryException {
        try {
            InstanceLock lock = InstanceLock.take(lockFile);
            try {
                if (root != null) {
                    read();
                }
                T result = change.make();
                read();
                return result;
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
                entry instanceof SavedProfile saved ? find(saved.profile().id()) : find(root, entry.path());
        return current.orElseThrow(() -> LibraryException.gone(entry.name()));
    }

    private ProfileFolder current(ProfileFolder folder) throws LibraryException {
        return (ProfileFolder) current((LibraryEntry) folder);
    }

    private LibraryEntry at(Path path) throws LibraryException {
        return find(root, path).orElseThrow(() -> LibraryException.gone(path));
    }
}
