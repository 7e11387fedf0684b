package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import java.util.Locale;

/** A type of MQTT control packet (MQTT 5 section 2.1.2), in the order of their numbers from 1. */
enum MqttType {
    CONNECT("Connect", PacketRole.OPENING),
    CONNACK("Connack", PacketRole.OPENING),
    PUBLISH("Publish", PacketRole.CONTENT),
    PUBACK("Puback", PacketRole.ACKNOWLEDGEMENT),
    PUBREC("Pubrec", PacketRole.ACKNOWLEDGEMENT),
    PUBREL("Pubrel", PacketRole.ACKNOWLEDGEMENT),
    PUBCOMP("Pubcomp", PacketRole.ACKNOWLEDGEMENT),
    SUBSCRIBE("Subscribe", PacketRole.CONTENT),
    SUBACK("Suback", PacketRole.CONTENT),
    UNSUBSCRIBE("Unsubscribe", PacketRole.CONTENT),
    UNSUBACK("Unsuback", PacketRole.CONTENT),
    PINGREQ("Pingreq", PacketRole.HEARTBEAT),
    PINGRESP("Pingresp", PacketRole.HEARTBEAT),
    DISCONNECT("Disconnect", PacketRole.OPENING),
    AUTH("Auth", PacketRole.OPENING);

    private static final MqttType[] ALL = values();

    private final PacketType type;
    private final PacketType failed;

    MqttType(String label, PacketRole role) {
        type = new PacketType(name().toLowerCase(Locale.ROOT), label, role);
        failed = new PacketType(type.key(), label, PacketRole.ERROR);
    }

    /** The type with a number from 1 to 15. */
    static MqttType of(int number) {
        return ALL[number - 1];
    }

    /** Its number on the wire. */
    int number() {
        return ordinal() + 1;
    }

    /** Its name and role. */
    PacketType type() {
        return type;
    }

    /** The same for a packet that tells of a failure. */
    PacketType failed() {
        return failed;
    }

    /** The lower four bits of the first byte, which are fixed but for PUBLISH (section 2.1.3). */
    int fixedFlags() {
        return switch (this) {
            case PUBREL, SUBSCRIBE, UNSUBSCRIBE -> 2;
            default -> 0;
        };
    }
}
