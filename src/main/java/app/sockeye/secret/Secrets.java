package app.sockeye.secret;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The secrets that a field can refer to as <code>${secret:NAME}</code>: those of a storage, kept in memory while it is
 * open, so that looking one up never waits. Thread-safe; loading, unlocking and changes block.
 */
public final class Secrets {
    /** What is shown in place of a value. */
    public static final String MASK = "\u2022\u2022\u2022\u2022\u2022\u2022";

    private final SecretStorage storage;
    private final SecretValues used;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** Replaced under this object's lock; empty unless the storage is open. */
    private volatile SortedMap<SecretName, String> known = Collections.emptySortedMap();

    private volatile StorageState state = StorageState.LOCKED;
    private volatile boolean loaded;

    /**
     * Knows no secret before {@link #load}.
     *
     * @param used is told each value that is looked up
     */
    public Secrets(SecretStorage storage, SecretValues used) {
        this.storage = storage;
        this.used = used;
    }

    /** Where they are stored. */
    public SecretStorage storage() {
        return storage;
    }

    /** The values that were looked up, to be kept out of what is written elsewhere. */
    public SecretValues used() {
        return used;
    }

    /** Adds a listener, called on any thread after names, values or the state have changed; it must return at once. What is returned removes it. */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The state when it was last asked for: by {@link #load}, or by a change. */
    public StorageState state() {
        return state;
    }

    /** Whether {@link #load} has asked for the state, so that {@link #state} is more than a guess. */
    public boolean isLoaded() {
        return loaded;
    }

    /** The names, as last read; none where the storage was not open. */
    public SortedSet<SecretName> names() {
        return new TreeSet<>(known.keySet());
    }

    /** Reads all secrets again; without one where the storage is not open or does not answer. */
    public synchronized void load() throws SecretFault {
        SortedMap<SecretName, String> read = new TreeMap<>();
        StorageState now = StorageState.LOCKED;
        try {
            now = storage.state();
            if (now == StorageState.OPEN) {
                read.putAll(storage.readAll());
                read.keySet().removeIf(SecretName::isOwn);
            }
        } catch (SecretFault e) {
            read.clear();
            now = StorageState.LOCKED;
            throw e;
        } finally {
            boolean changed = !loaded || now != state || !read.equals(known);
            loaded = true;
            state = now;
            known = Collections.unmodifiableSortedMap(read);
            if (changed) {
                listeners.forEach(Runnable::run);
            }
        }
    }

    /** Unlocks or creates the storage, as {@link SecretStorage#unlock}, and reads all secrets. */
    public void unlock(char[] passphrase) throws SecretFault {
        storage.unlock(passphrase);
        load();
    }

    /** Stores a secret. */
    public void put(SecretName name, String value) throws SecretFault {
        storage.write(name, value);
        load();
    }

    /** Deletes a secret if it exists. */
    public void delete(SecretName name) throws SecretFault {
        storage.delete(name);
        load();
    }

    /** The value of a variable such as {@code secret:token}; empty where it is another or has none. */
    public Optional<String> value(String variable) {
        Optional<String> value = SecretName.ofVariable(variable).map(known::get);
        value.ifPresent(used::add);
        return value;
    }

    /** The same with {@link #MASK} in place of the value, to be shown. */
    public Optional<String> masked(String variable) {
        return SecretName.ofVariable(variable).filter(known::containsKey).map(name -> MASK);
    }
}
