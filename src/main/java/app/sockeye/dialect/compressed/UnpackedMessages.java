package app.sockeye.dialect.compressed;

import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.conversation.MessageStore;
import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.compression.StreamMethod;
import app.sockeye.payload.json.JsonText;
import app.sockeye.protocol.Direction;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The messages of a recording, those of compressed streams unpacked. A stream is recognised by its first message, or by
 * what the address asks for. Thread-safe; text messages cost nothing.
 */
public final class UnpackedMessages implements MessageStore {
    /** Number of a connection's first entries in which a stream begins. */
    private static final int BEGINNING = 256;

    /** Number of streams of which states are kept, 10 MB each at most. */
    private static final int MOST_STREAMS = 8;

    /** Number of directions of connections of which is known whether they are streams. */
    private static final int MOST = 1024;

    private final MessageStore store;
    /** What the directions of connections are; guarded by this. */
    private final Map<Key, Optional<CompressedStream>> streams = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<CompressedStream>> eldest) {
            return size() > MOST;
        }
    };

    /** @param first the connection's first entry */
    private record Key(long first, Direction direction) {}

    /** @param store the messages as they were received */
    public UnpackedMessages(MessageStore store) {
        this.store = store;
    }

    /** A message of a stream; empty if it is of none. */
    public Optional<UnpackedMessage> unpacked(SpokenMessage message) {
        return message.text() ? Optional.empty() : stream(message).map(stream -> stream.read(message));
    }

    /** A message as its peer meant it; one that is of no stream, or can't be unpacked, as it is. */
    public SpokenMessage of(SpokenMessage message) {
        return unpacked(message)
                .filter(unpacked -> unpacked.problem().isEmpty())
                .map(unpacked -> new SpokenMessage(
                        message.number(),
                        message.direction(),
                        JsonText.looksLikeJson(unpacked.bytes()),
                        ByteSource.of(unpacked.bytes())))
                .orElse(message);
    }

    private Optional<CompressedStream> stream(SpokenMessage message) {
        Optional<RecordedConnection> connection = store.connectionAt(message.number());
        long first = connection.map(RecordedConnection::first).orElse(0L);
        Key key = new Key(first, message.direction());
        synchronized (this) {
            Optional<CompressedStream> known = streams.get(key);
            if (known == null) {
                String target = connection.map(RecordedConnection::target).orElse("");
                known = method(target, message.direction(), first, message.number())
                        .map(method -> new CompressedStream(store, method, message.direction(), first));
                streams.put(key, known);
                forgetStreams();
            }
            return known;
        }
    }

    /** Forgets the streams that were not asked for longest. */
    private void forgetStreams() {
        long count = streams.values().stream().filter(Optional::isPresent).count();
        Iterator<Optional<CompressedStream>> oldest = streams.values().iterator();
        while (count > MOST_STREAMS) {
            if (oldest.next().isPresent()) {
                oldest.remove();
                count--;
            }
        }
    }

    private Optional<StreamMethod> method(String target, Direction direction, long first, long entry) {
        Optional<StreamMethod> asked = direction == Direction.RECEIVED
                ? StreamMethod.asked(new Opening(target, Optional.empty(), List.of()).parameter("compress"))
                : Optional.empty();
        return asked.isPresent() ? asked : beginning(direction, first, entry);
    }

    /** What the first binary message is. */
    private Optional<StreamMethod> beginning(Direction direction, long first, long entry) {
        for (long at = first; at <= Math.min(entry, first + BEGINNING); at++) {
            Optional<SpokenMessage> message =
                    store.message(at).filter(each -> !each.text() && each.direction() == direction);
            if (message.isPresent()) {
                return StreamMethod.beginning(PayloadInput.bytes(message.get().payload()));
            }
        }
        return Optional.empty();
    }

    @Override
    public long count() {
        return store.count();
    }

    @Override
    public Optional<SpokenMessage> message(long entry) {
        return store.message(entry).map(this::of);
    }

    @Override
    public void walk(long from, long end, Consumer<SpokenMessage> visitor) {
        store.walk(from, end, message -> visitor.accept(of(message)));
    }

    @Override
    public Optional<RecordedConnection> connectionAt(long entry) {
        return store.connectionAt(entry);
    }
}
