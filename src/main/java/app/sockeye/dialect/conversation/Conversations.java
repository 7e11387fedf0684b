package app.sockeye.dialect.conversation;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.registry.Dialects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the connections of one recording speak. Thread-safe; only {@link #at} and {@link #last} read messages, and nobody
 * else waits for them.
 */
public final class Conversations {
    /** Number of entries after a connection's first in which its first messages are searched. */
    private static final int REACH = 64;

    private final MessageStore store;
    /** Held by who looks for what a connection speaks, so that all who look see the same. */
    private final Object looking = new Object();
    /** By the number of the connection's first entry; changed as the fields below, by who holds this. */
    private final Map<Long, SpokenConnection> known = new ConcurrentHashMap<>();

    private final Map<Long, Long> lookedAt = new HashMap<>();
    private volatile DialectChoice choice = DialectChoice.RECOGNISED;
    private volatile Function<String, Optional<Dialect>> others = key -> Optional.empty();
    private volatile long version;
    private volatile long choices;
    private final OpenRequests openRequests;

    /** @param store where the messages are */
    public Conversations(MessageStore store) {
        this.store = store;
        this.openRequests = new OpenRequests(this, store);
    }

    /** Reads another dialect from now on, in all connections. */
    public synchronized void choose(DialectChoice next) {
        if (!choice.equals(next)) {
            choice = next;
            forget();
        }
    }

    /** Which dialect is read. */
    public DialectChoice choice() {
        return choice;
    }

    /** Adds dialects that are not built in, by their keys, such as a script's. */
    public synchronized void alsoKnow(Function<String, Optional<Dialect>> more) {
        others = more;
        forget();
    }

    /** Guarded by this. */
    private void forget() {
        known.clear();
        lookedAt.clear();
        version++;
        choices++;
    }

    /** Changes whenever packets may be others than before: with the choice, and when a dialect was recognised. */
    public long version() {
        return version;
    }

    /** Changes with the choice, and with the dialects that are known: all packets may then be others. */
    public long choices() {
        return choices;
    }

    /** What the connection of an entry speaks; empty if nothing is recognised. Looks for it where that is worth it. */
    public Optional<SpokenConnection> at(long entry) {
        if (choice.kind() == DialectChoice.Kind.OFF) {
            return Optional.empty();
        }
        Optional<MessageStore.RecordedConnection> connection = store.connectionAt(entry);
        long first = first(connection);
        SpokenConnection found = known.get(first);
        return found == null ? look(connection, first) : Optional.of(found);
    }

    /** As {@link #at}, as far as it was found before. */
    public Optional<SpokenConnection> knownAt(long entry) {
        return Optional.ofNullable(known.get(first(store.connectionAt(entry))));
    }

    private static long first(Optional<MessageStore.RecordedConnection> connection) {
        return connection.map(MessageStore.RecordedConnection::first).orElse(0L);
    }

    private Optional<SpokenConnection> look(Optional<MessageStore.RecordedConnection> connection, long first) {
        synchronized (looking) {
            while (true) {
                long chosen;
                synchronized (this) {
                    if (known.containsKey(first) || !isWorthLooking(first)) {
                        return Optional.ofNullable(known.get(first));
                    }
                    chosen = choices;
                }
                Opening opening = opening(connection, first);
                Optional<SpokenConnection> found =
                        dialect(opening).map(dialect -> new SpokenConnection(store, dialect, opening, first));
                synchronized (this) {
                    if (chosen == choices) {
                        found.ifPresent(spoken -> known(first, spoken));
                        return found;
                    }
                }
            }
        }
    }

    /** Guarded by this. */
    private void known(long first, SpokenConnection spoken) {
        known.put(first, spoken);
        version++;
    }

    /** What the newest connection speaks. */
    public Optional<SpokenConnection> last() {
        long count = store.count();
        return count == 0 ? Optional.empty() : at(count - 1);
    }

    /** A reader of packets for one background thread. */
    public PacketCursor cursor() {
        return new PacketCursor(this, store);
    }

    /** The requests that were not answered. */
    public OpenRequests openRequests() {
        return openRequests;
    }

    private Optional<Dialect> dialect(Opening opening) {
        DialectChoice now = choice;
        return switch (now.kind()) {
            case RECOGNISED -> Dialects.recognise(opening);
            case OFF -> Optional.empty();
            case CERTAIN -> dialect(now.key());
        };
    }

    /** The dialect with a key: one that is built in, or one of {@link #alsoKnow}. */
    public Optional<Dialect> dialect(String key) {
        return Dialects.of(key).or(() -> others.apply(key));
    }

    /** Whether a connection has more entries than when it was last looked at, and not yet many. Guarded by this. */
    private boolean isWorthLooking(long first) {
        long count = Math.min(store.count(), first + REACH);
        Long before = lookedAt.put(first, count);
        return before == null || before < count;
    }

    private Opening opening(Optional<MessageStore.RecordedConnection> connection, long first) {
        List<SpokenMessage> messages = new ArrayList<>();
        int[] each = {0, 0};
        long end = Math.min(store.count(), first + REACH);
        for (long entry = first; entry < end && (each[0] < Opening.MOST || each[1] < Opening.MOST); entry++) {
            long at = entry;
            store.message(entry).filter(m -> isSame(at, first)).ifPresent(message -> {
                if (each[message.direction().ordinal()]++ < Opening.MOST) {
                    messages.add(message);
                }
            });
        }
        return new Opening(
                connection.map(MessageStore.RecordedConnection::target).orElse(""),
                connection.flatMap(MessageStore.RecordedConnection::subprotocol),
                messages);
    }

    private boolean isSame(long entry, long first) {
        return store.connectionAt(entry).map(c -> c.first() == first).orElse(true);
    }
}
