package app.sockeye.dialect.socketio;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;

/** The kinds of packets of both layers. */
final class SocketIoTypes {
    static final PacketType OPEN = new PacketType("open", "Open", PacketRole.OPENING);
    static final PacketType CLOSE = new PacketType("close", "Close", PacketRole.OPENING);
    static final PacketType PING = new PacketType("ping", "Ping", PacketRole.HEARTBEAT);
    static final PacketType PONG = new PacketType("pong", "Pong", PacketRole.HEARTBEAT);
    /** A ping on a new transport, before the session moves to it. */
    static final PacketType PROBE = new PacketType("ping", "Ping", PacketRole.OPENING);

    static final PacketType PROBE_ANSWER = new PacketType("pong", "Pong", PacketRole.OPENING);
    static final PacketType MESSAGE = PacketType.of("message", "Message");
    static final PacketType UPGRADE = new PacketType("upgrade", "Upgrade", PacketRole.OPENING);
    static final PacketType NOOP = new PacketType("noop", "No-op", PacketRole.HEARTBEAT);

    static final PacketType CONNECT = new PacketType("connect", "Connect", PacketRole.OPENING);
    static final PacketType DISCONNECT = new PacketType("disconnect", "Disconnect", PacketRole.OPENING);
    static final PacketType EVENT = PacketType.of("event", "Event");
    static final PacketType ACK = PacketType.of("ack", "Ack");
    /** An acknowledgement without arguments. */
    static final PacketType EMPTY_ACK = new PacketType("ack", "Ack", PacketRole.ACKNOWLEDGEMENT);

    static final PacketType ERROR = new PacketType("connect_error", "Error", PacketRole.ERROR);
    static final PacketType BINARY_EVENT = PacketType.of("binary_event", "Binary event");
    static final PacketType BINARY_ACK = PacketType.of("binary_ack", "Binary ack");

    private SocketIoTypes() {}
}
