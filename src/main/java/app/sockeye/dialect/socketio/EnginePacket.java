package app.sockeye.dialect.socketio;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.packet.WirePart;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A packet of Engine.IO that carries none of Socket.IO.
 *
 * @param bytes with the type's digit
 */
record EnginePacket(byte[] bytes) implements PacketContent {
    static final String PROBE = "probe";
    private static final int LONGEST_DATA = 100;

    /** A packet of a type from 1, close, to 6, no-op, but for a message. */
    static Packet of(long began, Direction direction, byte[] bytes) {
        EnginePacket packet = new EnginePacket(bytes);
        boolean probe = packet.data().equals(PROBE);
        String key = bytes.length == 1 ? "ping" : "ping " + packet.data();
        PairKey pair =
                switch (bytes[0]) {
                    case '2' -> PairKey.request(direction, key);
                    case '3' -> PairKey.answer(direction.opposite(), key);
                    default -> PairKey.NONE;
                };
        return new Packet(type(bytes[0], probe), "", pair, began, packet);
    }

    /** The message of a connection that speaks no Socket.IO. */
    static Packet message(long began, byte[] bytes) {
        return new Packet(SocketIoTypes.MESSAGE, "", PairKey.NONE, began, new EnginePacket(bytes));
    }

    private static PacketType type(byte digit, boolean probe) {
        return switch (digit) {
            case '1' -> SocketIoTypes.CLOSE;
            case '2' -> probe ? SocketIoTypes.PROBE : SocketIoTypes.PING;
            case '3' -> probe ? SocketIoTypes.PROBE_ANSWER : SocketIoTypes.PONG;
            case '5' -> SocketIoTypes.UPGRADE;
            default -> SocketIoTypes.NOOP;
        };
    }

    /** What follows the type; the beginning of it. */
    private String data() {
        return new String(bytes, 1, Math.min(bytes.length - 1, LONGEST_DATA), StandardCharsets.UTF_8);
    }

    @Override
    public String line() {
        return bytes[0] == '4'
                ? new String(bytes, 1, Math.min(bytes.length - 1, LINE), StandardCharsets.UTF_8)
                : data();
    }

    @Override
    public Optional<String> field(String name) {
        return Optional.empty();
    }

    @Override
    public PacketDetail detail() {
        List<WirePart> wire = new ArrayList<>();
        wire.add(WirePart.bytes("type", new String(bytes, 0, 1, StandardCharsets.US_ASCII), 0, 1));
        List<PacketField> fields = new ArrayList<>();
        List<CarriedPayload> payloads = new ArrayList<>();
        if (bytes.length > 1) {
            wire.add(WirePart.bytes("data", data(), 1, bytes.length - 1L));
        }
        if (bytes[0] == '4') {
            byte[] message = Arrays.copyOfRange(bytes, 1, bytes.length);
            boolean json = JsonSlice.of(message).isPresent();
            payloads.add(new CarriedPayload("Message", json ? CarriedPayload.JSON : CarriedPayload.TEXT, message));
        } else if (bytes.length > 1) {
            fields.add(new PacketField("Data", data(), data().equals(PROBE) ? SocketIoTexts.PROBE : ""));
        }
        return new PacketDetail(fields, payloads, wire);
    }
}
