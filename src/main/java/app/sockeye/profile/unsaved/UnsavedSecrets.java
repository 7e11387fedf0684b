package app.sockeye.profile.unsaved;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import app.sockeye.profile.secret.SecretReferences;
import app.sockeye.profile.secret.SecretStore;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.SecretStorage;
import app.sockeye.secret.StorageState;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The secrets of unsaved profiles in the keyring or the vault: one entry for each profile that has some. While neither is
 * open, nothing is stored. Thread-safe; all of it blocks on the storage.
 */
final class UnsavedSecrets {
    private static final System.Logger LOG = System.getLogger(UnsavedSecrets.class.getName());

    private static final String PREFIX = SecretName.OWN + "unsaved/";
    private static final String BASE = "base";
    private static final String TYPED = "typed";

    private final SecretStorage storage;
    /** By id, as far as it was read or written in this run. */
    private final Map<String, Values> stored = new ConcurrentHashMap<>();

    UnsavedSecrets(SecretStorage storage) {
        this.storage = storage;
    }

    /** The secrets of a profile by their names. {@code toString} hides them. */
    record Values(Map<String, String> base, Map<String, String> typed) {
        static final Values NONE = new Values(Map.of(), Map.of());

        static Values of(UnsavedProfile profile) {
            return new Values(SecretStore.of(profile.base()), SecretStore.of(profile.typed()));
        }

        /** The profile with these values in place of what stands for them. */
        UnsavedProfile fill(UnsavedProfile profile) {
            return new UnsavedProfile(
                    SecretReferences.filled(profile.base(), base), SecretReferences.filled(profile.typed(), typed));
        }

        @Override
        public String toString() {
            return "Values[" + base.keySet() + ", " + typed.keySet() + "]";
        }
    }

    /**
     * Reads all that is stored, and deletes what belongs to no profile; empty where the storage is not open.
     *
     * @param isKnown whether there is a profile with this id
     */
    Optional<Map<String, Values>> read(Predicate<String> isKnown) {
        Map<String, Values> read = new HashMap<>();
        try {
            if (storage.state() != StorageState.OPEN) {
                return Optional.empty();
            }
            for (Map.Entry<SecretName, String> entry : storage.readAll().entrySet()) {
                if (!isOfUnsaved(entry.getKey())) {
                    continue;
                }
                String id = entry.getKey().text().substring(PREFIX.length());
                if (isKnown.test(id)) {
                    read.put(id, parse(entry.getValue()));
                } else {
                    storage.delete(entry.getKey());
                }
            }
        } catch (SecretFault e) {
            refused("read", e);
            return Optional.empty();
        }
        stored.putAll(read);
        return Optional.of(read);
    }

    /** Replaces a profile's secrets; returns whether the storage has them now. */
    boolean write(String id, Values values) {
        if (values.equals(stored.getOrDefault(id, Values.NONE))) {
            return true;
        }
        try {
            if (storage.state() != StorageState.OPEN) {
                return false;
            }
            stored.remove(id);
            if (values.equals(Values.NONE)) {
                storage.delete(name(id));
                return true;
            }
            storage.write(name(id), print(values));
            boolean isThere = storage.read(name(id)).map(UnsavedSecrets::parse).equals(Optional.of(values));
            if (isThere) {
                stored.put(id, values);
            }
            return isThere;
        } catch (SecretFault e) {
            refused("kept", e);
            return false;
        }
    }

    /** Whether an entry of the storage is one of an unsaved profile. */
    static boolean isOfUnsaved(SecretName name) {
        return name.text().startsWith(PREFIX);
    }

    /** The values in such an entry. */
    static Collection<String> values(String entry) {
        Values values = parse(entry);
        Set<String> all = new HashSet<>(values.base.values());
        all.addAll(values.typed.values());
        return all;
    }

    private static void refused(String what, SecretFault e) {
        LOG.log(Level.WARNING, "Secrets that are not saved yet could not be " + what + ": " + e.getMessage());
    }

    private static SecretName name(String id) {
        return new SecretName(PREFIX + id);
    }

    private static Values parse(String json) {
        try {
            ObjectNode tree = JsonFile.parse(json.getBytes(UTF_8));
            return new Values(
                    SecretStore.read(Fields.object(tree, BASE)), SecretStore.read(Fields.object(tree, TYPED)));
        } catch (BrokenFileException e) {
            // Somebody changed it by hand: the values are lost, as if they had been deleted.
            return Values.NONE;
        }
    }

    private static String print(Values values) {
        ObjectNode tree = JsonFile.newObject();
        ObjectNode base = tree.putObject(BASE);
        values.base.forEach(base::put);
        ObjectNode typed = tree.putObject(TYPED);
        values.typed.forEach(typed::put);
        return new String(JsonFile.print(tree), UTF_8);
    }
}
