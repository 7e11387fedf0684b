package app.sockeye.dialect.graphql;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of packets of both protocols, by the word on the wire. */
final class GraphQlTypes {
    static final PacketType INIT = new PacketType("connection_init", "Connection init", PacketRole.OPENING);
    static final PacketType ACK = new PacketType("connection_ack", "Connection ack", PacketRole.OPENING);
    static final PacketType PING = new PacketType("ping", "Ping", PacketRole.HEARTBEAT);
    static final PacketType PONG = new PacketType("pong", "Pong", PacketRole.HEARTBEAT);
    static final PacketType SUBSCRIBE = PacketType.of("subscribe", "Subscribe");
    static final PacketType NEXT = PacketType.of("next", "Next");
    static final PacketType ERROR = new PacketType("error", "Error", PacketRole.ERROR);
    static final PacketType COMPLETE = PacketType.of("complete", "Complete");

    static final PacketType START = PacketType.of("start", "Start");
    static final PacketType START_ACK = new PacketType("start_ack", "Start ack", PacketRole.ACKNOWLEDGEMENT);
    static final PacketType DATA = PacketType.of("data", "Data");
    static final PacketType STOP = PacketType.of("stop", "Stop");
    static final PacketType KEEP_ALIVE = new PacketType("ka", "Keep alive", PacketRole.HEARTBEAT);
    static final PacketType REFUSED = new PacketType("connection_error", "Connection error", PacketRole.ERROR);
    static final PacketType TERMINATE =
            new PacketType("connection_terminate", "Connection terminate", PacketRole.OPENING);

    private static final Map<String, PacketType> ALL = Stream.of(
                    INIT,
                    ACK,
                    PING,
                    PONG,
                    SUBSCRIBE,
                    NEXT,
                    ERROR,
                    COMPLETE,
                    START,
                    START_ACK,
                    DATA,
                    STOP,
                    KEEP_ALIVE,
                    REFUSED,
                    TERMINATE)
            .collect(Collectors.toMap(PacketType::key, Function.identity()));

    private GraphQlTypes() {}

    static Optional<PacketType> of(String word) {
        return Optional.ofNullable(ALL.get(word));
    }

    /** Whether only one of the protocols has it, and which. */
    static Optional<GraphQlVersion> version(PacketType type) {
        return switch (type.key()) {
            case "ping", "pong", "subscribe", "next" -> Optional.of(GraphQlVersion.TRANSPORT);
            case "start", "start_ack", "data", "stop", "ka", "connection_error", "connection_terminate" ->
                Optional.of(GraphQlVersion.LEGACY);
            default -> Optional.empty();
        };
    }

    /** Whether it begins an operation. */
    static boolean isStart(PacketType type) {
        return type == SUBSCRIBE || type == START;
    }
}
