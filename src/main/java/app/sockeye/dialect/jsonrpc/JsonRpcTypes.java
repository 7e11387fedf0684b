package app.sockeye.dialect.jsonrpc;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;

/** The kinds of packets. */
final class JsonRpcTypes {
    static final PacketType REQUEST = PacketType.of("request", "Request");
    static final PacketType NOTIFICATION = PacketType.of("notification", "Notification");
    /** What the Chrome DevTools Protocol calls a notification. */
    static final PacketType EVENT = PacketType.of("event", "Event");

    static final PacketType RESULT = PacketType.of("result", "Result");
    static final PacketType ERROR = new PacketType("error", "Error", PacketRole.ERROR);

    private JsonRpcTypes() {}
}
