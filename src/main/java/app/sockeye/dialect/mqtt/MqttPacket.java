package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.stream.ByteScan;
import app.sockeye.dialect.stream.StreamPacket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One MQTT packet. */
final class MqttPacket implements PacketContent {
    /** Number of filters or codes that are read of a packet. */
    static final int MOST = 1000;

    private final MqttHead head;
    private final MqttAliases.Name name;
    private final Optional<MqttConnect> connect;
    private final StreamPacket packet;

    /** @param connect of a CONNECT */
    MqttPacket(MqttHead head, MqttAliases.Name name, Optional<MqttConnect> connect, StreamPacket packet) {
        this.head = head;
        this.name = name;
        this.connect = connect;
        this.packet = packet;
    }

    MqttHead head() {
        return head;
    }

    MqttAliases.Name name() {
        return name;
    }

    /** What a CONNECT says; empty for all else. */
    Optional<MqttConnect> connect() {
        return connect;
    }

    byte[] bytes() {
        return packet.bytes();
    }

    /** Whether only its beginning is known. */
    boolean isCut() {
        return packet.isCut();
    }

    /** What comes after the head, as far as it is known: a payload, filters or codes. */
    byte[] rest() {
        return Arrays.copyOfRange(packet.bytes(), head.rest(), packet.bytes().length);
    }

    /** Number of bytes of a payload. */
    long payloadSize() {
        return packet.length() - head.rest();
    }

    /** The reason code with its name. */
    MqttReason reason() {
        return MqttReason.of(head.type(), head.reason(), head.version().isFive());
    }

    /** The codes of SUBACK and UNSUBACK. */
    List<MqttReason> codes() {
        List<MqttReason> codes = new ArrayList<>();
        for (int at = head.rest(); at < bytes().length && codes.size() < MOST; at++) {
            codes.add(MqttReason.of(
                    head.type(), bytes()[at] & 0xFF, head.version().isFive()));
        }
        return codes;
    }

    /** The filters of SUBSCRIBE and UNSUBSCRIBE. */
    List<MqttFilter> filters() {
        List<MqttFilter> filters = new ArrayList<>();
        ByteScan scan = new ByteScan(bytes(), head.rest(), bytes().length);
        while (scan.left() > 0 && filters.size() < MOST) {
            MqttFilter filter = MqttFilter.of(scan, head.type() == MqttType.SUBSCRIBE);
            if (scan.hasEnded()) {
                break;
            }
            filters.add(filter);
        }
        return filters;
    }

    /** Whether it tells of a failure: by its code, or by one of its codes. */
    boolean hasFailed() {
        if (head.type() != MqttType.SUBACK && head.type() != MqttType.UNSUBACK) {
            return head.hasFailed();
        }
        for (int at = head.rest(); at < bytes().length; at++) {
            if (bytes()[at] < 0) {
                return true;
            }
        }
        return false;
    }

    /** What rows show first. */
    String subject() {
        return switch (head.type()) {
            case CONNECT -> connect.map(MqttConnect::client).orElse("");
            case PUBLISH -> name.topic();
            case SUBSCRIBE, UNSUBSCRIBE -> MqttLine.filters(filters());
            default -> "";
        };
    }

    @Override
    public String line() {
        String line = MqttLine.of(this);
        return line.length() <= LINE ? line : line.substring(0, LINE);
    }

    @Override
    public Optional<String> field(String field) {
        return MqttFields.of(this, field);
    }

    @Override
    public PacketDetail detail() {
        return new MqttAnatomy(this).detail();
    }
}
