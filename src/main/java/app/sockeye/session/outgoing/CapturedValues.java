package app.sockeye.session.outgoing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Values taken from what one session received, by name; nearest in every lookup. At most {@link #MOST} of them; kept in
 * memory only. Thread-safe.
 */
public final class CapturedValues {
    /** Most values of a session. */
    public static final int MOST = 10_000;
    /** Most chars of one value. */
    public static final int MOST_CHARS = 1 << 20;

    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Adds a listener, called on any thread after each change; it must return at once. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** How often something was set or forgotten. */
    public long changes() {
        return changes.get();
    }

    private void changed() {
        changes.incrementAndGet();
        listeners.forEach(Runnable::run);
    }

    /**
     * Sets a value in place of an older one of the name.
     *
     * @throws IllegalArgumentException with a sentence, where it is too long or there are too many
     */
    public void put(String name, String value) {
        if (value.length() > MOST_CHARS) {
            throw new IllegalArgumentException("The value of " + name + " is longer than 1 MiB and is not kept.");
        }
        if (values.size() >= MOST && !values.containsKey(name)) {
            throw new IllegalArgumentException("There are 10,000 captured values; " + name + " is not kept.");
        }
        values.put(name, value);
        changed();
    }

    /** The value of a name; empty where none was captured. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Forgets a value. */
    public void remove(String name) {
        values.remove(name);
        changed();
    }

    /** Forgets all values. */
    public void clear() {
        values.clear();
        changed();
    }

    /** All values as they are now. */
    public Map<String, String> all() {
        return Map.copyOf(values);
    }
}
