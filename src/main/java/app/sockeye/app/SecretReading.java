package app.sockeye.app;

import app.sockeye.files.Folders;
import app.sockeye.history.key.StoredKeys;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.unsaved.UnsavedProfiles;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.secret.DeferredStorage;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.Secrets;
import app.sockeye.secret.StorageChoice;
import app.sockeye.ui.common.Toast;
import app.sockeye.ui.common.pulse.UiPulse;
import java.lang.System.Logger.Level;

/**
 * Reads the secrets at the start, and what depends on them whenever they change. Its methods wait for the keyring and the
 * disk, so they run in the background.
 */
final class SecretReading {
    private static final System.Logger LOG = System.getLogger(SecretReading.class.getName());

    private final DeferredStorage storage;
    private final Secrets secrets;
    private final Toast toast;

    /** @param toast tells what could not be read */
    SecretReading(DeferredStorage storage, Secrets secrets, Toast toast) {
        this.storage = storage;
        this.secrets = secrets;
        this.toast = toast;
    }

    /** Chooses where secrets are stored, and reads them. */
    void load(Folders folders) {
        storage.choose(new StorageChoice(folders)::choose);
        try {
            secrets.load();
        } catch (SecretFault e) {
            LOG.log(Level.WARNING, "The secrets could not be read: " + e.getMessage());
            UiPulse.later(() -> toast.show(e.getMessage()));
        }
    }

    /** Reads the keys of recordings. */
    void readKeys(StoredKeys keys) {
        try {
            keys.load();
        } catch (SecretFault e) {
            LOG.log(Level.WARNING, "The key of recordings could not be read: " + e.getMessage());
        }
    }

    /** Reads what connections have of secrets; what is typed goes first, so that it is not taken for what is saved. */
    void readConnections(UnsavedProfiles unsaved, Library library) {
        unsaved.secretsChanged();
        try {
            library.secrets().changed();
        } catch (LibraryException e) {
            LOG.log(Level.WARNING, "The connections could not be read again", e);
            UiPulse.later(() -> toast.show(e.getMessage()));
        }
    }
}
