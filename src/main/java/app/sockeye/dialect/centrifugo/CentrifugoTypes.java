package app.sockeye.dialect.centrifugo;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of packets: commands, replies and pushes. */
final class CentrifugoTypes {
    static final PacketType CONNECT = new PacketType("connect", "Connect", PacketRole.OPENING);
    static final PacketType CONNECTED = new PacketType("reply", "Reply", PacketRole.OPENING);
    static final PacketType REPLY = PacketType.of("reply", "Reply");
    static final PacketType ERROR = new PacketType("error", "Error", PacketRole.ERROR);
    static final PacketType PING = new PacketType("ping", "Ping", PacketRole.HEARTBEAT);
    static final PacketType PONG = new PacketType("pong", "Pong", PacketRole.HEARTBEAT);

    /** The commands, by their numbers in version 1. */
    private static final List<PacketType> COMMANDS = List.of(
            CONNECT,
            PacketType.of("subscribe", "Subscribe"),
            PacketType.of("unsubscribe", "Unsubscribe"),
            PacketType.of("publish", "Publish"),
            PacketType.of("presence", "Presence"),
            PacketType.of("presence_stats", "Presence stats"),
            PacketType.of("history", "History"),
            PING,
            PacketType.of("send", "Send"),
            PacketType.of("rpc", "RPC"),
            new PacketType("refresh", "Refresh", PacketRole.OPENING),
            new PacketType("sub_refresh", "Subscription refresh", PacketRole.OPENING));

    /** The pushes, by their numbers in version 1. */
    private static final List<PacketType> PUSHES = List.of(
            PacketType.of("pub", "Publication"),
            PacketType.of("join", "Join"),
            PacketType.of("leave", "Leave"),
            PacketType.of("unsubscribe", "Unsubscribed"),
            PacketType.of("message", "Message"),
            PacketType.of("subscribe", "Subscribed"),
            new PacketType("connect", "Connected", PacketRole.OPENING),
            new PacketType("disconnect", "Disconnect", PacketRole.OPENING),
            new PacketType("refresh", "Refreshed", PacketRole.OPENING));

    private static final Map<String, PacketType> COMMANDS_BY_NAME = byName(COMMANDS);
    private static final Map<String, PacketType> PUSHES_BY_NAME = byName(PUSHES);

    private CentrifugoTypes() {}

    private static Map<String, PacketType> byName(List<PacketType> types) {
        return types.stream().collect(Collectors.toMap(PacketType::key, Function.identity()));
    }

    static Optional<PacketType> command(String name) {
        return Optional.ofNullable(COMMANDS_BY_NAME.get(name));
    }

    static Optional<PacketType> push(String name) {
        return Optional.ofNullable(PUSHES_BY_NAME.get(name));
    }

    /** A command of version 1. */
    static Optional<PacketType> command1(String number) {
        return at(COMMANDS, number).or(() -> command(number));
    }

    /** A push of version 1. */
    static Optional<PacketType> push1(String number) {
        return at(PUSHES, number);
    }

    private static Optional<PacketType> at(List<PacketType> types, String number) {
        int index = number.matches("\\d{1,2}") ? Integer.parseInt(number) : types.size();
        return index < types.size() ? Optional.of(types.get(index)) : Optional.empty();
    }

    /** The number of a command in version 1. */
    static int number(String command) {
        return COMMANDS.indexOf(COMMANDS_BY_NAME.get(command));
    }
}
