package app.sockeye.dialect.xmpp;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import java.util.Map;

/** The packet types of XMPP's elements. */
final class XmppKind {
    static final PacketType SPACE = new PacketType("space", "White space", PacketRole.HEARTBEAT);
    static final PacketType PING = new PacketType("iq", "IQ get", PacketRole.HEARTBEAT);
    static final PacketType PONG = new PacketType("iq", "IQ result", PacketRole.HEARTBEAT);

    private static final PacketType OPEN = new PacketType("open", "Open", PacketRole.OPENING);
    private static final PacketType CLOSE = new PacketType("close", "Close", PacketRole.OPENING);
    private static final PacketType FEATURES = new PacketType("features", "Features", PacketRole.OPENING);
    private static final PacketType STREAM_ERROR = new PacketType("stream_error", "Stream error", PacketRole.ERROR);
    private static final PacketType MESSAGE = PacketType.of("message", "Message");
    private static final PacketType MESSAGE_ERROR = new PacketType("message", "Message", PacketRole.ERROR);
    private static final PacketType RECEIPT = new PacketType("message", "Message", PacketRole.ACKNOWLEDGEMENT);
    private static final PacketType PRESENCE = PacketType.of("presence", "Presence");
    private static final PacketType PRESENCE_ERROR = new PacketType("presence", "Presence", PacketRole.ERROR);
    private static final PacketType ELEMENT = PacketType.of("element", "Element");
    private static final PacketType IQ = PacketType.of("iq", "IQ");

    private static final Map<String, PacketType> IQS = Map.of(
            "get", PacketType.of("iq", "IQ get"),
            "set", PacketType.of("iq", "IQ set"),
            "result", PacketType.of("iq", "IQ result"),
            "error", new PacketType("iq", "IQ error", PacketRole.ERROR));

    private static final Map<String, PacketType> SIGN_INS = Map.of(
            "auth", opening("auth", "SASL auth"),
            "authenticate", opening("auth", "SASL auth"),
            "challenge", opening("challenge", "SASL challenge"),
            "response", opening("response", "SASL response"),
            "continue", opening("continue", "SASL continue"),
            "next", opening("next", "SASL next"),
            "success", opening("success", "SASL success"),
            "abort", opening("abort", "SASL abort"),
            "failure", new PacketType("failure", "SASL failure", PacketRole.ERROR));

    private static final Map<String, PacketType> MANAGEMENT = Map.of(
            "enable", opening("enable", "Enable"),
            "enabled", opening("enabled", "Enabled"),
            "resume", opening("resume", "Resume"),
            "resumed", opening("resumed", "Resumed"),
            "failed", new PacketType("failed", "Failed", PacketRole.ERROR),
            "r", new PacketType("ack_request", "Ack request", PacketRole.ACKNOWLEDGEMENT),
            "a", new PacketType("ack", "Ack", PacketRole.ACKNOWLEDGEMENT));

    private XmppKind() {}

    private static PacketType opening(String key, String label) {
        return new PacketType(key, label, PacketRole.OPENING);
    }

    /** The type of an element. */
    static PacketType of(XmlElement element) {
        String name = element.name();
        String namespace = element.namespace();
        if (XmppNames.isSasl(namespace)) {
            return SIGN_INS.getOrDefault(name, ELEMENT);
        } else if (XmppNames.isManagement(namespace)) {
            return MANAGEMENT.getOrDefault(name, ELEMENT);
        } else if (namespace.equals(XmppNames.STREAMS)) {
            return name.equals("features") ? FEATURES : name.equals("error") ? STREAM_ERROR : ELEMENT;
        } else if (namespace.equals(XmppNames.FRAMING)) {
            return name.equals("open") ? OPEN : name.equals("close") ? CLOSE : ELEMENT;
        }
        boolean failed = element.value("type").equals("error");
        return switch (name) {
            case "iq" -> IQS.getOrDefault(element.value("type"), IQ);
            case "message" -> failed ? MESSAGE_ERROR : isReceipt(element) ? RECEIPT : MESSAGE;
            case "presence" -> failed ? PRESENCE_ERROR : PRESENCE;
            default -> ELEMENT;
        };
    }

    /** Whether a message only tells that another one has arrived or was read. */
    private static boolean isReceipt(XmlElement message) {
        return message.child("body").isEmpty()
                && message.children().stream()
                        .anyMatch(child -> child.is(XmppNames.RECEIPTS, "received")
                                || child.namespace().equals(XmppNames.MARKERS)
                                        && !child.name().equals("markable"));
    }

    /** Whether an element is one of the three kinds of stanzas. */
    static boolean isStanza(PacketType type) {
        return type.key().equals("iq")
                || type.key().equals("message")
                || type.key().equals("presence");
    }
}
