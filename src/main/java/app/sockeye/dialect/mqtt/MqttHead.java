package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.stream.ByteScan;
import app.sockeye.dialect.stream.StreamPacket;

/**
 * What is read at once of a packet.
 *
 * @param flags the lower four bits of the first byte
 * @param body where the part after the remaining length begins
 * @param topic of a PUBLISH, as it stands; empty with an alias
 * @param id the packet identifier; 0 for none
 * @param reason the reason or return code of a packet that has one; 0 else
 * @param rest where the payload, the filters or the codes begin
 * @param right whether it is complete as far as it was read
 */
record MqttHead(
        MqttType type,
        int flags,
        MqttVersion version,
        int body,
        String topic,
        int id,
        int reason,
        MqttProperties properties,
        int rest,
        boolean right) {

    /** Reads one. */
    static MqttHead of(StreamPacket packet, MqttVersion version) {
        byte[] bytes = packet.bytes();
        MqttType type = MqttType.of((bytes[0] & 0xFF) >> 4);
        int flags = bytes[0] & 0x0F;
        int body = Math.min(bytes.length, MqttFraming.head(bytes));
        ByteScan scan = new ByteScan(bytes, body, bytes.length);
        boolean five = version.isFive();
        String topic = "";
        int id = 0;
        int reason = 0;
        MqttProperties properties = MqttProperties.NONE;
        switch (type) {
            case PUBLISH -> {
                topic = MqttFraming.text(scan);
                id = (flags & 0x06) != 0 ? scan.u16() : 0;
                properties = five ? MqttProperties.of(bytes, scan) : properties;
            }
            case SUBSCRIBE, UNSUBSCRIBE, SUBACK, UNSUBACK -> {
                id = scan.u16();
                properties = five ? MqttProperties.of(bytes, scan) : properties;
            }
            case PUBACK, PUBREC, PUBREL, PUBCOMP -> {
                id = scan.u16();
                reason = five && scan.left() > 0 ? scan.u8() : 0;
                properties = five && scan.left() > 0 ? MqttProperties.of(bytes, scan) : properties;
            }
            case CONNACK -> {
                scan.u8();
                reason = scan.u8();
                properties = five && scan.left() > 0 ? MqttProperties.of(bytes, scan) : properties;
            }
            case DISCONNECT, AUTH -> {
                reason = five && scan.left() > 0 ? scan.u8() : 0;
                properties = five && scan.left() > 0 ? MqttProperties.of(bytes, scan) : properties;
            }
            default -> {}
        }
        return new MqttHead(
                type,
                flags,
                version,
                body,
                topic,
                id,
                reason,
                properties,
                scan.at(),
                !scan.hasEnded() && properties.right());
    }

    /** The quality of service of a PUBLISH: 0, 1 or 2; 3 is not allowed. */
    int qos() {
        return flags >> 1 & 3;
    }

    boolean isDuplicate() {
        return type == MqttType.PUBLISH && (flags & 8) != 0;
    }

    boolean isRetained() {
        return type == MqttType.PUBLISH && (flags & 1) != 0;
    }

    /** Whether a type has a reason code in its version. */
    boolean hasReason() {
        return switch (type) {
            case CONNACK -> true;
            case PUBACK, PUBREC, PUBREL, PUBCOMP, DISCONNECT, AUTH -> version.isFive();
            default -> false;
        };
    }

    /** Whether the code tells of a failure. */
    boolean hasFailed() {
        return reason >= MqttReason.FAILURE || type == MqttType.CONNACK && reason > 0;
    }
}
