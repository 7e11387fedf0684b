package app.sockeye.dialect.sip;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packet types of SIP's messages. */
final class SipKind {
    static final PacketType KEEP_ALIVE = new PacketType("keep_alive", "Keep-alive", PacketRole.HEARTBEAT);

    private static final Map<String, PacketType> METHODS = Stream.of(
                    "INVITE",
                    "BYE",
                    "CANCEL",
                    "MESSAGE",
                    "SUBSCRIBE",
                    "NOTIFY",
                    "PUBLISH",
                    "OPTIONS",
                    "INFO",
                    "UPDATE",
                    "REFER",
                    "PRACK")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), SipKind::content));

    private static final PacketType REGISTER = new PacketType("register", "REGISTER", PacketRole.OPENING);
    private static final PacketType ACK = new PacketType("ack", "ACK", PacketRole.ACKNOWLEDGEMENT);
    private static final Map<PacketRole, PacketType> RESPONSES = new EnumMap<>(PacketRole.class);

    static {
        for (PacketRole role : PacketRole.values()) {
            RESPONSES.put(role, new PacketType("response", "Response", role));
        }
    }

    private SipKind() {}

    private static PacketType content(String method) {
        return PacketType.of(method.toLowerCase(Locale.ROOT), method);
    }

    /** The type of a message. */
    static PacketType of(SipMessage message) {
        if (!message.isRequest()) {
            return RESPONSES.get(SipStatus.role(message.status()));
        }
        return switch (message.method()) {
            case "REGISTER" -> REGISTER;
            case "ACK" -> ACK;
            default -> {
                PacketType known = METHODS.get(message.method());
                yield known == null ? content(message.method()) : known;
            }
        };
    }
}
