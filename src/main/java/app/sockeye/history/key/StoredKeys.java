package app.sockeye.history.key;

import app.sockeye.secret.SecretFault;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.SecretStorage;
import app.sockeye.secret.StorageState;
import app.sockeye.transcript.sealed.CipherWarmUp;
import app.sockeye.transcript.sealed.MissingKeyException;
import app.sockeye.transcript.sealed.MissingKeyException.Why;
import app.sockeye.transcript.sealed.RecordingKey;
import app.sockeye.transcript.sealed.RecordingKeys;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/**
 * The key of recordings that the keyring or the vault has, kept in memory once it was read. Thread-safe; only {@link
 * #load} and {@link #create} block.
 */
public final class StoredKeys implements RecordingKeys {
    private static final SecretName NAME = new SecretName(SecretName.OWN + "recordings");

    private final SecretStorage storage;
    private final BooleanSupplier wanted;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** Written under this object's lock. */
    private volatile Optional<RecordingKey> key = Optional.empty();

    private volatile Why why = Why.LOCKED;

    /** @param wanted whether new recordings are to be encrypted; asked on any thread */
    public StoredKeys(SecretStorage storage, BooleanSupplier wanted) {
        this.storage = storage;
        this.wanted = wanted;
    }

    /** Adds a listener, called on any thread when another key was read; it must return at once. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Reads the key, if the storage is open; nobody is asked to unlock it. A key that was read before stays.
     *
     * @throws SecretFault where the storage does not answer
     */
    public void load() throws SecretFault {
        Optional<Long> before = key.map(RecordingKey::id);
        read();
        if (!before.equals(key.map(RecordingKey::id))) {
            listeners.forEach(Runnable::run);
        }
    }

    private synchronized void read() throws SecretFault {
        StorageState state = storage.state();
        if (state == StorageState.OPEN) {
            // One that was deleted must not be used any more, as nobody could read what is written with it.
            key = storage.read(NAME).flatMap(RecordingKey::read);
            key.ifPresent(found -> CipherWarmUp.begin());
        }
        why = state == StorageState.OPEN ? Why.UNKNOWN : state == StorageState.NEW ? Why.NOWHERE : Why.LOCKED;
    }

    /**
     * Makes and stores the key unless there is one.
     *
     * @throws MissingKeyException where the storage is not open, does not answer, or has something that is no key
     */
    public void create() throws MissingKeyException {
        try {
            makeIfNone();
        } catch (SecretFault e) {
            throw new MissingKeyException(why, KeyWords.fault(e));
        }
        listeners.forEach(Runnable::run);
    }

    private synchronized void makeIfNone() throws SecretFault, MissingKeyException {
        read();
        if (why != Why.UNKNOWN) {
            throw new MissingKeyException(why, KeyWords.noPlace(why, storage.kind()));
        }
        if (key.isEmpty()) {
            if (storage.read(NAME).isPresent()) {
                // Recordings may depend on it.
                throw new MissingKeyException(why, KeyWords.damaged(storage.kind()));
            }
            storage.write(NAME, RecordingKey.random().secretText());
            // What counts is what is there, as another process may have done the same.
            read();
        }
        if (key.isEmpty()) {
            throw new MissingKeyException(why, KeyWords.damaged(storage.kind()));
        }
    }

    @Override
    public Optional<RecordingKey> forNew() throws MissingKeyException {
        if (!wanted.getAsBoolean()) {
            return Optional.empty();
        }
        Optional<RecordingKey> now = key;
        if (now.isEmpty()) {
            throw new MissingKeyException(why, KeyWords.forNew(why, storage.kind()));
        }
        return now;
    }

    @Override
    public RecordingKey find(long id) throws MissingKeyException {
        return key.filter(found -> found.id() == id)
                .orElseThrow(() -> new MissingKeyException(why, KeyWords.forOld(why, storage.kind())));
    }

    /** Why new recordings could not be encrypted now, as the end of a sentence; empty if they can. */
    public Optional<String> trouble() {
        return key.isPresent() ? Optional.empty() : Optional.of(KeyWords.noPlace(why, storage.kind()));
    }
}
