package app.sockeye.dialect.stomp;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The commands, each as a kind of packet. */
final class StompTypes {
    static final PacketType CONNECT = new PacketType("connect", "Connect", PacketRole.OPENING);
    static final PacketType STOMP = new PacketType("stomp", "Stomp", PacketRole.OPENING);
    static final PacketType CONNECTED = new PacketType("connected", "Connected", PacketRole.OPENING);
    static final PacketType DISCONNECT = new PacketType("disconnect", "Disconnect", PacketRole.OPENING);
    static final PacketType SEND = PacketType.of("send", "Send");
    static final PacketType MESSAGE = PacketType.of("message", "Message");
    static final PacketType SUBSCRIBE = PacketType.of("subscribe", "Subscribe");
    static final PacketType UNSUBSCRIBE = PacketType.of("unsubscribe", "Unsubscribe");
    static final PacketType ACK = new PacketType("ack", "Ack", PacketRole.ACKNOWLEDGEMENT);
    static final PacketType NACK = PacketType.of("nack", "Nack");
    static final PacketType BEGIN = PacketType.of("begin", "Begin");
    static final PacketType COMMIT = PacketType.of("commit", "Commit");
    static final PacketType ABORT = PacketType.of("abort", "Abort");
    static final PacketType RECEIPT = new PacketType("receipt", "Receipt", PacketRole.ACKNOWLEDGEMENT);
    static final PacketType ERROR = new PacketType("error", "Error", PacketRole.ERROR);
    static final PacketType HEARTBEAT = new PacketType("heartbeat", "Heart-beat", PacketRole.HEARTBEAT);

    private static final Map<String, PacketType> BY_COMMAND = List.of(
                    CONNECT,
                    STOMP,
                    CONNECTED,
                    DISCONNECT,
                    SEND,
                    MESSAGE,
                    SUBSCRIBE,
                    UNSUBSCRIBE,
                    ACK,
                    NACK,
                    BEGIN,
                    COMMIT,
                    ABORT,
                    RECEIPT,
                    ERROR)
            .stream()
            .collect(Collectors.toMap(StompTypes::command, Function.identity()));

    private StompTypes() {}

    private static String command(PacketType type) {
        return type.key().toUpperCase(Locale.ROOT);
    }

    /** The type of a frame's command. */
    static Optional<PacketType> of(String command) {
        return Optional.ofNullable(BY_COMMAND.get(command));
    }
}
