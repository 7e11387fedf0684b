package app.sockeye.dialect.own;

import app.sockeye.dialect.packet.Packet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packets of the messages that were read last, as a script takes long to read them again. Thread-safe. */
final class KnownPackets {
    /** About as many messages as are searched for a row's answer. */
    static final int MOST = 16_384;

    /** Number of characters that all of them may have. */
    private static final long MOST_CHARACTERS = 16L << 20;

    /** By the messages' numbers, in the order of use. Guarded by this, as is the count. */
    private final Map<Long, Known> packets = new LinkedHashMap<>(256, 0.75f, true);

    private long characters;

    private record Known(List<Packet> packets, int characters) {}

    synchronized Optional<List<Packet>> of(long number) {
        return Optional.ofNullable(packets.get(number)).map(Known::packets);
    }

    synchronized void keep(long number, List<Packet> read, int length) {
        Known before = packets.put(number, new Known(List.copyOf(read), length));
        characters += length - (before == null ? 0 : before.characters());
        var eldest = packets.entrySet().iterator();
        while (packets.size() > MOST || characters > MOST_CHARACTERS && packets.size() > 1) {
            characters -= eldest.next().getValue().characters();
            eldest.remove();
        }
    }
}
