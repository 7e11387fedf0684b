package app.sockeye.dialect.phoenix;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.protocol.Direction;

/** The kinds of packets, by their events. */
final class PhoenixTypes {
    static final PacketType JOIN = PacketType.of("join", "Join");
    static final PacketType LEAVE = PacketType.of("leave", "Leave");
    static final PacketType REPLY = PacketType.of("reply", "Reply");
    static final PacketType REFUSAL = new PacketType("reply", "Reply", PacketRole.ERROR);
    static final PacketType HEARTBEAT = new PacketType("heartbeat", "Heartbeat", PacketRole.HEARTBEAT);
    static final PacketType HEARTBEAT_REPLY = new PacketType("reply", "Reply", PacketRole.HEARTBEAT);
    static final PacketType ERROR = new PacketType("error", "Error", PacketRole.ERROR);
    static final PacketType CLOSE = PacketType.of("close", "Close");
    static final PacketType PRESENCE_STATE = PacketType.of("presence_state", "Presence state");
    static final PacketType PRESENCE_DIFF = PacketType.of("presence_diff", "Presence diff");
    static final PacketType PUSH = PacketType.of("push", "Push");
    static final PacketType BROADCAST = PacketType.of("broadcast", "Broadcast");

    private PhoenixTypes() {}

    static PacketType of(Direction direction, PhoenixMessage message) {
        return switch (message.event()) {
            case "phx_join" -> JOIN;
            case "phx_leave" -> LEAVE;
            case "phx_reply" -> reply(message);
            case "phx_error" -> ERROR;
            case "phx_close" -> CLOSE;
            case "heartbeat" -> message.isOfSocket() ? HEARTBEAT : PUSH;
            case "presence_state" -> PRESENCE_STATE;
            case "presence_diff" -> PRESENCE_DIFF;
            default -> direction == Direction.SENT || message.joinRef().isPresent() ? PUSH : BROADCAST;
        };
    }

    private static PacketType reply(PhoenixMessage message) {
        if (message.isOfSocket()) {
            return HEARTBEAT_REPLY;
        }
        return message.status().equals("error") ? REFUSAL : REPLY;
    }

    /** Whether rows are about the topic rather than the event. */
    static boolean isOfTopic(PacketType type) {
        return type != PUSH
                && type != BROADCAST
                && type.role() != PacketRole.HEARTBEAT
                && !type.key().equals("reply");
    }
}
