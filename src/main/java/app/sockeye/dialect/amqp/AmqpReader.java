package app.sockeye.dialect.amqp;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.stream.PacketStream;
import app.sockeye.dialect.stream.RecentMap;
import app.sockeye.dialect.stream.StreamPacket;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads AMQP 1.0: a stream of protocol headers and frames each way. */
final class AmqpReader implements DialectReader {
    private static final AmqpFraming FRAMING = new AmqpFraming();

    private final PacketStream[] streams = {new PacketStream(FRAMING), new PacketStream(FRAMING)};
    private AmqpLinks links = new AmqpLinks();
    private AmqpUnfinished unfinished = new AmqpUnfinished();
    /** Who began what both sides say, such as that a link is attached. */
    private RecentMap<Direction> begun = new RecentMap<>();
    /** The idle timeouts of both sides in milliseconds; 0 for none. */
    private final long[] idle = {0, 0};

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        if (message.text()) {
            packets.accept(PacketType.unreadable(message.number(), AmqpTexts.TEXT_MESSAGE));
            return;
        }
        Direction direction = message.direction();
        streams[direction.ordinal()].read(message, bytes -> packets.accept(packet(direction, bytes)));
    }

    /** After how many milliseconds of silence the server gives up; 0 for never. */
    long serversPatience() {
        return idle[Direction.RECEIVED.ordinal()];
    }

    private Packet packet(Direction direction, StreamPacket packet) {
        if (packet.isNonsense()) {
            return PacketType.unreadable(packet.began(), AmqpTexts.NO_FRAME);
        } else if (AmqpFraming.isHeader(packet.bytes(), 0, packet.bytes().length)) {
            AmqpHeader header = AmqpHeader.of(packet.bytes());
            PairKey pair = both(direction, "header " + header.protocol());
            return new Packet(AmqpKind.HEADER, "", pair, packet.began(), header);
        }
        AmqpFrame frame = AmqpFrame.of(packet);
        if (frame.isEmpty()) {
            PacketContent content = new AmqpPacket(
                    frame, Optional.empty(), AmqpLinks.Link.UNKNOWN, false, Optional.empty(), AmqpDeliveries.NONE);
            return new Packet(AmqpKind.HEARTBEAT, "", PairKey.NONE, packet.began(), content);
        }
        Optional<AmqpType> type = frame.type();
        return type.isEmpty()
                ? PacketType.unreadable(packet.began(), AmqpTexts.NO_PERFORMATIVE)
                : performative(direction, frame, type.get());
    }

    private Packet performative(Direction direction, AmqpFrame frame, AmqpType type) {
        AmqpValue body = frame.performative().orElseThrow();
        int channel = frame.channel();
        AmqpLinks.Link link =
                type == AmqpType.ATTACH ? links.attach(direction, channel, body) : links.link(direction, channel, body);
        boolean continues = false;
        Optional<AmqpBeginning> before = Optional.empty();
        switch (type) {
            case OPEN -> idle[direction.ordinal()] = idleTimeout(body);
            case BEGIN -> links.begin(direction, channel, body);
            case TRANSFER -> {
                String handle = AmqpLinks.key(direction, channel, body);
                boolean more = body.isOn("More") && !body.isOn("Aborted");
                continues = unfinished.continues(handle);
                if (more) {
                    unfinished.add(handle, frame.payloadBytes(), !frame.packet().isCut());
                } else {
                    before = unfinished.end(handle);
                }
            }
            default -> {}
        }
        AmqpDeliveries told = type == AmqpType.DISPOSITION
                ? AmqpDeliveries.of(direction, links.session(direction, channel), body)
                : AmqpDeliveries.NONE;
        AmqpPacket content = new AmqpPacket(frame, Optional.of(type), link, continues, before, told);
        return new Packet(
                AmqpKind.of(type, content.hasFailed()),
                content.subject(),
                pair(direction, frame, type, body, link),
                frame.packet().began(),
                content);
    }

    /** The idle timeout of an open in milliseconds; 0 for none. */
    static long idleTimeout(AmqpValue open) {
        return open.field("Idle timeout")
                .map(AmqpValue::text)
                .filter(text -> text.matches("\\d{1,10}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private PairKey pair(Direction direction, AmqpFrame frame, AmqpType type, AmqpValue body, AmqpLinks.Link link) {
        String session = links.session(direction, frame.channel());
        Direction other = direction.opposite();
        return switch (type) {
            case OPEN -> both(direction, "open");
            case CLOSE -> both(direction, "close");
            case BEGIN -> both(direction, "begin " + session);
            case END -> both(direction, "end " + session);
            case ATTACH -> both(direction, "attach " + session + " " + link.name());
            case DETACH -> both(direction, "detach " + session + " " + link.name());
            case TRANSFER ->
                body.isOn("Settled")
                        ? PairKey.NONE
                        : body.text("Delivery id")
                                .map(id -> PairKey.request(direction, AmqpDeliveries.key(session, id)))
                                .orElse(PairKey.NONE);
            case DISPOSITION -> AmqpDeliveries.of(direction, session, body).pair();
            case INIT -> PairKey.request(direction, "sasl");
            case CHALLENGE -> PairKey.progress(other, "sasl");
            case RESPONSE -> PairKey.progress(direction, "sasl");
            case OUTCOME -> PairKey.answer(other, "sasl");
            default -> PairKey.NONE;
        };
    }

    /** The pair of what one side says first and the other one then. */
    private PairKey both(Direction direction, String what) {
        Direction other = direction.opposite();
        if (begun.get(what).filter(other::equals).isPresent()) {
            begun.remove(what);
            return PairKey.answer(other, what);
        }
        begun.put(what, direction);
        return PairKey.request(direction, what);
    }

    @Override
    public DialectReader copy() {
        AmqpReader copy = new AmqpReader();
        for (int i = 0; i < streams.length; i++) {
            copy.streams[i] = streams[i].copy();
            copy.idle[i] = idle[i];
        }
        copy.links = links.copy();
        copy.unfinished = unfinished.copy();
        copy.begun = begun.copy();
        return copy;
    }

    @Override
    public String title() {
        return "AMQP 1.0";
    }

    @Override
    public List<String> facts() {
        return serversPatience() == 0 ? List.of() : List.of(AmqpTexts.idle(serversPatience()));
    }
}
