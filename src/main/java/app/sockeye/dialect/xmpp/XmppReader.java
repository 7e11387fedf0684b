package app.sockeye.dialect.xmpp;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.jsontext.SubjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads XMPP: each message is one element. */
final class XmppReader implements DialectReader {
    private XmppPairs pairs = new XmppPairs();
    private StanzaCount counts = new StanzaCount();
    /** Who closed the stream first. */
    private Optional<Direction> closing = Optional.empty();
    /** The full address that the server gave the client; empty if it is not known. */
    private String address = "";

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        if (!message.text()) {
            packets.accept(PacketType.unreadable(message.number(), XmppTexts.BINARY));
            return;
        } else if (message.isCut()) {
            packets.accept(PacketType.unreadable(message.number(), XmppTexts.TOO_LONG));
            return;
        }
        byte[] bytes = message.bytes();
        XmlScan scan = new XmlScan(bytes);
        try {
            Optional<XmlElement> element = scan.next();
            if (element.isEmpty()) {
                packets.accept(
                        bytes.length == 0
                                ? PacketType.unreadable(message.number(), XmppTexts.EMPTY)
                                : new Packet(
                                        XmppKind.SPACE, "", PairKey.NONE, message.number(), PacketContent.line("")));
            }
            while (element.isPresent()) {
                packets.accept(packet(message, element.get()));
                element = scan.next();
            }
        } catch (XmlFault fault) {
            packets.accept(PacketType.unreadable(message.number(), fault.getMessage()));
        }
    }

    private Packet packet(SpokenMessage message, XmlElement element) {
        Direction direction = message.direction();
        PacketType type = XmppKind.of(element);
        boolean stanza = XmppKind.isStanza(type);
        counts.take(direction, element, stanza);
        String subject = SubjectText.of(XmppLine.subject(direction, type, element));
        PairKey pair = pair(direction, type, element, subject);
        if (type.key().equals("iq")) {
            if (pair.kind() == PairKey.Kind.ANSWER) {
                subject = pairs.subject(pair).orElse(subject);
            }
            type = subject.equals("ping") ? ping(type) : type;
            learnAddress(direction, element);
        }
        // An acknowledgement counts the stanzas of the other side, a request for one those of its own.
        Direction counted = type.key().equals("ack") ? direction.opposite() : direction;
        XmppPacket content = new XmppPacket(direction, type, element, subject, counts.of(counted));
        return new Packet(type, subject, pair, message.number(), content);
    }

    private static PacketType ping(PacketType type) {
        return switch (type.label()) {
            case "IQ get" -> XmppKind.PING;
            case "IQ result" -> XmppKind.PONG;
            default -> type;
        };
    }

    private void learnAddress(Direction direction, XmlElement iq) {
        if (direction == Direction.RECEIVED) {
            iq.child(XmppNames.BIND, "bind")
                    .flatMap(bind -> bind.childText("jid"))
                    .ifPresent(jid -> address = SubjectText.of(jid));
        }
    }

    private PairKey pair(Direction direction, PacketType type, XmlElement element, String subject) {
        Direction other = direction.opposite();
        return switch (type.key()) {
            case "open" -> direction == Direction.SENT ? PairKey.request(direction, "open") : answer(other, "open");
            case "close" -> closing(direction);
            case "auth" -> PairKey.request(direction, "sasl");
            case "challenge", "continue" -> PairKey.progress(other, "sasl");
            case "response", "next" -> PairKey.progress(direction, "sasl");
            case "success", "failure" -> answer(other, "sasl");
            case "abort" -> PairKey.cancel(direction, "sasl");
            case "enable", "resume" -> PairKey.request(direction, "management");
            case "enabled", "resumed", "failed" -> answer(other, "management");
            case "ack_request" -> PairKey.request(direction, "r");
            case "ack" -> answer(other, "r");
            case "iq" -> iq(direction, element, subject);
            case "message" -> receipt(direction, element);
            default -> PairKey.NONE;
        };
    }

    private static PairKey answer(Direction asker, String what) {
        return PairKey.answer(asker, what);
    }

    private PairKey closing(Direction direction) {
        if (closing.filter(first -> first != direction).isPresent()) {
            return answer(direction.opposite(), "close");
        }
        closing = Optional.of(direction);
        return PairKey.request(direction, "close");
    }

    private PairKey iq(Direction direction, XmlElement iq, String subject) {
        return switch (iq.value("type")) {
            case "get", "set" -> pairs.request(direction, iq, subject);
            case "result", "error" -> pairs.answer(direction.opposite(), iq);
            default -> PairKey.NONE;
        };
    }

    /** A message may ask for a receipt, which names its id. */
    private static PairKey receipt(Direction direction, XmlElement message) {
        Optional<String> received =
                message.child(XmppNames.RECEIPTS, "received").flatMap(found -> found.attribute("id"));
        if (received.isPresent()) {
            return PairKey.answer(direction.opposite(), "receipt " + received.get());
        }
        boolean asks = message.child(XmppNames.RECEIPTS, "request").isPresent()
                && !message.value("id").isEmpty()
                && !message.value("type").equals("error");
        return asks ? PairKey.request(direction, "receipt " + message.value("id")) : PairKey.NONE;
    }

    @Override
    public DialectReader copy() {
        XmppReader copy = new XmppReader();
        copy.pairs = pairs.copy();
        copy.counts = counts.copy();
        copy.closing = closing;
        copy.address = address;
        return copy;
    }

    @Override
    public String title() {
        return "XMPP";
    }

    @Override
    public List<String> facts() {
        return address.isEmpty() ? List.of() : List.of(address);
    }
}
