package app.sockeye.transcript.pairing;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.payload.ByteSource;
import app.sockeye.payload.json.JsonFound;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.ValueAtPath;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.EntryFlag;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.Transcript;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads the keys by which entries may be paired, and caches the last ones. For one search at a time. */
public final class ExchangeReader {
    /** Number of bytes at a message's start in which its id is searched. */
    static final int REACH = 16 << 10;

    private static final int KEPT = 1 << 14;
    /** Number of requests beside the first one that an answer is found for; as many entries are kept. */
    private static final int MOST_FURTHER = 64;

    private static final int LONGEST_ID = 128;
    private static final int MOST_CONTROL_BYTES = 125;

    private final Transcript transcript;
    private final JsonPath idPath;
    private final EntryContext context;
    /** The cache; an entry's slot is its index modulo the cache's size. */
    private final Exchange[] kept = new Exchange[KEPT];

    public ExchangeReader(Transcript transcript, JsonPath idPath) {
        this.transcript = transcript;
        this.idPath = idPath;
        this.context = new EntryContext(transcript);
    }

    Exchange read(long index) {
        int slot = (int) (index % KEPT);
        if (kept[slot] == null || kept[slot].entry() != index) {
            kept[slot] = of(transcript.entry(index));
        }
        return kept[slot];
    }

    private Exchange of(Entry entry) {
        Direction direction = entry.direction().orElse(Direction.SENT);
        if (entry.flags().contains(EntryFlag.NOT_SENT)) {
            return exchange(Exchange.Role.NONE, "", entry, direction);
        }
        return switch (entry.kind()) {
            case PING, PONG -> {
                boolean ping = entry.kind() == EntryKind.PING;
                String payload = HexFormat.of().formatHex(entry.payload().head(MOST_CONTROL_BYTES));
                yield exchange(ping ? Exchange.Role.PING : Exchange.Role.PONG, payload, entry, direction);
            }
            case TEXT, BINARY ->
                context.spoken(entry).isPresent() ? packet(entry, direction) : message(entry, direction);
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

    /** What the first packet of a message is that asks, answers or cancels. */
    private Exchange packet(Entry entry, Direction direction) {
        for (Packet packet : context.packets(entry)) {
            Exchange.Role role =
                    switch (packet.pair().kind()) {
                        case REQUEST -> Exchange.Role.REQUEST;
                        case PROGRESS -> Exchange.Role.PROGRESS;
                        case ANSWER -> Exchange.Role.ANSWER;
                        case CANCEL -> Exchange.Role.CANCEL;
                        case NONE -> Exchange.Role.NONE;
                    };
            if (role != Exchange.Role.NONE) {
                return new Exchange(
                        role,
                        packet.pair().key(),
                        packet.pairs().stream()
                                .skip(1)
                                .limit(MOST_FURTHER)
                                .map(PairKey::key)
                                .toList(),
                        entry.index(),
                        direction,
                        entry.nanos(),
                        packet.type().label());
            }
        }
        return exchange(Exchange.Role.NONE, "", entry, direction);
    }

    private static Exchange exchange(Exchange.Role role, String key, Entry entry, Direction direction) {
        return new Exchange(role, key, List.of(), entry.index(), direction, entry.nanos(), "");
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
