package app.sockeye.dialect.stomp;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.GuardedReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.Interval;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.stream.Framing;
import app.sockeye.dialect.stream.PacketStream;
import app.sockeye.dialect.stream.StreamPacket;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads STOMP frames out of the messages of a connection. One thread. */
final class StompReader implements DialectReader {
    /** Number of subscriptions that are remembered; the oldest go. */
    private static final int MOST_SUBSCRIPTIONS = 2000;

    private static final PacketContent NOTHING = PacketContent.line("");

    private final PacketStream[] streams;
    private final Map<String, Subscription> subscriptions;
    private StompVersion version;
    private boolean connected;
    private String server = "";
    private HeartBeat client = HeartBeat.NONE;
    private HeartBeat offered = HeartBeat.NONE;

    StompReader(Opening opening) {
        StompFraming framing = new StompFraming();
        streams = new PacketStream[] {new PacketStream(framing), new PacketStream(framing)};
        subscriptions = new LinkedHashMap<>();
        version = opening.speaks("v10.stomp")
                ? StompVersion.V10
                : opening.speaks("v11.stomp") ? StompVersion.V11 : StompVersion.V12;
    }

    private StompReader(StompReader other) {
        streams = new PacketStream[] {other.streams[0].copy(), other.streams[1].copy()};
        subscriptions = new LinkedHashMap<>(other.subscriptions);
        version = other.version;
        connected = other.connected;
        server = other.server;
        client = other.client;
        offered = other.offered;
    }

    /** The reader that is inside another one. */
    static StompReader in(DialectReader reader) {
        return (StompReader) (reader instanceof GuardedReader guarded ? guarded.inner() : reader);
    }

    @Override
    public DialectReader copy() {
        return new StompReader(this);
    }

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        boolean[] afterFrame = {false};
        streams[message.direction().ordinal()].read(message, each -> {
            boolean lineEnd = each.length() <= 2 && !each.isNonsense();
            if (!lineEnd) {
                packets.accept(
                        packet(message.direction(), each, message.payload().size()));
            } else if (!afterFrame[0]) {
                packets.accept(new Packet(StompTypes.HEARTBEAT, "", PairKey.NONE, each.began(), NOTHING));
            }
            // Line ends right after a frame belong to it.
            afterFrame[0] |= !lineEnd;
        });
    }

    /** Whether bytes begin a frame whose end, which only a NUL tells, is further away than what is read. */
    private static boolean isEndless(byte[] bytes) {
        return bytes.length >= PacketStream.KEPT
                && new StompFraming().length(bytes, 0, bytes.length) == Framing.UNKNOWN;
    }

    /** @param size that of the message in which the packet ends */
    private Packet packet(Direction direction, StreamPacket read, long size) {
        boolean endless = read.isNonsense() && isEndless(read.bytes());
        if (read.isNonsense() && !endless) {
            return PacketType.unreadable(read.began(), StompTexts.NOT_STOMP);
        }
        long length = endless ? Math.max(size, read.bytes().length) : read.length();
        StompFrame frame = StompFrame.of(read.bytes(), length, version);
        Optional<PacketType> type = StompTypes.of(frame.command());
        if (type.isEmpty()) {
            return PacketType.unreadable(read.began(), StompTexts.unknown(frame.command()));
        }
        learn(direction, type.get(), frame);
        String id = frame.text(type.get() == StompTypes.MESSAGE ? "subscription" : "id");
        Optional<Subscription> subscription = Optional.ofNullable(subscriptions.get(id));
        Packet packet = new StompPacket(frame, type.get(), subscription).at(read.began(), direction, connected);
        if (type.get() == StompTypes.UNSUBSCRIBE) {
            subscriptions.remove(id);
        }
        connected |= type.get() == StompTypes.CONNECTED;
        return packet;
    }

    private void learn(Direction direction, PacketType type, StompFrame frame) {
        if (type == StompTypes.CONNECTED) {
            version = StompVersion.of(frame.text("version"));
            server = frame.text("server");
            offered = HeartBeat.of(frame.text("heart-beat"));
        } else if (type == StompTypes.CONNECT || type == StompTypes.STOMP) {
            client = HeartBeat.of(frame.text("heart-beat"));
        } else if (type == StompTypes.SUBSCRIBE && direction == Direction.SENT) {
            // Subscriptions of STOMP 1.0 may have no id; messages name the destination then.
            String id = frame.header("id").orElse(frame.text("destination"));
            String ack = frame.header("ack").orElse(Subscription.AUTO);
            subscriptions.put(id, new Subscription(frame.text("destination"), ack));
            if (subscriptions.size() > MOST_SUBSCRIPTIONS) {
                subscriptions.remove(subscriptions.keySet().iterator().next());
            }
        }
    }

    /** The version that was negotiated; before that the one that the subprotocol tells. */
    StompVersion version() {
        return version;
    }

    @Override
    public String title() {
        return "STOMP " + version.number();
    }

    @Override
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        if (!server.isEmpty()) {
            facts.add(server.length() <= 40 ? server : server.substring(0, 40) + "…");
        }
        if (connected) {
            long interval = client.interval(offered);
            facts.add(interval == 0 ? "no heartbeat" : "heartbeat " + Interval.words(interval));
        }
        return facts;
    }
}
