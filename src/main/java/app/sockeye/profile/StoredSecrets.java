package app.sockeye.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.JsonFile;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.SecretStorage;
import app.sockeye.secret.StorageKind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The values of profiles' secrets in the keyring or the vault: one entry for each profile, a JSON object with their names
 * as keys. Blocking; used under the library's lock.
 */
final class StoredSecrets {
    private static final System.Logger LOG = System.getLogger(StoredSecrets.class.getName());

    private final SecretStorage storage;

    StoredSecrets(SecretStorage storage) {
        this.storage = storage;
    }

    StorageKind kind() {
        return storage.kind();
    }

    /** A profile's values by name, perhaps none; empty where the storage does not give them now. */
    Optional<Map<String, String>> read(String profileId) {
        try {
            Optional<String> stored = storage.read(name(profileId));
            return Optional.of(stored.isPresent() ? parse(stored.get()) : Map.of());
        } catch (SecretFault e) {
            return refused("read", e);
        }
    }

    /** Replaces a profile's values; returns whether the storage has them now, as it gave them back. */
    boolean write(String profileId, Map<String, String> values) {
        Optional<Map<String, String>> before = read(profileId);
        if (before.isEmpty() || before.get().equals(values)) {
            return before.isPresent();
        }
        try {
            if (values.isEmpty()) {
                storage.delete(name(profileId));
            } else {
                storage.write(name(profileId), print(values));
            }
            return read(profileId).equals(Optional.of(values));
        } catch (SecretFault e) {
            return refused("kept", e).isPresent();
        }
    }

    private static Optional<Map<String, String>> refused(String what, SecretFault e) {
        if (e.kind() != SecretFault.Kind.LOCKED && e.kind() != SecretFault.Kind.NEW) {
            LOG.log(Level.WARNING, "The secrets of a connection could not be " + what + ": " + e.getMessage());
        }
        return Optional.empty();
    }

    private static SecretName name(String profileId) {
        return new SecretName(SecretName.OWN + "connection/" + profileId);
    }

    private static Map<String, String> parse(String json) {
        try {
            return new TreeMap<>(SecretStore.read(JsonFile.parse(json.getBytes(UTF_8))));
        } catch (BrokenFileException e) {
            // Somebody changed it by hand: the values are lost, as if they had been deleted.
            return Map.of();
        }
    }

    private static String print(Map<String, String> values) {
        ObjectNode tree = JsonFile.newObject();
        values.forEach(tree::put);
        return new String(JsonFile.print(tree), UTF_8);
    }
}
