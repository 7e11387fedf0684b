package app.sockeye.profile;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.DelayedWrites;
import app.sockeye.files.Fields;
import app.sockeye.files.Folders;
import app.sockeye.files.JsonFile;
import app.sockeye.files.KeptAside;
import app.sockeye.files.RegularFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What was typed into profiles and is not saved yet: each in a file of its own in the data folder, readable by the user
 * only as it holds secrets, written half a second after a change. Thread-safe.
 */
public final class UnsavedProfiles implements AutoCloseable {
    private static final long DELAY_MILLIS = 500;
    private static final int MOST_BYTES = 4 << 20;
    private static final String EXTENSION = ".json";
    private static final String BASE = "base";
    private static final String SECRETS = "secrets";

    private final Path folder;
    private final DelayedWrites writes;
    /** By id. Guarded by this. */
    private final Map<String, UnsavedProfile> profiles = new TreeMap<>();

    /**
     * Reads what was left. A broken file is kept aside. Blocking.
     *
     * @param onFailure called on the executor's thread when a file can't be written
     */
    public UnsavedProfiles(Folders folders, ScheduledExecutorService executor, Consumer<IOException> onFailure) {
        this.folder = folders.unsaved();
        this.writes = new DelayedWrites(executor, DELAY_MILLIS, onFailure);
        files().forEach(this::read);
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
        if (!profile.equals(profiles.put(profile.id(), profile))) {
            writes.put(file(profile.id()), () -> print(profile));
        }
    }

    /** Deletes what was typed, after a short delay, as it was saved or discarded. */
    public synchronized void forget(String profileId) {
        if (profiles.remove(profileId) != null) {
            writes.delete(file(profileId));
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

    /** The same format as in the workspace, plus the secrets and the profile before the edit. */
    private static byte[] print(UnsavedProfile profile) {
        ObjectNode tree = tree(profile.typed());
        tree.set(BASE, tree(profile.base()));
        return JsonFile.print(tree);
    }

    private static ObjectNode tree(Profile profile) {
        ObjectNode tree = ProfileFile.tree(profile, "", JsonFile.newObject());
        ObjectNode secrets = tree.putObject(SECRETS);
        SecretStore.of(profile).forEach(secrets::put);
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
