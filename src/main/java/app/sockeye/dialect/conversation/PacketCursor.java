package app.sockeye.dialect.conversation;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.Packet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Reads the packets of any entry; quickest in the order of entries. Where a dialect needs what came before, it is read
 * from the nearest known state on, which may take long at first: about 1 us for each message. One background thread.
 */
public final class PacketCursor {
    /** Number of messages between two questions whether to stop. */
    private static final int STEP = 1024;

    /** Number of a connection's first entries, in which is negotiated how the rest is read. */
    private static final int OPENING = 64;

    private final Conversations conversations;
    private final MessageStore store;
    private BooleanSupplier stopped = () -> false;
    private long version = -1;
    /** Null before the first entry. */
    private SpokenConnection current;

    private DialectReader reader;
    /** The entry that the reader reads next. */
    private long next;

    /** The entry whose packets were read last; -1 for none. */
    private long last = -1;

    private List<Packet> lastPackets = List.of();

    PacketCursor(Conversations conversations, MessageStore store) {
        this.conversations = conversations;
        this.store = store;
    }

    /** Makes long reading end with {@link CancellationException} as soon as this returns true. */
    public PacketCursor until(BooleanSupplier stop) {
        stopped = stop;
        return this;
    }

    /**
     * The packets that end in an entry; none if it is no message, or nothing is spoken.
     *
     * @throws java.io.UncheckedIOException if the recording can't be read
     */
    public List<Packet> packets(long entry) {
        if (entry == last && version == conversations.version()) {
            return lastPackets;
        }
        return store.message(entry).map(this::packets).orElse(List.of());
    }

    /** The packets that end in a message of the recording, whose number is that of its entry. */
    public List<Packet> packets(SpokenMessage message) {
        long entry = message.number();
        Optional<SpokenConnection> conversation = conversations.at(entry);
        if (conversation.isEmpty()) {
            return List.of();
        }
        long now = conversations.version();
        if (entry == last && now == version) {
            return lastPackets;
        }
        if (conversation.get() != current || now != version) {
            current = conversation.get();
            reader = null;
            version = now;
        }
        moveTo(entry);
        last = entry;
        lastPackets = read(message);
        current.offer(next, reader);
        return lastPackets;
    }

    private List<Packet> read(SpokenMessage message) {
        List<Packet> packets = new ArrayList<>(1);
        reader.read(message, packets::add);
        next = message.number() + 1;
        return packets;
    }

    /** Brings the reader into the state before an entry. */
    private void moveTo(long entry) {
        if (reader != null && (next == entry || canJump())) {
            return;
        }
        if (reader == null || next > entry || entry - next > STEP) {
            SpokenConnection.State state = current.before(entry);
            if (reader == null || next > entry || state.next() > next) {
                reader = state.reader();
                next = state.next();
            }
        }
        while (next < entry && !canJump()) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException();
            }
            long end = Math.min(entry, next + STEP);
            store.walk(next, end, message -> reader.read(message, packet -> {}));
            next = end;
            current.offer(next, reader);
        }
    }

    /** Whether the reader, which has seen the opening, can read any message next. */
    private boolean canJump() {
        return current.dialect().isStateless() || reader.isJumping() && next > current.first() + OPENING;
    }
}
