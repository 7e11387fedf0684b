package app.sockeye.dialect.amqp;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The packet types of AMQP's frames. */
final class AmqpKind {
    static final PacketType HEADER = new PacketType("header", "Header", PacketRole.OPENING);
    static final PacketType HEARTBEAT = new PacketType("heartbeat", "Heartbeat", PacketRole.HEARTBEAT);

    private static final Map<AmqpType, PacketType> TYPES = new EnumMap<>(AmqpType.class);

    static {
        put(AmqpType.OPEN, "Open", PacketRole.OPENING);
        put(AmqpType.BEGIN, "Begin", PacketRole.OPENING);
        put(AmqpType.ATTACH, "Attach", PacketRole.OPENING);
        put(AmqpType.FLOW, "Flow", PacketRole.ACKNOWLEDGEMENT);
        put(AmqpType.TRANSFER, "Transfer", PacketRole.CONTENT);
        put(AmqpType.DISPOSITION, "Disposition", PacketRole.ACKNOWLEDGEMENT);
        put(AmqpType.DETACH, "Detach", PacketRole.OPENING);
        put(AmqpType.END, "End", PacketRole.OPENING);
        put(AmqpType.CLOSE, "Close", PacketRole.OPENING);
        put(AmqpType.MECHANISMS, "SASL mechanisms", PacketRole.OPENING);
        put(AmqpType.INIT, "SASL init", PacketRole.OPENING);
        put(AmqpType.CHALLENGE, "SASL challenge", PacketRole.OPENING);
        put(AmqpType.RESPONSE, "SASL response", PacketRole.OPENING);
        put(AmqpType.OUTCOME, "SASL outcome", PacketRole.OPENING);
    }

    private AmqpKind() {}

    private static void put(AmqpType performative, String label, PacketRole role) {
        TYPES.put(performative, new PacketType(label.toLowerCase(Locale.ROOT).replace(' ', '_'), label, role));
    }

    /** The type of a frame with a performative. */
    static PacketType of(AmqpType performative, boolean failed) {
        PacketType type = TYPES.get(performative);
        return failed ? new PacketType(type.key(), type.label(), PacketRole.ERROR) : type;
    }
}
