package app.sockeye.dialect.centrifugo;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.GuardedReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.JsonReader;
import app.sockeye.dialect.jsontext.SubjectText;
import app.sockeye.dialect.packet.Interval;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.stream.RecentMap;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.protobuf.WireField;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads lines, several of which may be in one message; remembers what requests are about. One thread. */
final class CentrifugoReader implements DialectReader {
    /** The subprotocol with which Protobuf is spoken. */
    static final String PROTOBUF = "centrifuge-protobuf";

    private static final int NOT_KNOWN = 0;

    private static final byte[] NO_BYTES = {};

    private int version = NOT_KNOWN;
    /** Whether the server wants its pings answered. */
    private boolean pong;
    /** Seconds; 0 while it is not known. */
    private int ping;

    private RecentMap<String> asked = new RecentMap<>();
    /** The numbers of methods of version 1, by the ids of the commands. */
    private RecentMap<Integer> methods = new RecentMap<>();
    /** Whether binary messages are Protobuf for certain. */
    private boolean packed;

    CentrifugoReader(Opening opening) {
        packed = isProtobuf(opening);
    }

    /** Whether a connection was opened for the Protobuf protocol. */
    static boolean isProtobuf(Opening opening) {
        return opening.subprotocol().filter(PROTOBUF::equals).isPresent()
                || opening.parameter("format").filter("protobuf"::equals).isPresent();
    }

    private CentrifugoReader(boolean packed) {
        this.packed = packed;
    }

    @Override
    public DialectReader copy() {
        CentrifugoReader copy = new CentrifugoReader(packed);
        copy.methods = methods.copy();
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

    /** Whether Protobuf is spoken. */
    boolean isPacked() {
        return packed;
    }

    boolean wantsPong() {
        return pong;
    }

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        byte[] bytes = message.bytes();
        boolean json = message.text() || !packed && bytes.length > 0 && bytes[0] == '{';
        if (message.isCut() || bytes.length == 0) {
            packets.accept(PacketType.unreadable(message.number(), JsonReader.whyNot(message)));
        } else if (!json) {
            readBinary(message, bytes, packets);
        } else {
            readLines(message, bytes, packets);
        }
    }

    private void readBinary(SpokenMessage message, byte[] bytes, Consumer<Packet> packets) {
        PayloadInput in = new PayloadInput(bytes);
        try {
            while (!in.isAtEnd()) {
                byte[] each = in.take(WireField.varint(in));
                Packet packet = CentrifugoBinary.json(message.direction(), each, methods::get)
                        .map(json -> packet(message, json, each))
                        .orElseGet(() -> PacketType.unreadable(message.number(), CentrifugoTexts.NOT_PROTOBUF));
                packed |= !packet.type().equals(PacketType.UNREADABLE);
                packets.accept(packet);
            }
        } catch (PayloadException e) {
            packets.accept(PacketType.unreadable(message.number(), CentrifugoTexts.NOT_PROTOBUF));
        }
    }

    private void readLines(SpokenMessage message, byte[] bytes, Consumer<Packet> packets) {
        int from = 0;
        for (int at = 0; at <= bytes.length; at++) {
            boolean end = at == bytes.length || bytes[at] == '\n';
            if (end && at > from) {
                Optional<JsonSlice> json = JsonSlice.of(bytes, from, at).filter(value -> value.is(JsonKind.OBJECT));
                packets.accept(json.map(line -> packet(message, line, NO_BYTES))
                        .orElseGet(() -> PacketType.unreadable(message.number(), CentrifugoTexts.NOT_JSON)));
            }
            from = end ? at + 1 : from;
        }
    }

    /** @param wire the bytes of a packet in Protobuf; else none */
    private Packet packet(SpokenMessage message, JsonSlice json, byte[] wire) {
        Optional<CentrifugoFrame> found = CentrifugoFrame.of(message.direction(), json);
        if (found.isEmpty()) {
            String sentence = wire.length == 0 ? CentrifugoTexts.UNKNOWN : CentrifugoTexts.NOT_PROTOBUF;
            return PacketType.unreadable(message.number(), sentence);
        }
        CentrifugoFrame frame = found.get();
        version = frame.version() == NOT_KNOWN || frame.id().isEmpty() ? version : frame.version();
        PairKey pair = pair(message.direction(), frame);
        String subject = SubjectText.of(frame.channel().orElse(""));
        if (pair.kind() == PairKey.Kind.REQUEST && frame.id().isPresent()) {
            asked.put(pair.key(), subject);
            if (frame.version() == 1) {
                methods.put(
                        frame.id().get(), CentrifugoTypes.number(frame.type().key()));
            }
        } else if (frame.id().isPresent()) {
            subject = asked.get(pair.key()).orElse(subject);
        }
        if (frame.type() == CentrifugoTypes.CONNECTED) {
            learn(frame);
        }
        return new Packet(frame.type(), subject, pair, message.number(), new CentrifugoPacket(frame, subject, wire));
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
        List<String> facts = new ArrayList<>();
        if (packed) {
            facts.add("Protobuf");
        }
        if (ping > 0) {
            facts.add("heartbeat " + Interval.words(1000L * ping));
        }
        return facts;
    }
}
