package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.FieldWord;
import java.util.List;
import java.util.Optional;

/** The fields that queries know. */
final class MqttFields {
    static final List<FieldWord> WORDS = List.of(
            new FieldWord("op", "type of the packet, such as publish"),
            new FieldWord("topic", "topic of a message, or topic filters"),
            new FieldWord("id", "packet identifier"),
            new FieldWord("qos", "quality of service: 0, 1 or 2"),
            new FieldWord("retain", "true for retained messages"),
            new FieldWord("dup", "true for messages that are sent again"),
            new FieldWord("reason", "name of the reason code"),
            new FieldWord("code", "reason code as a number"),
            new FieldWord("client", "client identifier"),
            new FieldWord("user", "user name"),
            new FieldWord("content_type", "content type of a message"),
            new FieldWord("response_topic", "topic for an answer"));

    private MqttFields() {}

    /** The value of a packet's field. */
    static Optional<String> of(MqttPacket packet, String field) {
        MqttHead head = packet.head();
        boolean publish = head.type() == MqttType.PUBLISH;
        return switch (field) {
            case "topic" -> topic(packet);
            case "id" -> head.id() == 0 ? Optional.empty() : Optional.of(Integer.toString(head.id()));
            case "qos" -> publish ? Optional.of(Integer.toString(head.qos())) : Optional.empty();
            case "retain" -> publish ? Optional.of(Boolean.toString(head.isRetained())) : Optional.empty();
            case "dup" -> publish ? Optional.of(Boolean.toString(head.isDuplicate())) : Optional.empty();
            case "reason" -> reason(packet).map(MqttReason::name);
            case "code" -> reason(packet).map(reason -> Integer.toString(reason.code()));
            case "client" ->
                packet.connect().map(MqttConnect::client).or(() -> head.properties()
                        .text(MqttProperty.ASSIGNED_CLIENT));
            case "user" -> packet.connect().flatMap(MqttConnect::user);
            case "content_type" -> head.properties().text(MqttProperty.CONTENT_TYPE);
            case "response_topic" -> head.properties().text(MqttProperty.RESPONSE_TOPIC);
            default -> Optional.empty();
        };
    }

    private static Optional<String> topic(MqttPacket packet) {
        return switch (packet.head().type()) {
            case PUBLISH -> Optional.of(packet.name().topic()).filter(topic -> !topic.isEmpty());
            case SUBSCRIBE, UNSUBSCRIBE -> Optional.of(MqttLine.filters(packet.filters()));
            case CONNECT -> packet.connect().flatMap(MqttConnect::will).map(MqttConnect.Will::topic);
            default -> Optional.empty();
        };
    }

    /** The code of a packet; of several, the first that tells of a failure. */
    private static Optional<MqttReason> reason(MqttPacket packet) {
        MqttType type = packet.head().type();
        if (type == MqttType.SUBACK || type == MqttType.UNSUBACK) {
            List<MqttReason> codes = packet.codes();
            return codes.stream()
                    .filter(reason -> reason.code() >= MqttReason.FAILURE)
                    .findFirst()
                    .or(() -> codes.stream().findFirst());
        }
        return packet.head().hasReason() ? Optional.of(packet.reason()) : Optional.empty();
    }
}
