package app.sockeye.dialect.stream;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader remembers by names; of too many the oldest go. Copies are cheap, as they share the entries until one of
 * them changes. One thread.
 *
 * @param <V> what is remembered: small
 */
public final class RecentMap<V> {
    /** Number of entries. */
    public static final int MOST = 4096;

    /** Number of characters of a name; longer ones are not remembered. */
    private static final int LONGEST = 1024;

    private Map<String, V> entries = Map.of();
    /** Whether a copy reads the same map. */
    private boolean shared = true;

    /** Remembers a value by a name, as the newest. */
    public void put(String name, V value) {
        if (name.length() > LONGEST) {
            return;
        }
        own();
        entries.remove(name);
        entries.put(name, value);
        if (entries.size() > MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    /** What is remembered by a name. */
    public Optional<V> get(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** Forgets a name. */
    public void remove(String name) {
        if (entries.containsKey(name)) {
            own();
            entries.remove(name);
        }
    }

    private void own() {
        if (shared) {
            entries = new LinkedHashMap<>(entries);
            shared = false;
        }
    }

    /** Another one that remembers the same. */
    public RecentMap<V> copy() {
        shared = true;
        RecentMap<V> copy = new RecentMap<>();
        copy.entries = entries;
        return copy;
    }
}
