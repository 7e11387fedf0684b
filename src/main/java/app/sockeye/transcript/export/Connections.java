package app.sockeye.transcript.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.Filter;
import app.sockeye.transcript.Matches;
import app.sockeye.transcript.Transcript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where in a transcript each of its connections began: a session may connect again and again. */
final class Connections {
    /** No entry. */
    static final long NONE = -1;

    private static final Filter HANDSHAKES =
            new Filter(EnumSet.allOf(Direction.class), Set.of(EntryKind.HANDSHAKE), Optional.empty());
    private static final Connection UNKNOWN = new Connection(NONE, NONE);

    /**
     * The indexes of a connection's handshake.
     *
     * @param response {@link #NONE} where none came
     */
    record Connection(long request, long response) {}

    /** By the index of the request. */
    private final NavigableMap<Long, Connection> connections = new TreeMap<>();

    private Connections() {}

    static Connections of(Transcript transcript) {
        Connections all = new Connections();
        Matches handshakes = new Matches(transcript, HANDSHAKES, 0, transcript.count(), () -> false);
        while (handshakes.hasNext()) {
            long index = handshakes.nextLong();
            boolean sent = transcript
                    .entry(index)
                    .direction()
                    .filter(Direction.SENT::equals)
                    .isPresent();
            all.add(index, sent);
        }
        return all;
    }

    private void add(long handshake, boolean sent) {
        if (sent) {
            connections.put(handshake, new Connection(handshake, NONE));
        } else if (!connections.isEmpty() && connections.lastEntry().getValue().response() == NONE) {
            long request = connections.lastKey();
            connections.put(request, new Connection(request, handshake));
        }
    }

    /** Whether what is told before a request says that it goes to a {@code wss} address. */
    static boolean isSecure(Transcript transcript, long request) {
        for (long index = request - 1; index >= 0; index--) {
            Entry told = transcript.entry(index);
            if (told.kind() == EntryKind.STATE) {
                return new String(told.payload().head(1 << 10), UTF_8)
                        .toLowerCase(Locale.ROOT)
                        .contains(" wss://");
            }
            if (!told.kind().isControl()) {
                return false;
            }
        }
        return false;
    }

    /** The connection that an entry belongs to; one without a handshake where the transcript has none before it. */
    Connection at(long entry) {
        Map.Entry<Long, Connection> last = connections.floorEntry(entry);
        return last == null ? UNKNOWN : last.getValue();
    }
}
