package app.sockeye.transcript.pairing;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.payload.ByteSource;
import app.sockeye.payload.json.JsonFound;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.ValueAtPath;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads the keys by which entries may be paired, and caches the last ones. For one search at a time. */
public final class ExchangeReader {
    /** Number of bytes at a message's start in which its id is searched. */
    static final int REACH = 16 << 10;

    private static final int KEPT = 1 << 14;
    /** Number of packets' pairs that are read of an entry. */
    private static final int MOST = 300;

    /** Number of pairs of an entry up to which they are cached. */
    private static final int MOST_KEPT = 8;

    private static final int LONGEST_ID = 128;
    private static final int MOST_CONTROL_BYTES = 125;

    private final Transcript transcript;
    private final JsonPath idPath;
    private final EntryContext context;
    /** The cache; an entry's slot is its index modulo the cache's size. */
    private final Exchange[][] kept = new Exchange[KEPT][];

    public ExchangeReader(Transcript transcript, JsonPath idPath) {
        this.transcript = transcript;
        this.idPath = idPath;
        this.context = new EntryContext(transcript);
    }

    /** What an entry is by itself, or what its first packet is that belongs to a pair. */
    Exchange read(long index) {
        return all(index)[0];
    }

    /** The same, then what its other packets are; at least one. Not to be changed. */
    Exchange[] all(long index) {
        int slot = (int) (index % KEPT);
        if (kept[slot] != null && kept[slot][0].entry() == index) {
            return kept[slot];
        }
        Exchange[] read = of(transcript.entry(index));
        if (read.length <= MOST_KEPT) {
            kept[slot] = read;
        }
        return read;
    }

    private Exchange[] of(Entry entry) {
        Direction direction = entry.direction().orElse(Direction.SENT);
        boolean spoken = !entry.flags().contains(EntryFlag.NOT_SENT)
                && (entry.kind() == EntryKind.TEXT || entry.kind() == EntryKind.BINARY)
                && context.spoken(entry).isPresent();
        return spoken ? packets(entry, direction) : new Exchange[] {single(entry, direction)};
    }

    private Exchange single(Entry entry, Direction direction) {
        if (entry.flags().contains(EntryFlag.NOT_SENT)) {
            return exchange(Exchange.Role.NONE, "", entry, direction);
        }
        return switch (entry.kind()) {
            case PING, PONG -> {
                boolean ping = entry.kind() == EntryKind.PING;
                String payload = HexFormat.of().formatHex(entry.payload().head(MOST_CONTROL_BYTES));
                yield exchange(ping ? Exchange.Role.PING : Exchange.Role.PONG, payload, entry, direction);
            }
            case TEXT, BINARY -> message(entry, direction);
            // The response belongs to the connection that its request began.
            case HANDSHAKE ->
                exchange(direction == Direction.SENT ? Exchange.Role.BEGIN : Exchange.Role.NONE, "", entry, direction);
            case STATE, CLOSE, ERROR, NOTE -> exchange(Exchange.Role.NONE, "", entry, direction);
        };
    }

    private Exchange message(Entry entry, Direction direction) {
        return id(entry, idPath)
                .map(id -> exchange(Exchange.Role.MESSAGE, id, entry, direction))
                .orElseGet(() -> exchange(Exchange.Role.NONE, "", entry, direction));
    }

    /** What the packets of a message are that ask, answer or cancel. */
    private Exchange[] packets(Entry entry, Direction direction) {
        List<Exchange> found = new ArrayList<>(1);
        for (Packet packet : context.packets(entry)) {
            if (packet.pair().kind() == PairKey.Kind.NONE) {
                continue;
            }
            for (PairKey pair : packet.pairs()) {
                if (found.size() < MOST) {
                    found.add(new Exchange(
                            role(pair.kind()),
                            pair.key(),
                            found.isEmpty(),
                            entry.index(),
                            direction,
                            entry.nanos(),
                            packet.type().label()));
                }
            }
        }
        return found.isEmpty()
                ? new Exchange[] {exchange(Exchange.Role.NONE, "", entry, direction)}
                : found.toArray(Exchange[]::new);
    }

    private static Exchange.Role role(PairKey.Kind kind) {
        return switch (kind) {
            case REQUEST -> Exchange.Role.REQUEST;
            case PROGRESS -> Exchange.Role.PROGRESS;
            case ANSWER -> Exchange.Role.ANSWER;
            case CANCEL -> Exchange.Role.CANCEL;
            case NONE -> Exchange.Role.NONE;
        };
    }

    private static Exchange exchange(Exchange.Role role, String key, Entry entry, Direction direction) {
        return new Exchange(role, key, true, entry.index(), direction, entry.nanos(), "");
    }

    /**
     * A message's id as received, so that a text and a number differ; empty if it has none in its first 16 KiB.
     *
     * @param idPath where the id stands
     */
    public static Optional<String> id(Entry message, JsonPath idPath) {
        return ValueAtPath.at(idPath, beginning(message))
                .filter(v -> v.kind() == JsonKind.STRING || v.kind() == JsonKind.NUMBER)
                .filter(v -> v.span().length() <= LONGEST_ID)
                .map(ExchangeReader::printed);
    }

    private static String printed(JsonFound id) {
        return (id.kind() == JsonKind.STRING ? "\"" : "") + id.text(LONGEST_ID);
    }

    /** Whether a message can be a request: JSON-RPC's replies have no method but a result or an error. */
    boolean mayBeRequest(Exchange message) {
        ByteSource json = beginning(transcript.entry(message.entry()));
        return has(json, "method") || !has(json, "result") && !has(json, "error");
    }

    /** Whether a message can be a reply: JSON-RPC's requests have a method. */
    boolean mayBeReply(Exchange message) {
        return !has(beginning(transcript.entry(message.entry())), "method");
    }

    /** Whether there is a member beside the id. */
    private boolean has(ByteSource json, String name) {
        return !idPath.steps().isEmpty()
                && ValueAtPath.at(idPath.beside(name), json).isPresent();
    }

    private static ByteSource beginning(Entry entry) {
        return ByteSource.of(entry.payload().head(REACH));
    }
}
