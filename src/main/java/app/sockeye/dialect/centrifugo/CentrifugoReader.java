package app.sockeye.dialect.centrifugo;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.GuardedReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.JsonReader;
import app.sockeye.dialect.jsontext.SubjectText;
import app.sockeye.dialect.packet.Interval;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.stream.RecentMap;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads lines, several of which may be in one message; remembers what requests are about. One thread. */
final class CentrifugoReader implements DialectReader {
    private static final int NOT_KNOWN = 0;

    private int version = NOT_KNOWN;
    /** Whether the server wants its pings answered. */
    private boolean pong;
    /** Seconds; 0 while it is not known. */
    private int ping;

    private RecentMap<String> asked = new RecentMap<>();

    @Override
    public DialectReader copy() {
        CentrifugoReader copy = new CentrifugoReader();
        copy.version = version;
        copy.pong = pong;
        copy.ping = ping;
        copy.asked = asked.copy();
        return copy;
    }

    /** The reader that is inside another one. */
    static CentrifugoReader in(DialectReader reader) {
        return (CentrifugoReader) (reader instanceof GuardedReader guarded ? guarded.inner() : reader);
    }

    /** The version of the protocol, 1 or 2. */
    int version() {
        return version == 1 ? 1 : 2;
    }

    boolean wantsPong() {
        return pong;
    }

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        byte[] bytes = message.bytes();
        if (!message.text() && bytes.length > 0 && bytes[0] != '{') {
            packets.accept(PacketType.unreadable(message.number(), CentrifugoTexts.BINARY));
        } else if (message.isCut() || bytes.length == 0) {
            packets.accept(PacketType.unreadable(message.number(), JsonReader.whyNot(message)));
        } else {
            readLines(message, bytes, packets);
        }
    }

    private void readLines(SpokenMessage message, byte[] bytes, Consumer<Packet> packets) {
        int from = 0;
        for (int at = 0; at <= bytes.length; at++) {
            boolean end = at == bytes.length || bytes[at] == '\n';
            if (end && at > from) {
                Optional<JsonSlice> json = JsonSlice.of(bytes, from, at).filter(value -> value.is(JsonKind.OBJECT));
                packets.accept(json.map(line -> packet(message, line))
                        .orElseGet(() -> PacketType.unreadable(message.number(), CentrifugoTexts.NOT_JSON)));
            }
            from = end ? at + 1 : from;
        }
    }

    private Packet packet(SpokenMessage message, JsonSlice json) {
        Optional<CentrifugoFrame> found = CentrifugoFrame.of(message.direction(), json);
        if (found.isEmpty()) {
            return PacketType.unreadable(message.number(), CentrifugoTexts.UNKNOWN);
        }
        CentrifugoFrame frame = found.get();
        version = frame.version() == NOT_KNOWN || frame.id().isEmpty() ? version : frame.version();
        PairKey pair = pair(message.direction(), frame);
        String subject = SubjectText.of(frame.channel().orElse(""));
        if (pair.kind() == PairKey.Kind.REQUEST && frame.id().isPresent()) {
            asked.put(pair.key(), subject);
        } else if (frame.id().isPresent()) {
            subject = asked.get(pair.key()).orElse(subject);
        }
        if (frame.type() == CentrifugoTypes.CONNECTED) {
            learn(frame);
        }
        return new Packet(frame.type(), subject, pair, message.number(), new CentrifugoPacket(frame, subject));
    }

    private void learn(CentrifugoFrame frame) {
        Optional<JsonSlice> body = frame.body();
        pong = body.flatMap(value -> value.member("pong"))
                .filter(value -> value.raw().equals("true"))
                .isPresent();
        ping = body.flatMap(value -> value.member("ping"))
                .map(JsonSlice::raw)
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private static PairKey pair(Direction direction, CentrifugoFrame frame) {
        boolean sent = direction == Direction.SENT;
        if (frame.id().isPresent()) {
            String id = frame.id().get();
            return sent ? PairKey.request(direction, id) : PairKey.answer(direction.opposite(), id);
        } else if (frame.type() == CentrifugoTypes.PONG) {
            return PairKey.answer(Direction.RECEIVED, "ping");
        }
        return frame.type() == CentrifugoTypes.PING ? PairKey.request(Direction.RECEIVED, "ping") : PairKey.NONE;
    }

    @Override
    public String title() {
        return "Centrifugo, protocol " + version();
    }

    @Override
    public List<String> facts() {
        return ping == 0 ? List.of() : List.of("heartbeat " + Interval.words(1000L * ping));
    }
}
