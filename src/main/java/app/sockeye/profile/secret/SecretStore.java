package app.sockeye.profile.secret;

import app.sockeye.files.AtomicFile;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.variable.Variables;
import app.sockeye.secret.Secrets;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The secrets of the profiles' headers and options, kept out of the workspace: values in the keyring or the vault, and one
 * file for each profile in the data folder, readable by the user only, with the servers they are for. While there is no
 * keyring or vault or it is locked, new values are in memory only; they move as soon as it is open, and so do those that
 * earlier versions had in the files.
 *
 * <p>Blocking; used under the library's lock.
 */
public final class SecretStore {
    private static final String EXTENSION = ".json";
    private static final int MOST_BYTES = 1 << 22;

    private final Path folder;
    private final Optional<Secrets> secrets;
    private final Optional<StoredSecrets> stored;
    /** Values that no storage has, by the profiles' ids and their names. */
    private final Map<String, Map<String, String>> memory = new HashMap<>();

    /** @param secrets where the values are; empty for the files alone, as earlier versions had them */
    public SecretStore(Path folder, Optional<Secrets> secrets) {
        this.folder = folder;
        this.secrets = secrets;
        this.stored = secrets.map(all -> new StoredSecrets(all.storage()));
    }

    /**
     * A profile's secrets by name; none where there is no readable file: the user types them again. For one that its
     * storage does not give now, and for secrets that any profile can refer to, the value is the reference itself.
     */
    public Map<String, String> read(String profileId) {
        KeptSecrets kept = kept(profileId, StoredSecrets::readSoon);
        Map<String, String> values = new HashMap<>(kept.values());
        kept.byName().keySet().forEach(name -> values.putIfAbsent(name, SecretNames.reference(name)));
        secrets.ifPresent(all -> all.names().forEach(name -> values.putIfAbsent(name.text(), name.reference())));
        return values;
    }

    /** The file of the profile that secrets were kept for last; another with the same id is a copy. */
    public Optional<Path> fileOf(String profileId) {
        return inFile(profileId).file();
    }

    /** Lets {@link #read} ask the keyring or the vault again. */
    public void beginReading() {
        stored.ifPresent(StoredSecrets::begin);
    }

    /** A profile's secrets, with the values that are known now. */
    KeptSecrets kept(String profileId) {
        return kept(profileId, StoredSecrets::read);
    }

    private KeptSecrets kept(
            String profileId, BiFunction<StoredSecrets, String, Optional<Map<String, String>>> reading) {
        KeptSecrets inFile = inFile(profileId).with(memory.getOrDefault(profileId, Map.of()));
        KeptSecrets kept = inFile.isIncomplete()
                // Another storage has others, or none: what it lacks is not lost.
                ? stored.filter(s ->
                                inFile.storage().isEmpty() || inFile.storage().equals(Optional.of(s.kind())))
                        .flatMap(s -> reading.apply(s, profileId))
                        .map(inFile::completedBy)
                        .orElse(inFile)
                : inFile;
        secrets.ifPresent(all -> kept.values().values().forEach(all.used()::add));
        return kept;
    }

    private KeptSecrets inFile(String profileId) {
        Path file = file(profileId);
        try {
            return Files.exists(file) ? KeptSecrets.read(JsonFile.read(file, MOST_BYTES)) : KeptSecrets.NONE;
        } catch (IOException | BrokenFileException e) {
            return KeptSecrets.NONE;
        }
    }

    /** The secrets in an object whose keys are their names. */
    public static Map<String, String> read(ObjectNode tree) throws BrokenFileException {
        Map<String, String> secrets = new HashMap<>();
        for (String name : (Iterable<String>) tree::fieldNames) {
            secrets.put(name, Fields.text(tree, name, ""));
        }
        return secrets;
    }

    /** The secrets among a profile's headers and options, by name. */
    public static Map<String, String> of(Profile profile) {
        SecretNames names = new SecretNames();
        Map<String, String> secrets = new TreeMap<>(profile.options().secrets());
        for (ProfileHeader header : profile.request().headers()) {
            String name = names.next(header.name());
            boolean hidden = header.secret() && !SecretNames.hasReference(header.value());
            if (hidden && !header.value().isEmpty()) {
                secrets.put(name, header.value());
            }
        }
        return secrets;
    }

    /**
     * Replaces a profile's secrets by those of its headers and options. What was kept before stays with its servers; what
     * is new was typed for the server of the profile's address. What can't be read now stays as it is.
     *
     * @param profileFile the profile's own
     * @param origin the id of the profile it was made from, whose secrets it may have; else its own
     */
    public void write(Path profileFile, Profile profile, String origin) throws IOException {
        KeptSecrets before = kept(profile.id());
        KeptSecrets inherited = origin.equals(profile.id()) ? before : kept(origin);
        Set<String> typedFor = SecretServer.of(profile, profile.options(), Variables.NONE)
                .map(Set::of)
                .orElse(Set.of());
        Map<String, KeptSecrets.Secret> now = new TreeMap<>();
        for (String name : SecretReferences.of(profile)) {
            // The reference may have been typed for a secret that any profile can refer to.
            Optional.ofNullable(before.byName().get(name))
                    .filter(secret -> secret.value().isEmpty() || !isShared(name))
                    .ifPresent(secret -> now.put(name, secret));
        }
        of(profile)
                .forEach((name, value) -> now.put(
                        name,
                        before.withValue(value)
                                .or(() -> inherited.withValue(value))
                                .orElseGet(() -> new KeptSecrets.Secret(
                                        Optional.of(value),
                                        serversOf(before, name).orElse(typedFor)))));
        keep(profile.id(), new KeptSecrets(Optional.of(profileFile), before.storage(), now));
    }

    private boolean isShared(String name) {
        return secrets.stream().flatMap(all -> all.names().stream()).anyMatch(shared -> shared.text()
                .equals(name));
    }

    /** The servers of a secret that can't be read now: it may be the one that is written. */
    private static Optional<Set<String>> serversOf(KeptSecrets kept, String name) {
        return Optional.ofNullable(kept.byName().get(name))
                .filter(secret -> secret.value().isEmpty())
                .map(KeptSecrets.Secret::servers);
    }

    /** Lets secrets of a profile be sent to a server from now on. */
    void allow(String profileId, Set<String> values, String server) throws IOException {
        KeptSecrets kept = kept(profileId);
        Map<String, KeptSecrets.Secret> allowed = new TreeMap<>(kept.byName());
        allowed.replaceAll(
                (name, secret) -> secret.value().filter(values::contains).isPresent() ? secret.and(server) : secret);
        keep(profileId, new KeptSecrets(kept.file(), kept.storage(), allowed));
    }

    private void keep(String profileId, KeptSecrets now) throws IOException {
        if (now.byName().isEmpty()) {
            delete(profileId);
            return;
        }
        // An incomplete one has secrets in a storage that is locked: it must not be replaced by fewer.
        boolean isStored =
                stored.isPresent() && !now.isIncomplete() && stored.get().write(profileId, now.values());
        KeptSecrets before = inFile(profileId);
        KeptSecrets inFile = now;
        if (isStored) {
            memory.remove(profileId);
            inFile = now.withoutValues(Optional.of(stored.get().kind()));
        } else if (stored.isPresent()) {
            memory.put(profileId, now.values());
            // What an earlier version wrote stays, as it would be lost with the end of the program.
            inFile = now.withoutValues(before.storage()).withThoseOf(before, now.values());
        }
        if (!inFile.equals(before)) {
            AtomicFile.writePrivate(file(profileId), inFile.print());
        }
    }

    /** Whether a profile has a secret that is lost when the program ends, unless the storage is opened before. */
    public boolean isInMemory(String profileId) {
        Map<String, String> inFile = inFile(profileId).values();
        return !inFile.entrySet()
                .containsAll(memory.getOrDefault(profileId, Map.of()).entrySet());
    }

    /**
     * Moves the values that are in files or in memory into the keyring or the vault, as far as it is open. A file loses its
     * values after they were read back.
     */
    public void takeOver() throws IOException {
        for (String profileId : List.copyOf(memory.keySet())) {
            keep(profileId, kept(profileId));
        }
        if (stored.isPresent() && Files.isDirectory(folder)) {
            List<Path> files;
            try (Stream<Path> found = Files.list(folder)) {
                files = found.toList();
            }
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(EXTENSION)) {
                    String profileId = name.substring(0, name.length() - EXTENSION.length());
                    if (Profile.isId(profileId) && !inFile(profileId).values().isEmpty()) {
                        keep(profileId, kept(profileId));
                    }
                }
            }
        }
    }

    /** Deletes a profile's secrets; those in a storage that is locked stay there, unused. */
    public void delete(String profileId) throws IOException {
        memory.remove(profileId);
        if (Files.deleteIfExists(file(profileId))) {
            stored.ifPresent(s -> s.write(profileId, Map.of()));
        }
    }

    private Path file(String profileId) {
        return folder.resolve(profileId + EXTENSION);
    }
}
