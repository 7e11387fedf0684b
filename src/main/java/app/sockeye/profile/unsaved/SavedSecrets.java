package app.sockeye.profile.unsaved;

import app.sockeye.profile.secret.StoredSecrets;
import app.sockeye.profile.token.StoredTokens;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.SecretStorage;
import app.sockeye.secret.SecretValues;
import java.util.Collection;
import java.util.Set;

/**
 * All values that the user's keyring or vault has: secrets by name, those of connections, and tokens. For a program that
 * sends none of them and has to keep them out of what it writes.
 */
public final class SavedSecrets {
    private SavedSecrets() {}

    /** Adds the values of a storage that is open. Blocks on the storage. */
    public static void addTo(SecretValues values, SecretStorage storage) throws SecretFault {
        storage.readAll().forEach((name, stored) -> values(name, stored).forEach(values::add));
    }

    private static Collection<String> values(SecretName name, String stored) {
        if (!name.isOwn()) {
            return Set.of(stored);
        }
        if (UnsavedSecrets.isOfUnsaved(name)) {
            return UnsavedSecrets.values(stored);
        }
        return StoredSecrets.isOfProfile(name) ? StoredSecrets.values(stored) : StoredTokens.values(stored);
    }
}
