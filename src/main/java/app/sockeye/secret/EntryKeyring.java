package app.sockeye.secret;

import app.sockeye.files.InstanceLock;
import app.sockeye.files.Reason;
import app.sockeye.secret.SecretFault.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A keyring with one entry for all secrets, so that the user is asked once whether the program may read it, and a change
 * is whole. Each change reads the entry again under a lock that other processes take too.
 */
final class EntryKeyring implements SecretStorage {
    private final KeyringEntry entry;
    private final Path lock;

    /** @param lock a file for the lock alone */
    EntryKeyring(KeyringEntry entry, Path lock) {
        this.entry = entry;
        this.lock = lock;
    }

    @Override
    public StorageKind kind() {
        return StorageKind.KEYRING;
    }

    @Override
    public synchronized StorageState state() throws SecretFault {
        return entry.state();
    }

    @Override
    public synchronized void unlock(char[] passphrase) throws SecretFault {
        entry.unlock();
        requireOpen();
    }

    @Override
    public synchronized Optional<String> read(SecretName name) throws SecretFault {
        return Optional.ofNullable(content().get(name));
    }

    @Override
    public synchronized SortedSet<SecretName> names() throws SecretFault {
        return new TreeSet<>(content().keySet());
    }

    @Override
    public synchronized SortedMap<SecretName, String> readAll() throws SecretFault {
        return content();
    }

    @Override
    public void write(SecretName name, String value) throws SecretFault {
        SecretValue.require(value);
        change(secrets -> secrets.put(name, value));
    }

    @Override
    public void delete(SecretName name) throws SecretFault {
        change(secrets -> secrets.remove(name));
    }

    private synchronized void change(Consumer<SortedMap<SecretName, String>> change) throws SecretFault {
        try {
            InstanceLock taken = InstanceLock.take(lock);
            try {
                SortedMap<SecretName, String> before = content();
                SortedMap<SecretName, String> after = new TreeMap<>(before);
                change.accept(after);
                if (after.size() > VaultContent.MOST) {
                    throw new SecretFault(
                            Kind.UNUSABLE_VALUE, "There are too many secrets: delete some that you don't need.");
                }
                if (!after.equals(before)) {
                    entry.write(VaultContent.print(after));
                }
            } finally {
                taken.close();
            }
        } catch (IOException e) {
            throw new SecretFault(Kind.UNREADABLE, "The keyring can't be locked: " + Reason.sentence(e), e);
        }
    }

    private SortedMap<SecretName, String> content() throws SecretFault {
        requireOpen();
        Optional<byte[]> read = entry.read();
        try {
            return read.isPresent() ? VaultContent.read(read.get()) : Collections.emptySortedMap();
        } catch (IOException | IllegalArgumentException e) {
            throw new SecretFault(
                    Kind.DAMAGED, "The entry Sockeye in the keyring is damaged. Delete it to begin anew.", e);
        }
    }

    private void requireOpen() throws SecretFault {
        if (entry.state() == StorageState.LOCKED) {
            throw new SecretFault(Kind.LOCKED, "The keyring with your secrets is locked.");
        }
    }
}
