package app.sockeye.secret;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A storage that can be locked and broken at will, for faults that real ones don't have on demand. */
public final class MemoryStorage implements SecretStorage {
    private final SortedMap<SecretName, String> secrets = new TreeMap<>();
    private StorageState state = StorageState.OPEN;
    private boolean broken;
    private boolean forgetful;

    /** Locks it, opens it, or lets it be new. */
    public void become(StorageState now) {
        state = now;
    }

    /** Whether it does not answer. */
    public void setBroken(boolean now) {
        broken = now;
    }

    /** Whether it loses what is written. */
    public void setForgetful(boolean now) {
        forgetful = now;
    }

    @Override
    public StorageKind kind() {
        return StorageKind.KEYRING;
    }

    @Override
    public StorageState state() throws SecretFault {
        requireAnswer();
        return state;
    }

    @Override
    public void unlock(char[] passphrase) throws SecretFault {
        requireAnswer();
        state = StorageState.OPEN;
    }

    @Override
    public Optional<String> read(SecretName name) throws SecretFault {
        requireOpen();
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void write(SecretName name, String value) throws SecretFault {
        requireOpen();
        SecretValue.require(value);
        if (!forgetful) {
            secrets.put(name, value);
        }
    }

    @Override
    public void delete(SecretName name) throws SecretFault {
        requireOpen();
        secrets.remove(name);
    }

    @Override
    public SortedSet<SecretName> names() throws SecretFault {
        requireOpen();
        return new TreeSet<>(secrets.keySet());
    }

    @Override
    public SortedMap<SecretName, String> readAll() throws SecretFault {
        requireOpen();
        return new TreeMap<>(secrets);
    }

    private void requireOpen() throws SecretFault {
        requireAnswer();
        if (state != StorageState.OPEN) {
            throw new SecretFault(SecretFault.Kind.LOCKED, "It is locked.");
        }
    }

    private void requireAnswer() throws SecretFault {
        if (broken) {
            throw new SecretFault(SecretFault.Kind.UNAVAILABLE, "It does not answer.");
        }
    }
}
