package app.sockeye.secret;

import app.sockeye.files.AtomicFile;
import app.sockeye.files.InstanceLock;
import app.sockeye.files.Reason;
import app.sockeye.files.RegularFile;
import app.sockeye.secret.SecretFault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A file with secrets that a passphrase opens once in a run: the key is kept in memory, the content is read at each use.
 * It is readable by the user only, replaced as a whole, and the copy before the last change is kept beside it. Each
 * change reads the file again under a lock that other processes take too, so that none overwrites what another wrote.
 */
public final class VaultFile implements SecretStorage {
    private static final int MOST_FILE_BYTES = 64 << 20;

    private final Path file;
    private final Argon2Cost cost;
    /** Made when the vault was unlocked; null while it is locked. Guarded by this. */
    private VaultKey key;

    /** A vault that may not exist yet; nothing is read or written here. */
    public VaultFile(Path file) {
        this(file, Argon2Cost.RECOMMENDED);
    }

    /** @param cost of a new vault or passphrase; an existing vault has its own */
    VaultFile(Path file, Argon2Cost cost) {
        this.file = file;
        this.cost = cost;
    }

    @Override
    public StorageKind kind() {
        return StorageKind.VAULT;
    }

    @Override
    public synchronized StorageState state() throws SecretFault {
        if (!exists()) {
            return StorageState.NEW;
        }
        // Another process may have changed the passphrase.
        return key != null && VaultHeader.read(bytes()).hasKeyOf(key.header())
                ? StorageState.OPEN
                : StorageState.LOCKED;
    }

    /** Whether the file is there. */
    boolean exists() {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** The copy from before the last change. */
    public Path previous() {
        return file.resolveSibling(file.getFileName() + ".previous");
    }

    /** Unlocks the vault, or creates it where there is none. Takes some 0.4 s and 64 MiB. */
    @Override
    public synchronized void unlock(char[] passphrase) throws SecretFault {
        if (exists()) {
            byte[] bytes = bytes();
            VaultKey made = VaultKey.of(passphrase, VaultHeader.read(bytes));
            read(bytes, made);
            key = made;
        } else {
            create(passphrase);
        }
    }

    private void create(char[] passphrase) throws SecretFault {
        VaultKey made = VaultKey.create(passphrase, cost);
        locked(() -> {
            if (exists()) {
                throw new SecretFault(Kind.EXISTS, "Another Sockeye has just created the vault: unlock it.");
            }
            AtomicFile.writePrivate(file, made.seal(VaultContent.print(Collections.emptySortedMap())));
        });
        key = made;
    }

    /** Gives the vault another passphrase, and its content another key. The copy of before is replaced, too. */
    @Override
    public synchronized void changePassphrase(char[] old, char[] passphrase) throws SecretFault {
        VaultKey made = VaultKey.create(passphrase, cost);
        locked(() -> {
            byte[] before = existing();
            byte[] after = made.seal(VaultContent.print(read(before, VaultKey.of(old, VaultHeader.read(before)))));
            AtomicFile.writePrivate(file, after);
            AtomicFile.writePrivate(previous(), after);
        });
        key = made;
    }

    /** Forgets the key. */
    public synchronized void lock() {
        key = null;
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
        locked(() -> {
            byte[] before = existing();
            SortedMap<SecretName, String> secrets = read(before, keyFor(before));
            SortedMap<SecretName, String> changed = new TreeMap<>(secrets);
            change.accept(changed);
            if (!changed.equals(secrets)) {
                byte[] after = key.seal(VaultContent.print(changed));
                if (changed.size() > VaultContent.MOST || after.length > MOST_FILE_BYTES) {
                    throw new SecretFault(
                            Kind.UNUSABLE_VALUE, "The vault is full: delete secrets that you don't need.");
                }
                AtomicFile.writePrivate(previous(), before);
                AtomicFile.writePrivate(file, after);
            }
        });
    }

    private SortedMap<SecretName, String> content() throws SecretFault {
        byte[] bytes = existing();
        return read(bytes, keyFor(bytes));
    }

    private SortedMap<SecretName, String> read(byte[] bytes, VaultKey with) throws SecretFault {
        try {
            return VaultContent.read(with.open(bytes));
        } catch (SecretFault e) {
            throw e.kind() == Kind.DAMAGED && Files.exists(previous()) ? damaged(e) : e;
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private SecretFault damaged(Exception e) {
        return new SecretFault(
                Kind.DAMAGED,
                String.format(
                        Locale.ROOT,
                        "The vault %s is damaged. The copy from before its last change is %s.",
                        file,
                        previous()),
                e);
    }

    private VaultKey keyFor(byte[] bytes) throws SecretFault {
        if (key == null || !VaultHeader.read(bytes).hasKeyOf(key.header())) {
            throw new SecretFault(Kind.LOCKED, "The vault with your secrets is locked.");
        }
        return key;
    }

    private byte[] existing() throws SecretFault {
        if (!exists()) {
            throw new SecretFault(Kind.NEW, "There is no vault for secrets yet.");
        }
        return bytes();
    }

    private byte[] bytes() throws SecretFault {
        try {
            return RegularFile.read(file, MOST_FILE_BYTES);
        } catch (IOException e) {
            throw new SecretFault(Kind.UNREADABLE, "The vault can't be read: " + Reason.sentence(e), e);
        }
    }

    /** A change of the file. */
    @FunctionalInterface
    private interface Change {
        void make() throws IOException, SecretFault;
    }

    private void locked(Change change) throws SecretFault {
        try {
            InstanceLock lock = InstanceLock.take(file.resolveSibling(file.getFileName() + ".lock"));
            try {
                change.make();
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new SecretFault(Kind.UNREADABLE, "The vault can't be written: " + Reason.sentence(e), e);
        }
    }
}
