package app.sockeye.dialect.nats;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.stream.PacketStream;
import app.sockeye.dialect.stream.RecentMap;
import app.sockeye.dialect.stream.StreamPacket;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.function.Consumer;

/** Reads NATS: a stream of lines, some with a payload, each way. */
final class NatsReader implements DialectReader {
    private static final NatsFraming FRAMING = new NatsFraming();
    private static final String PING = "ping";
    private static final int SHOWN = 40;

    private final PacketStream[] streams = {new PacketStream(FRAMING), new PacketStream(FRAMING)};
    /** Who asked for an answer, by the subject for it. */
    private RecentMap<Boolean> sentAsks = new RecentMap<>();

    private RecentMap<Boolean> receivedAsks = new RecentMap<>();
    private RecentMap<String> subscriptions = new RecentMap<>();
    private String server = "";

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        Direction direction = message.direction();
        streams[direction.ordinal()].read(message, bytes -> packets.accept(packet(direction, bytes)));
    }

    private Packet packet(Direction direction, StreamPacket bytes) {
        if (bytes.isNonsense()) {
            return PacketType.unreadable(bytes.began(), NatsTexts.NO_OPERATION);
        }
        NatsHead head = NatsHead.of(bytes.bytes(), bytes.length());
        if (!head.isRight()) {
            return PacketType.unreadable(bytes.began(), NatsTexts.malformed(head.operation()));
        }
        PairKey pair = pair(direction, head);
        String subject = subject(head);
        NatsPacket content = new NatsPacket(head, subject, bytes);
        if (head.operation() == NatsOperation.INFO) {
            learnServer(content);
        }
        return new Packet(content.type(), subject, pair, bytes.began(), content);
    }

    private void learnServer(NatsPacket info) {
        String version = info.json().flatMap(json -> json.string("version")).orElse("");
        server = version.length() > SHOWN ? version.substring(0, SHOWN) : version;
    }

    /** The subject of an operation; that of a subscription which ends is known by its id. */
    private String subject(NatsHead head) {
        if (head.operation() == NatsOperation.SUB) {
            subscriptions.put(head.sid(), head.subject());
        } else if (head.operation() == NatsOperation.UNSUB) {
            return subscriptions.get(head.sid()).orElse("");
        }
        return head.subject();
    }

    /** A message with a subject for an answer asks; one to such a subject answers. */
    private PairKey pair(Direction direction, NatsHead head) {
        switch (head.operation()) {
            case PING -> {
                return PairKey.request(direction, PING);
            }
            case PONG -> {
                return PairKey.answer(direction.opposite(), PING);
            }
            case PUB, HPUB, MSG, HMSG -> {
                RecentMap<Boolean> own = direction == Direction.SENT ? sentAsks : receivedAsks;
                RecentMap<Boolean> others = direction == Direction.SENT ? receivedAsks : sentAsks;
                if (!head.replyTo().isEmpty()) {
                    own.put(head.replyTo(), true);
                    return PairKey.request(direction, head.replyTo());
                }
                return others.get(head.subject())
                        .map(asked -> PairKey.answer(direction.opposite(), head.subject()))
                        .orElse(PairKey.NONE);
            }
            default -> {
                return PairKey.NONE;
            }
        }
    }

    @Override
    public DialectReader copy() {
        NatsReader copy = new NatsReader();
        for (int i = 0; i < streams.length; i++) {
            copy.streams[i] = streams[i].copy();
        }
        copy.sentAsks = sentAsks.copy();
        copy.receivedAsks = receivedAsks.copy();
        copy.subscriptions = subscriptions.copy();
        copy.server = server;
        return copy;
    }

    @Override
    public String title() {
        return "NATS";
    }

    @Override
    public List<String> facts() {
        return server.isEmpty() ? List.of() : List.of(NatsTexts.server(server));
    }
}
