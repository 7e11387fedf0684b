package app.sockeye.secret;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Supplier;

/**
 * A storage that is chosen later, as asking the desktop for its keyring takes time that the start of the program does not
 * have. Until then it is locked. Thread-safe.
 */
public final class DeferredStorage implements SecretStorage {
    /** Empty until {@link #choose}. */
    private volatile Optional<SecretStorage> chosen = Optional.empty();

    /** Asks for the storage once; blocks until it is known. */
    public synchronized void choose(Supplier<SecretStorage> choice) {
        if (chosen.isEmpty()) {
            chosen = Optional.of(choice.get());
        }
    }

    /** The kind of the chosen one; a vault until then. */
    @Override
    public StorageKind kind() {
        return chosen.map(SecretStorage::kind).orElse(StorageKind.VAULT);
    }

    @Override
    public StorageState state() throws SecretFault {
        return chosen.isPresent() ? chosen.get().state() : StorageState.LOCKED;
    }

    @Override
    public void unlock(char[] passphrase) throws SecretFault {
        get().unlock(passphrase);
    }

    @Override
    public void changePassphrase(char[] old, char[] passphrase) throws SecretFault {
        get().changePassphrase(old, passphrase);
    }

    @Override
    public Optional<String> read(SecretName name) throws SecretFault {
        return get().read(name);
    }

    @Override
    public void write(SecretName name, String value) throws SecretFault {
        get().write(name, value);
    }

    @Override
    public void delete(SecretName name) throws SecretFault {
        get().delete(name);
    }

    @Override
    public SortedSet<SecretName> names() throws SecretFault {
        return get().names();
    }

    @Override
    public SortedMap<SecretName, String> readAll() throws SecretFault {
        return get().readAll();
    }

    private SecretStorage get() throws SecretFault {
        return chosen.orElseThrow(
                () -> new SecretFault(SecretFault.Kind.LOCKED, "Your secrets are not available yet."));
    }
}
