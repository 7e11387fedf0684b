package app.sockeye.profile.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.JsonFile;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.SecretStorage;
import app.sockeye.secret.StorageKind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The values of profiles' secrets in the keyring or the vault: one entry for each profile, a JSON object with their names
 * as keys. Blocking; used under the library's lock.
 */
public final class StoredSecrets {
    private static final System.Logger LOG = System.getLogger(StoredSecrets.class.getName());

    private static final String PREFIX = SecretName.OWN + "connection/";

    private final SecretStorage storage;
    /** All secrets as they were at one time; empty until they are asked for, and where the storage does not give them. */
    private Optional<Map<SecretName, String>> snapshot = Optional.empty();

    private boolean hasAsked;

    public StoredSecrets(SecretStorage storage) {
        this.storage = storage;
    }

    StorageKind kind() {
        return storage.kind();
    }

    /** Lets {@link #readSoon} ask the storage again. */
    void begin() {
        snapshot = Optional.empty();
        hasAsked = false;
    }

    /** As {@link #read}, as of the first call after {@link #begin}: asking for each profile would take long. */
    Optional<Map<String, String>> readSoon(String profileId) {
        if (!hasAsked) {
            hasAsked = true;
            try {
                snapshot = Optional.of(storage.readAll());
            } catch (SecretFault e) {
                snapshot = refused("read", e);
            }
        }
        return snapshot.map(all -> parse(Optional.ofNullable(all.get(name(profileId)))));
    }

    /** A profile's values by name, perhaps none; empty where the storage does not give them now. */
    Optional<Map<String, String>> read(String profileId) {
        try {
            return Optional.of(parse(storage.read(name(profileId))));
        } catch (SecretFault e) {
            return refused("read", e);
        }
    }

    /** Replaces a profile's values; returns whether the storage has them now, as it gave them back. */
    public boolean write(String profileId, Map<String, String> values) {
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

    private static <T> Optional<T> refused(String what, SecretFault e) {
        if (e.kind() != SecretFault.Kind.LOCKED && e.kind() != SecretFault.Kind.NEW) {
            LOG.log(Level.WARNING, "The secrets of a connection could not be " + what + ": " + e.getMessage());
        }
        return Optional.empty();
    }

    private static SecretName name(String profileId) {
        return new SecretName(PREFIX + profileId);
    }

    /** Whether an entry of the storage is one of a profile. */
    public static boolean isOfProfile(SecretName name) {
        return name.text().startsWith(PREFIX);
    }

    /** The values in a profile's entry. */
    public static Collection<String> values(String stored) {
        return parse(Optional.of(stored)).values();
    }

    private static Map<String, String> parse(Optional<String> json) {
        if (json.isEmpty()) {
            return Map.of();
        }
        try {
            return new TreeMap<>(SecretStore.read(JsonFile.parse(json.get().getBytes(UTF_8))));
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
