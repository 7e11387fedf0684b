package app.sockeye.profile.unsaved;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.DelayedWrites;
import app.sockeye.files.Fields;
import app.sockeye.files.Folders;
import app.sockeye.files.JsonFile;
import app.sockeye.files.KeptAside;
import app.sockeye.files.RegularFile;
import app.sockeye.profile.Profile;
import app.sockeye.profile.file.ProfileFile;
import app.sockeye.profile.secret.SecretNames;
import app.sockeye.profile.secret.SecretReferences;
import app.sockeye.profile.secret.SecretStore;
import app.sockeye.secret.SecretStorage;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was typed into profiles and is not saved yet: each in a file of its own in the data folder, readable by the user
 * only, written half a second after a change. Its secrets are in the keyring or the vault, and in memory only while
 * neither is open: a secret that was typed then is empty after a restart. Thread-safe.
 */
public final class UnsavedProfiles implements AutoCloseable {
    private static final long DELAY_MILLIS = 500;
    private static final int MOST_BYTES = 4 << 20;
    private static final String EXTENSION = ".json";
    private static final String BASE = "base";
    private static final String SECRETS = "secrets";

    private final Path folder;
    private final DelayedWrites writes;
    private final UnsavedSecrets secrets;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** By id. Guarded by this. */
    private final Map<String, UnsavedProfile> profiles = new TreeMap<>();
    /** Ids of those whose secrets were read after somebody may have got them without. Guarded by this. */
    private final Set<String> filledLater = new HashSet<>();

    /**
     * Reads what was left. A broken file is kept aside. Blocking.
     *
     * @param storage of the secrets; one that is not open yet needs {@link #secretsChanged} when it is
     * @param onFailure called on the executor's thread when a file can't be written
     */
    public UnsavedProfiles(
            Folders folders,
            SecretStorage storage,
            ScheduledExecutorService executor,
            Consumer<IOException> onFailure) {
        this.folder = folders.unsaved();
        this.writes = new DelayedWrites(executor, DELAY_MILLIS, onFailure);
        this.secrets = new UnsavedSecrets(storage);
        files().forEach(this::read);
        secretsChanged();
    }

    /** Adds a listener, called on any thread after secrets of profiles could be read; it must return at once. What is returned removes it. */
    public Runnable onSecretsRead(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Reads the secrets from the storage and moves those there that are in memory, or in the files of earlier versions, as
     * far as it is open now. Blocking.
     */
    public void secretsChanged() {
        Optional<Map<String, UnsavedSecrets.Values>> read = secrets.read(this::isKnown);
        if (read.isPresent() && fill(read.get())) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Another instance may have put a file there. */
    private boolean isKnown(String id) {
        return find(id).isPresent() || Files.exists(file(id));
    }

    private synchronized boolean fill(Map<String, UnsavedSecrets.Values> read) {
        boolean changed = false;
        for (UnsavedProfile before : all()) {
            UnsavedProfile filled =
                    read.getOrDefault(before.id(), UnsavedSecrets.Values.NONE).fill(before);
            if (!filled.equals(before)) {
                changed = true;
                filledLater.add(filled.id());
                profiles.put(filled.id(), filled);
            }
            if (!UnsavedSecrets.Values.of(filled).equals(read.getOrDefault(filled.id(), UnsavedSecrets.Values.NONE))) {
                writes.put(file(filled.id()), () -> print(filled));
            }
        }
        return changed;
    }

    /** All unsaved profiles, in no particular order. */
    public synchronized List<UnsavedProfile> all() {
        return List.copyOf(profiles.values());
    }

    /** What was typed into a profile; empty if nothing is unsaved. */
    public synchronized Optional<UnsavedProfile> find(String profileId) {
        return Optional.ofNullable(profiles.get(profileId));
    }

    /** Stores what is typed; it is written after a short delay. */
    public synchronized void put(UnsavedProfile profile) {
        UnsavedProfile before = profiles.get(profile.id());
        // It may have been typed before its secrets could be read.
        UnsavedProfile filled = filledLater.contains(profile.id())
                ? UnsavedSecrets.Values.of(before).fill(profile)
                : profile;
        if (filled.equals(profile)) {
            filledLater.remove(profile.id());
        }
        if (!filled.equals(before)) {
            profiles.put(filled.id(), filled);
            writes.put(file(filled.id()), () -> print(filled));
        }
    }

    /** Deletes what was typed, after a short delay, as it was saved or discarded. */
    public synchronized void forget(String profileId) {
        filledLater.remove(profileId);
        if (profiles.remove(profileId) != null) {
            writes.delete(file(profileId), () -> secrets.write(profileId, UnsavedSecrets.Values.NONE));
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION)).toList();
        } catch (IOException e) {
            // The folder does not exist until something is stored.
            return List.of();
        }
    }

    private void read(Path file) {
        try {
            UnsavedProfile profile = parse(RegularFile.read(file, MOST_BYTES));
            profiles.put(profile.id(), profile);
        } catch (BrokenFileException | IOException e) {
            keepAside(file);
        }
    }

    private static void keepAside(Path file) {
        try {
            KeptAside.move(file);
        } catch (IOException e) {
            // The file stays where it is and is tried again at the next start.
        }
    }

    private static UnsavedProfile parse(byte[] content) throws BrokenFileException {
        ObjectNode tree = JsonFile.parse(content);
        Profile typed = profile(tree);
        return new UnsavedProfile(profile(Fields.object(tree, BASE)).withId(typed.id()), typed);
    }

    private static Profile profile(ObjectNode tree) throws BrokenFileException {
        Map<String, String> secrets = SecretStore.read(Fields.object(tree, SECRETS));
        return ProfileFile.read(tree, "", "", secrets).profile();
    }

    /** The same format as in the workspace, plus what stands for the secrets, and the profile before the edit. */
    private byte[] print(UnsavedProfile profile) {
        UnsavedSecrets.Values values = UnsavedSecrets.Values.of(profile);
        boolean stored = secrets.write(profile.id(), values);
        ObjectNode tree = tree(
                profile.typed(),
                name -> stored
                        || Objects.equals(
                                values.base().get(name), values.typed().get(name)));
        // The library has what was there before the edit.
        tree.set(BASE, tree(profile.base(), name -> true));
        return JsonFile.print(tree);
    }

    /** @param isStored whether the value of a secret, by its name, can be read again */
    private static ObjectNode tree(Profile profile, Predicate<String> isStored) {
        ObjectNode tree = ProfileFile.tree(profile, "", JsonFile.newObject());
        ObjectNode secrets = tree.putObject(SECRETS);
        SecretStore.of(profile)
                .keySet()
                .forEach(name -> secrets.put(name, isStored.test(name) ? SecretNames.reference(name) : ""));
        // A secret that can't be read now must come back as it is, and not as an empty one.
        SecretReferences.of(profile).forEach(name -> secrets.put(name, SecretNames.reference(name)));
        return tree;
    }

    private Path file(String profileId) {
        return folder.resolve(profileId + EXTENSION);
    }

    /** Writes pending changes at once. Blocking. */
    @Override
    public void close() {
        writes.close();
    }
}
