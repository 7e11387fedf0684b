package app.sockeye.dialect.xmpp;

import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.payload.Preview;
import app.sockeye.protocol.Direction;
import java.util.Optional;

/** One element of a stream. */
final class XmppPacket implements PacketContent {
    private final Direction direction;
    private final PacketType type;
    private final XmlElement element;
    private final String subject;
    private final long counted;

    /**
     * @param subject what rows show first
     * @param counted number of stanzas that an acknowledgement, or the request for one, is about; below 0 if unknown
     */
    XmppPacket(Direction direction, PacketType type, XmlElement element, String subject, long counted) {
        this.direction = direction;
        this.type = type;
        this.element = element;
        this.subject = subject;
        this.counted = counted;
    }

    PacketType type() {
        return type;
    }

    XmlElement element() {
        return element;
    }

    /** What an answer is about, or whom a stanza is for or from. */
    String subject() {
        return subject;
    }

    /** Number of stanzas that were counted; below 0 if none are. */
    long counted() {
        return counted;
    }

    /** The other side's address: whom it is for if it was sent, else whom it is from. */
    String peer() {
        return peer(direction, element);
    }

    static String peer(Direction direction, XmlElement element) {
        return element.value(direction == Direction.SENT ? "to" : "from");
    }

    @Override
    public String line() {
        return Preview.line(XmppLine.of(this), true, LINE);
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "event" -> type.key().equals("iq") ? Optional.of(subject) : Optional.empty();
            case "id", "from", "to", "type" -> element.attribute(name);
            case "peer" -> Optional.of(peer()).filter(text -> !text.isEmpty());
            case "ns" -> XmppLine.payload(element).map(XmlElement::namespace);
            case "body" -> element.childText("body");
            case "error" -> XmppLine.condition(type, element).map(XmlElement::name);
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        return new XmppAnatomy(this).detail();
    }
}
