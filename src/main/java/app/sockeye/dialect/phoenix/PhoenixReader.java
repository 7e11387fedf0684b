package app.sockeye.dialect.phoenix;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.GuardedReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.JsonReader;
import app.sockeye.dialect.jsontext.SubjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.packet.WirePart;
import app.sockeye.dialect.stream.RecentMap;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads messages of both versions; remembers what replies answer, and the joins of topics. One thread. */
final class PhoenixReader extends JsonReader {
    private int version;
    /** What rows of requests are about, by their refs. */
    private RecentMap<String> asked = new RecentMap<>();
    /** The refs of joins by topic. */
    private RecentMap<String> joins = new RecentMap<>();

    PhoenixReader(Opening opening) {
        version = opening.parameter("vsn").filter(vsn -> vsn.startsWith("2")).isPresent() ? 2 : 1;
    }

    private PhoenixReader(PhoenixReader other) {
        version = other.version;
        asked = other.asked.copy();
        joins = other.joins.copy();
    }

    @Override
    public DialectReader copy() {
        return new PhoenixReader(this);
    }

    /** The reader that is inside another one. */
    static PhoenixReader in(DialectReader reader) {
        return (PhoenixReader) (reader instanceof GuardedReader guarded ? guarded.inner() : reader);
    }

    int version() {
        return version;
    }

    /** The ref of the join of a topic. */
    Optional<String> join(String topic) {
        return joins.get(topic);
    }

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        if (message.text() || message.isCut()) {
            super.read(message, packets);
            return;
        }
        packets.accept(PhoenixBinary.of(message.direction(), message.bytes())
                .map(binary -> packet(message, binary.message(), binary::wire))
                .orElseGet(() -> PacketType.unreadable(message.number(), PhoenixTexts.NOT_BINARY)));
    }

    @Override
    protected Packet packet(SpokenMessage message, JsonSlice json) {
        Optional<PhoenixMessage> found = PhoenixMessage.of(json);
        if (found.isEmpty()) {
            return PacketType.unreadable(message.number(), PhoenixTexts.NO_MESSAGE);
        }
        version = json.is(JsonKind.ARRAY) ? 2 : 1;
        return packet(message, found.get(), List::of);
    }

    private Packet packet(SpokenMessage spoken, PhoenixMessage message, Supplier<List<WirePart>> wire) {
        Direction direction = spoken.direction();
        PacketType type = PhoenixTypes.of(direction, message);
        String subject = SubjectText.of(PhoenixTypes.isOfTopic(type) ? message.topic() : message.event());
        PairKey pair = PairKey.NONE;
        if (type.key().equals("reply")) {
            subject = message.ref().flatMap(asked::get).orElse("");
            pair = message.ref()
                    .map(ref -> PairKey.answer(direction.opposite(), ref))
                    .orElse(pair);
        } else if (direction == Direction.SENT && message.ref().isPresent()) {
            pair = PairKey.request(direction, message.ref().get());
            subject = type == PhoenixTypes.HEARTBEAT ? "" : subject;
            asked.put(message.ref().get(), subject);
        }
        if (type == PhoenixTypes.JOIN && direction == Direction.SENT) {
            message.ref().ifPresent(ref -> joins.put(message.topic(), SubjectText.of(ref)));
        }
        return new Packet(type, subject, pair, spoken.number(), new PhoenixPacket(type, subject, message, wire));
    }

    @Override
    public String title() {
        return "Phoenix " + version;
    }
}
