package app.sockeye.cli.argument;

import app.sockeye.files.Reason;
import app.sockeye.history.key.StoredKeys;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.SecretStorage;
import app.sockeye.secret.StorageKind;
import app.sockeye.transcript.sealed.MissingKeyException;
import app.sockeye.transcript.sealed.MissingKeyException.Why;
import app.sockeye.transcript.sealed.RecordingKey;
import app.sockeye.transcript.sealed.RecordingKeys;
import java.util.Optional;

/** The key of encrypted recordings, for which the keyring or the vault is asked when the first one is read. */
final class SavedKeys implements RecordingKeys {
    /** Gives the storage, opened as far as that is possible. */
    @FunctionalInterface
    interface Source {
        SecretStorage open() throws SecretFault;
    }

    private final Source source;
    /** Null before the first recording. Guarded by this, as the next is. */
    private StoredKeys stored;

    private StorageKind kind;

    SavedKeys(Source source) {
        this.source = source;
    }

    /** Commands record nothing that is kept. */
    @Override
    public Optional<RecordingKey> forNew() {
        return Optional.empty();
    }

    @Override
    public synchronized RecordingKey find(long id) throws MissingKeyException {
        try {
            if (stored == null) {
                SecretStorage storage = source.open();
                StoredKeys read = new StoredKeys(storage, () -> false);
                read.load();
                kind = storage.kind();
                stored = read;
            }
            return stored.find(id);
        } catch (SecretFault e) {
            throw new MissingKeyException(Why.LOCKED, "it is encrypted: " + Reason.of(e));
        } catch (MissingKeyException e) {
            throw e.why() == Why.LOCKED && kind == StorageKind.VAULT
                    ? new MissingKeyException(
                            Why.LOCKED,
                            "it is encrypted, and the vault with its key is locked; give its passphrase by"
                                    + " --vault-passphrase")
                    : e;
        }
    }
}
