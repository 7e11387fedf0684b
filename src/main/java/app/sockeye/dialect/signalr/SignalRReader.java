package app.sockeye.dialect.signalr;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.GuardedReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.JsonReader;
import app.sockeye.dialect.jsontext.SubjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.stream.PacketStream;
import app.sockeye.dialect.stream.RecentMap;
import app.sockeye.dialect.stream.StreamPacket;
import app.sockeye.dialect.stream.VarintFraming;
import app.sockeye.payload.format.msgpack.MessagePackFormat;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the records of a hub, several of which may be in one message; remembers what is called. One thread. */
final class SignalRReader implements DialectReader {
    static final byte SEPARATOR = 0x1e;
    private static final int MOST_STREAMS = 100;

    /** What is called, by the keys of pairs. */
    private RecentMap<String> targets = new RecentMap<>();
    /** Streams that come with an invocation, by who sends them and their ids, with what is called. */
    private RecentMap<String> streams = new RecentMap<>();

    private boolean packed;
    private final PacketStream[] binary = {new PacketStream(new VarintFraming()), new PacketStream(new VarintFraming())
    };

    @Override
    public DialectReader copy() {
        SignalRReader copy = new SignalRReader();
        copy.targets = targets.copy();
        copy.streams = streams.copy();
        copy.packed = packed;
        for (int i = 0; i < binary.length; i++) {
            copy.binary[i] = binary[i].copy();
        }
        return copy;
    }

    /** The reader that is inside another one. */
    static SignalRReader in(DialectReader reader) {
        return (SignalRReader) (reader instanceof GuardedReader guarded ? guarded.inner() : reader);
    }

    /** Whether MessagePack was agreed on. */
    boolean isPacked() {
        return packed;
    }

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        byte[] first = message.head(1);
        // The handshake is JSON even in binary messages.
        boolean text = message.text() || first.length == 1 && first[0] == '{';
        if (!text) {
            binary[message.direction().ordinal()].read(message, packet -> packets.accept(packed(message, packet)));
        } else if (message.isCut()) {
            packets.accept(PacketType.unreadable(message.number(), JsonReader.TOO_LONG));
        } else {
            readText(message, message.bytes(), packets);
        }
    }

    private void readText(SpokenMessage message, byte[] bytes, Consumer<Packet> packets) {
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == SEPARATOR) {
                Optional<JsonSlice> json = JsonSlice.of(bytes, from, at).filter(value -> value.is(JsonKind.OBJECT));
                packets.accept(json.map(record -> packet(message.direction(), message.number(), record))
                        .orElseGet(() -> PacketType.unreadable(message.number(), SignalRTexts.NOT_JSON)));
                from = at + 1;
            }
        }
        if (from < bytes.length || bytes.length == 0) {
            packets.accept(PacketType.unreadable(message.number(), SignalRTexts.NO_SEPARATOR));
        }
    }

    private Packet packed(SpokenMessage message, StreamPacket packet) {
        if (packet.isCut()) {
            return PacketType.unreadable(packet.began(), JsonReader.TOO_LONG);
        }
        byte[] bytes = packet.bytes();
        Optional<JsonSlice> json = packet.isNonsense()
                ? Optional.empty()
                : MessagePackFormat.json(Arrays.copyOfRange(bytes, VarintFraming.body(bytes), bytes.length))
                        .flatMap(JsonSlice::of)
                        .filter(value -> value.is(JsonKind.ARRAY));
        if (json.isEmpty()) {
            return PacketType.unreadable(packet.began(), SignalRTexts.NOT_PACKED);
        }
        packed = true;
        SignalRMessage told = SignalRMessage.ofArray(json.get());
        return told.type().isEmpty()
                ? PacketType.unreadable(packet.began(), SignalRTexts.ONLY_STRUCTURE)
                : packet(message.direction(), packet.began(), told);
    }

    private Packet packet(Direction direction, long began, JsonSlice json) {
        SignalRMessage message = SignalRMessage.ofObject(json);
        if (message.type().isPresent()) {
            return packet(direction, began, message);
        } else if (json.member("type").isPresent()) {
            return PacketType.unreadable(began, SignalRTexts.NO_TYPE);
        }
        Optional<String> protocol = json.string("protocol");
        protocol.ifPresent(name -> packed = name.equals("messagepack"));
        PairKey pair = protocol.isPresent()
                ? PairKey.request(direction, "handshake")
                : PairKey.answer(direction.opposite(), "handshake");
        PacketType type = message.error().isPresent() ? SignalRType.REFUSED_HANDSHAKE : SignalRType.HANDSHAKE;
        return new Packet(type, "", pair, began, new SignalRPacket(message, ""));
    }

    private Packet packet(Direction direction, long began, SignalRMessage message) {
        SignalRType type = message.type().orElseThrow();
        PacketType packetType =
                type == SignalRType.COMPLETION && message.error().isPresent()
                        ? SignalRType.FAILED_COMPLETION
                        : type.packetType();
        PairKey pair = PairKey.NONE;
        String called = SubjectText.of(message.target().orElse(""));
        String target = called;
        if (type.isCall()) {
            pair = message.id().map(id -> PairKey.request(direction, id)).orElse(pair);
            targets.put(pair.key(), called);
            message.streamIds().stream()
                    .flatMap(ids -> ids.elements(MOST_STREAMS).stream())
                    .forEach(id -> streams.put(direction + " " + id.text(), called));
        } else if (message.id().isPresent()) {
            String id = message.id().get();
            Optional<String> upload = streams.get(direction + " " + id);
            if (upload.isEmpty() || type == SignalRType.CANCEL_INVOCATION) {
                pair = answer(type, direction, id);
            }
            target = upload.or(() -> targets.get(answer(type, direction, id).key()))
                    .orElse("");
        }
        return new Packet(packetType, target, pair, began, new SignalRPacket(message, target));
    }

    private static PairKey answer(SignalRType type, Direction direction, String id) {
        return switch (type) {
            case STREAM_ITEM -> PairKey.progress(direction.opposite(), id);
            case COMPLETION -> PairKey.answer(direction.opposite(), id);
            case CANCEL_INVOCATION -> PairKey.cancel(direction, id);
            default -> PairKey.NONE;
        };
    }

    @Override
    public String title() {
        return "SignalR";
    }

    @Override
    public List<String> facts() {
        return packed ? List.of("MessagePack") : List.of("JSON");
    }
}
