package app.sockeye.dialect.pusher;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;

/** The kinds of packets, by their events. */
final class PusherTypes {
    static final PacketType ESTABLISHED =
            new PacketType("connection_established", "Connection established", PacketRole.OPENING);
    static final PacketType ERROR = new PacketType("error", "Error", PacketRole.ERROR);
    static final PacketType PING = new PacketType("ping", "Ping", PacketRole.HEARTBEAT);
    static final PacketType PONG = new PacketType("pong", "Pong", PacketRole.HEARTBEAT);
    static final PacketType SUBSCRIBE = PacketType.of("subscribe", "Subscribe");
    static final PacketType UNSUBSCRIBE = PacketType.of("unsubscribe", "Unsubscribe");
    static final PacketType SUBSCRIBED = PacketType.of("subscription_succeeded", "Subscription succeeded");
    static final PacketType REFUSED = new PacketType("subscription_error", "Subscription error", PacketRole.ERROR);
    static final PacketType COUNT = PacketType.of("subscription_count", "Subscription count");
    static final PacketType MEMBER_ADDED = PacketType.of("member_added", "Member added");
    static final PacketType MEMBER_REMOVED = PacketType.of("member_removed", "Member removed");
    static final PacketType SIGNIN = new PacketType("signin", "Sign-in", PacketRole.OPENING);
    static final PacketType SIGNED_IN = new PacketType("signin_success", "Signed in", PacketRole.OPENING);
    static final PacketType CACHE_MISS = PacketType.of("cache_miss", "Cache miss");
    static final PacketType CLIENT_EVENT = PacketType.of("client_event", "Client event");
    static final PacketType EVENT = PacketType.of("event", "Event");

    private PusherTypes() {}

    static PacketType of(String event) {
        return switch (event) {
            case "pusher:connection_established" -> ESTABLISHED;
            case "pusher:error" -> ERROR;
            case "pusher:ping" -> PING;
            case "pusher:pong" -> PONG;
            case "pusher:subscribe" -> SUBSCRIBE;
            case "pusher:unsubscribe" -> UNSUBSCRIBE;
            case "pusher_internal:subscription_succeeded" -> SUBSCRIBED;
            case "pusher:subscription_error" -> REFUSED;
            case "pusher_internal:subscription_count" -> COUNT;
            case "pusher_internal:member_added" -> MEMBER_ADDED;
            case "pusher_internal:member_removed" -> MEMBER_REMOVED;
            case "pusher:signin" -> SIGNIN;
            case "pusher:signin_success" -> SIGNED_IN;
            case "pusher:cache_miss" -> CACHE_MISS;
            default -> event.startsWith("client-") ? CLIENT_EVENT : EVENT;
        };
    }

    /** Whether it carries an event of the application. */
    static boolean isContent(PacketType type) {
        return type == EVENT || type == CLIENT_EVENT;
    }
}
