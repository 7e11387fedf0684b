package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.stream.OpaquePayload;
import app.sockeye.payload.ByteSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What rows tell of a packet after its subject. */
final class MqttLine {
    private static final int MOST_FILTERS = 20;
    private static final String BETWEEN = " · ";

    private MqttLine() {}

    /** Topic filters, one after another. */
    static String filters(List<MqttFilter> filters) {
        String shown =
                filters.stream().limit(MOST_FILTERS).map(MqttFilter::filter).collect(Collectors.joining(", "));
        return filters.size() > MOST_FILTERS ? shown + ", …" : shown;
    }

    /** The line of a packet. */
    static String of(MqttPacket packet) {
        MqttHead head = packet.head();
        return switch (head.type()) {
            case CONNECT -> packet.connect().map(MqttLine::connect).orElse("");
            case CONNACK -> connack(packet);
            case PUBLISH -> publish(packet);
            case PUBACK, PUBREC, PUBREL, PUBCOMP ->
                head.reason() == 0 ? "#" + head.id() : "#" + head.id() + BETWEEN + reason(packet);
            case SUBSCRIBE -> subscribe(packet);
            case UNSUBSCRIBE -> "#" + head.id();
            case SUBACK, UNSUBACK -> codes(packet);
            case DISCONNECT -> head.version().isFive() ? reason(packet) : "";
            case AUTH ->
                head.properties()
                        .text(MqttProperty.AUTH_METHOD)
                        .map(method -> reason(packet) + BETWEEN + method)
                        .orElseGet(() -> reason(packet));
            case PINGREQ, PINGRESP -> "";
        };
    }

    private static String connect(MqttConnect connect) {
        List<String> told = new ArrayList<>();
        told.add(connect.version().title());
        told.add(MqttTexts.keepAlive(connect.keepAlive()));
        if ((connect.flags() & MqttConnect.CLEAN) != 0) {
            told.add(connect.version().isFive() ? MqttTexts.CLEAN_START : MqttTexts.CLEAN_SESSION);
        }
        connect.user().ifPresent(user -> told.add(MqttTexts.user(user)));
        connect.will().ifPresent(will -> told.add(MqttTexts.will(will.topic())));
        return String.join(BETWEEN, told);
    }

    private static String connack(MqttPacket packet) {
        List<String> told = new ArrayList<>();
        told.add(reason(packet));
        byte[] bytes = packet.bytes();
        int flags = packet.head().body();
        if (flags < bytes.length && (bytes[flags] & 1) != 0) {
            told.add(MqttTexts.SESSION_PRESENT);
        }
        MqttProperties properties = packet.head().properties();
        properties.text(MqttProperty.ASSIGNED_CLIENT).ifPresent(client -> told.add(MqttTexts.assigned(client)));
        properties.number(MqttProperty.SERVER_KEEP_ALIVE).ifPresent(s -> told.add(MqttTexts.keepAlive(s)));
        return String.join(BETWEEN, told);
    }

    private static String publish(MqttPacket packet) {
        MqttHead head = packet.head();
        List<String> told = new ArrayList<>();
        told.add("QoS " + head.qos() + (head.id() == 0 ? "" : " #" + head.id()));
        if (packet.name().alias() > 0) {
            told.add(
                    MqttTexts.alias(packet.name().alias(), packet.name().topic().isEmpty()));
        }
        if (head.isDuplicate()) {
            told.add(MqttTexts.SENT_AGAIN);
        }
        if (head.isRetained()) {
            told.add(packet.payloadSize() == 0 ? MqttTexts.CLEARED : MqttTexts.RETAINED);
        }
        told.add(ByteSize.format(packet.payloadSize()));
        String line = String.join(BETWEEN, told);
        String payload = OpaquePayload.preview(
                packet.rest(), packet.payloadSize(), Math.max(0, PacketContent.LINE - line.length()));
        return payload.isEmpty() ? line : line + "  " + payload;
    }

    private static String subscribe(MqttPacket packet) {
        List<MqttFilter> filters = packet.filters();
        List<String> told = new ArrayList<>();
        told.add(qos(filters) + " #" + packet.head().id());
        if (filters.stream().anyMatch(filter -> (filter.options() & MqttFilter.NO_LOCAL) != 0)) {
            told.add(MqttTexts.NO_LOCAL);
        }
        packet.head()
                .properties()
                .number(MqttProperty.SUBSCRIPTION_ID)
                .ifPresent(id -> told.add(MqttTexts.subscription(id)));
        return String.join(BETWEEN, told);
    }

    /** The QoS of all filters, as one number where they agree. */
    private static String qos(List<MqttFilter> filters) {
        List<String> each = filters.stream()
                .limit(MOST_FILTERS)
                .map(filter -> Integer.toString(filter.qos()))
                .toList();
        return "QoS " + (Set.copyOf(each).size() == 1 ? each.get(0) : String.join(", ", each));
    }

    /** {@code #3 · Granted QoS 1, Not authorized}; 3.1.1 has no codes in UNSUBACK. */
    private static String codes(MqttPacket packet) {
        String codes = packet.codes().stream()
                .limit(MOST_FILTERS)
                .map(MqttReason::name)
                .collect(Collectors.joining(", "));
        String id = "#" + packet.head().id();
        return codes.isEmpty() ? id : id + BETWEEN + explained(packet, codes);
    }

    private static String reason(MqttPacket packet) {
        return explained(packet, packet.reason().name());
    }

    private static String explained(MqttPacket packet, String name) {
        return packet.head()
                .properties()
                .text(MqttProperty.REASON_STRING)
                .map(text -> name + ": " + text)
                .orElse(name);
    }
}
