package app.sockeye.dialect.conversation;

import app.sockeye.dialect.SpokenMessage;
import java.util.Optional;
import java.util.function.Consumer;

/** Where recorded messages are read from. Thread-safe; raises {@link java.io.UncheckedIOException}. */
public interface MessageStore {

    /** Number of entries; grows. */
    long count();

    /** The message that an entry is; empty if it is something else, or was not sent. */
    Optional<SpokenMessage> message(long entry);

    /**
     * Visits the messages among entries, in their order; each is valid only during the call.
     *
     * @param end number after the last entry
     */
    default void walk(long from, long end, Consumer<SpokenMessage> visitor) {
        for (long entry = from; entry < end; entry++) {
            message(entry).ifPresent(visitor);
        }
    }

    /** The connection that an entry belongs to. */
    Optional<RecordedConnection> connectionAt(long entry);

    /**
     * A connection.
     *
     * @param first the number of its first entry
     * @param target the address asked for; empty if it is not known
     * @param subprotocol the one that the server chose
     */
    record RecordedConnection(long first, String target, Optional<String> subprotocol) {}
}
