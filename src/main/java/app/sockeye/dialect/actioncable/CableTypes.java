package app.sockeye.dialect.actioncable;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;

/** The kinds of packets. */
final class CableTypes {
    static final PacketType WELCOME = new PacketType("welcome", "Welcome", PacketRole.OPENING);
    static final PacketType PING = new PacketType("ping", "Ping", PacketRole.HEARTBEAT);
    static final PacketType CONFIRM = PacketType.of("confirm_subscription", "Confirm subscription");
    static final PacketType REJECT = new PacketType("reject_subscription", "Reject subscription", PacketRole.ERROR);
    static final PacketType DISCONNECT = new PacketType("disconnect", "Disconnect", PacketRole.OPENING);
    static final PacketType MESSAGE = PacketType.of("message", "Message");

    static final PacketType SUBSCRIBE = PacketType.of("subscribe", "Subscribe");
    static final PacketType UNSUBSCRIBE = PacketType.of("unsubscribe", "Unsubscribe");
    /** The command that is called message on the wire. */
    static final PacketType PERFORM = PacketType.of("perform", "Perform");

    private CableTypes() {}
}
