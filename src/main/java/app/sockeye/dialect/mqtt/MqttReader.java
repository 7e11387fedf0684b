package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.stream.ByteScan;
import app.sockeye.dialect.stream.PacketStream;
import app.sockeye.dialect.stream.StreamPacket;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads MQTT: a stream of packets each way, whose form the CONNECT decides. */
final class MqttReader implements DialectReader {
    private static final MqttFraming FRAMING = new MqttFraming();

    private final PacketStream[] streams;
    private final MqttAliases[] aliases;
    private MqttSession session;

    MqttReader() {
        this(
                new PacketStream[] {new PacketStream(FRAMING), new PacketStream(FRAMING)},
                new MqttAliases[] {new MqttAliases(), new MqttAliases()},
                MqttSession.NONE);
    }

    private MqttReader(PacketStream[] streams, MqttAliases[] aliases, MqttSession session) {
        this.streams = streams;
        this.aliases = aliases;
        this.session = session;
    }

    /** What was negotiated so far. */
    MqttSession session() {
        return session;
    }

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        if (message.text()) {
            packets.accept(PacketType.unreadable(message.number(), MqttTexts.TEXT_MESSAGE));
            return;
        }
        Direction direction = message.direction();
        streams[direction.ordinal()].read(message, bytes -> packets.accept(packet(direction, bytes)));
    }

    private Packet packet(Direction direction, StreamPacket bytes) {
        if (bytes.isNonsense()) {
            return PacketType.unreadable(bytes.began(), MqttTexts.NO_PACKET);
        }
        MqttHead head = MqttHead.of(bytes, session.version());
        if (head.type() == MqttType.CONNECT) {
            return connect(direction, bytes, head);
        } else if (!head.right() && !bytes.isCut()) {
            return PacketType.unreadable(bytes.began(), MqttTexts.malformed(head.type()));
        }
        session = session.after(head);
        MqttAliases.Name topic = aliases[direction.ordinal()].name(head);
        MqttPacket content = new MqttPacket(head, topic, Optional.empty(), bytes);
        PacketType type =
                content.hasFailed() ? head.type().failed() : head.type().type();
        return new Packet(type, content.subject(), MqttPairs.of(direction, head, session), bytes.began(), content);
    }

    private Packet connect(Direction direction, StreamPacket bytes, MqttHead head) {
        ByteScan scan = new ByteScan(bytes.bytes(), head.body(), bytes.bytes().length);
        MqttConnect connect = MqttConnect.of(bytes.bytes(), scan);
        if (scan.hasEnded() || !connect.protocol().startsWith("MQ")) {
            return PacketType.unreadable(bytes.began(), MqttTexts.malformed(MqttType.CONNECT));
        }
        session = MqttSession.of(direction, connect);
        aliases[0] = new MqttAliases();
        aliases[1] = new MqttAliases();
        MqttPacket content = new MqttPacket(head, MqttAliases.Name.NONE, Optional.of(connect), bytes);
        PairKey pair = MqttPairs.of(direction, head, session);
        return new Packet(head.type().type(), content.subject(), pair, bytes.began(), content);
    }

    @Override
    public DialectReader copy() {
        return new MqttReader(
                new PacketStream[] {streams[0].copy(), streams[1].copy()},
                new MqttAliases[] {aliases[0].copy(), aliases[1].copy()},
                session);
    }

    @Override
    public String title() {
        return session.isKnown() ? session.version().title() : "MQTT";
    }

    @Override
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        if (session.isKnown()) {
            if (!session.client().isEmpty()) {
                facts.add(session.client());
            }
            facts.add(MqttTexts.keepAlive(session.keepAlive()));
        }
        return facts;
    }
}
