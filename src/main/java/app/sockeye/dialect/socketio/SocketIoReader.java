package app.sockeye.dialect.socketio;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.GuardedReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.Interval;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads Engine.IO packets, and the Socket.IO packets in them. One thread. */
final class SocketIoReader implements DialectReader {
    /** Whether Engine.IO carries something else. */
    private final boolean engineOnly;

    private int version;
    private Namespaces namespaces = Namespaces.NONE;
    private boolean packed;
    /** The server's heartbeat in milliseconds; 0 while it is not known. */
    private long pingInterval;
    /** By direction; null where no attachment is to come. */
    private final UnfinishedPacket[] unfinished = new UnfinishedPacket[2];

    SocketIoReader(Opening opening) {
        engineOnly = opening.path().contains("/engine.io");
        version = SocketIoVersion.of(opening);
    }

    private SocketIoReader(SocketIoReader other) {
        engineOnly = other.engineOnly;
        version = other.version;
        namespaces = other.namespaces;
        packed = other.packed;
        pingInterval = other.pingInterval;
        for (int i = 0; i < unfinished.length; i++) {
            unfinished[i] = other.unfinished[i] == null ? null : other.unfinished[i].copy();
        }
    }

    @Override
    public DialectReader copy() {
        return new SocketIoReader(this);
    }

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        byte[] bytes = message.bytes();
        if (!message.text()) {
            readBinary(message, bytes, packets);
        } else if (bytes.length == 0) {
            packets.accept(PacketType.unreadable(message.number(), SocketIoTexts.EMPTY));
        } else if (bytes[0] == 'b') {
            new Base64Message(bytes, version)
                    .bytes()
                    .ifPresentOrElse(
                            decoded -> readBytes(message, decoded, decoded.length, packets),
                            () -> packets.accept(PacketType.unreadable(message.number(), SocketIoTexts.NOT_ENGINE)));
        } else {
            readText(message, bytes, packets);
        }
    }

    private void readText(SpokenMessage message, byte[] bytes, Consumer<Packet> packets) {
        switch (bytes[0]) {
            case '0' -> packets.accept(open(message, bytes));
            case '4' -> {
                if (engineOnly) {
                    packets.accept(EnginePacket.message(message.number(), bytes));
                } else {
                    readSocket(message, bytes, packets);
                }
            }
            case '1', '2', '3', '5', '6' -> {
                learnBySender(message.direction(), bytes);
                packets.accept(EnginePacket.of(message.number(), message.direction(), bytes));
            }
            default -> packets.accept(PacketType.unreadable(message.number(), SocketIoTexts.NOT_ENGINE));
        }
    }

    private Packet open(SpokenMessage message, byte[] bytes) {
        Optional<JsonSlice> json = JsonSlice.of(bytes, 1, bytes.length).filter(j -> j.is(JsonKind.OBJECT));
        if (json.isEmpty()) {
            return PacketType.unreadable(message.number(), SocketIoTexts.NOT_ENGINE);
        }
        if (version == SocketIoVersion.UNKNOWN
                && json.get().member("maxPayload").isPresent()) {
            version = SocketIoVersion.NEW;
        }
        OpenPacket open = new OpenPacket(json.get(), version());
        pingInterval = open.pingInterval().orElse(0L);
        return open.at(message.number());
    }

    /** The side that pings tells the revision, where the address does not. */
    private void learnBySender(Direction direction, byte[] bytes) {
        if (version == SocketIoVersion.UNKNOWN && bytes.length == 1 && bytes[0] == '2') {
            version = direction == Direction.SENT ? SocketIoVersion.OLD : SocketIoVersion.NEW;
        }
    }

    private void readSocket(SpokenMessage message, byte[] bytes, Consumer<Packet> packets) {
        int side = message.direction().ordinal();
        if (unfinished[side] != null) {
            packets.accept(PacketType.unreadable(unfinished[side].began(), SocketIoTexts.MISSING));
            unfinished[side] = null;
        }
        Optional<SocketHead> head = SocketHead.of(bytes, 1);
        if (head.isEmpty()) {
            packets.accept(PacketType.unreadable(message.number(), SocketIoTexts.NOT_SOCKET));
            return;
        }
        int dataAt = head.get().dataAt();
        boolean cut = message.isCut();
        Optional<JsonSlice> data = cut ? Optional.empty() : JsonSlice.of(bytes, dataAt, bytes.length);
        if (!cut && data.isEmpty() && dataAt < bytes.length) {
            packets.accept(PacketType.unreadable(message.number(), SocketIoTexts.NOT_JSON));
        } else if (!cut && !SocketData.isRight(head.get().type(), data)) {
            packets.accept(PacketType.unreadable(message.number(), SocketIoTexts.WRONG_DATA));
        } else {
            UnfinishedPacket packet = new UnfinishedPacket(message.number(), head.get(), bytes, data, cut);
            if (packet.isComplete()) {
                packets.accept(finish(packet, message.direction()));
            } else {
                unfinished[side] = packet;
            }
        }
    }

    private Packet finish(UnfinishedPacket packet, Direction direction) {
        TextBody body = packet.body();
        String event =
                packet.head().isEvent() ? SocketData.event(body, packet.head().dataAt()) : "";
        return packet(packet.began(), direction, packet.head(), body, event);
    }

    private Packet packet(long began, Direction direction, SocketHead head, PacketBody body, String event) {
        boolean connects = head.type() == SocketHead.CONNECT;
        boolean received = direction == Direction.RECEIVED;
        if (connects) {
            if (version == SocketIoVersion.OLD) {
                // Such a server puts everybody there, before or after it is asked for another one.
                namespaces = namespaces.with(SocketHead.ROOT);
            }
            namespaces = namespaces.with(head.namespace());
        }
        boolean unasked = connects
                && received
                && version == SocketIoVersion.OLD
                && head.namespace().equals(SocketHead.ROOT);
        return new SocketIoPacket(head, body, event, namespaces.isForeign(head.namespace()))
                .at(began, direction, unasked);
    }

    private void readBinary(SpokenMessage message, byte[] bytes, Consumer<Packet> packets) {
        if (version != SocketIoVersion.OLD) {
            readBytes(message, bytes, message.payload().size(), packets);
        } else if (bytes.length == 0 || bytes[0] != 4) {
            packets.accept(PacketType.unreadable(message.number(), SocketIoTexts.NO_PREFIX));
        } else {
            byte[] rest = new byte[bytes.length - 1];
            System.arraycopy(bytes, 1, rest, 0, rest.length);
            readBytes(message, rest, message.payload().size() - 1, packets);
        }
    }

    /** Reads the content of a binary message: an attachment, or a packet of the MessagePack parser. */
    private void readBytes(SpokenMessage message, byte[] bytes, long size, Consumer<Packet> packets) {
        int side = message.direction().ordinal();
        UnfinishedPacket open = unfinished[side];
        if (open != null) {
            open.add(new Attachment(size, bytes));
            if (open.isComplete()) {
                unfinished[side] = null;
                packets.accept(finish(open, message.direction()));
            }
        } else if (engineOnly) {
            packets.accept(BinaryMessage.of(message.number(), bytes, size));
        } else {
            packets.accept(packed(message, bytes));
        }
    }

    private Packet packed(SpokenMessage message, byte[] bytes) {
        Optional<PackedPacket> packet = message.isCut() ? Optional.empty() : PackedPacket.of(bytes);
        if (packet.isEmpty()) {
            return PacketType.unreadable(message.number(), SocketIoTexts.NOT_ANNOUNCED);
        }
        packed = true;
        return packet(
                message.number(),
                message.direction(),
                packet.get().head(),
                packet.get().body(),
                packet.get().event());
    }

    /** The reader that is inside another one. */
    static SocketIoReader in(DialectReader reader) {
        return (SocketIoReader) (reader instanceof GuardedReader guarded ? guarded.inner() : reader);
    }

    /** The revision of Engine.IO, 3 or 4, as far as it is known. */
    int version() {
        return version == SocketIoVersion.UNKNOWN ? SocketIoVersion.NEW : version;
    }

    /** Whether the connection uses the MessagePack parser. */
    boolean isPacked() {
        return packed;
    }

    /** The time between two pings in milliseconds; 0 while it is not known. */
    long pingInterval() {
        return pingInterval;
    }

    /** Each packet of the MessagePack parser stands by itself. */
    @Override
    public boolean isJumping() {
        return packed;
    }

    @Override
    public String title() {
        return engineOnly ? "Engine.IO " + version() : version() == SocketIoVersion.NEW ? "Socket.IO 5" : "Socket.IO 4";
    }

    @Override
    public List<String> facts() {
        List<String> facts = new ArrayList<>(namespaces.told());
        if (version == SocketIoVersion.OLD && !engineOnly) {
            facts.add("Engine.IO 3");
        }
        if (packed) {
            facts.add("MessagePack");
        }
        if (pingInterval > 0) {
            facts.add("heartbeat " + Interval.words(pingInterval));
        }
        return facts;
    }
}
