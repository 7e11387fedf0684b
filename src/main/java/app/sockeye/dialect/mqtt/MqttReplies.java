package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be sent in answer to a received packet. */
final class MqttReplies {
    private MqttReplies() {}

    static List<SuggestedReply> of(Direction direction, Packet packet) {
        if (direction != Direction.RECEIVED || !(packet.content() instanceof MqttPacket content)) {
            return List.of();
        }
        List<SuggestedReply> replies = new ArrayList<>();
        answer(content).ifPresent(replies::add);
        acknowledgement(content.head())
                .ifPresent(
                        type -> replies.add(acknowledgement(type, content.head().id())));
        return replies;
    }

    /** The type that acknowledges a packet; empty if none does. */
    static Optional<MqttType> acknowledgement(MqttHead head) {
        return Optional.ofNullable(
                switch (head.type()) {
                    case PUBLISH -> head.qos() == 1 ? MqttType.PUBACK : head.qos() == 2 ? MqttType.PUBREC : null;
                    case PUBREC -> head.hasFailed() ? null : MqttType.PUBREL;
                    case PUBREL -> MqttType.PUBCOMP;
                    default -> null;
                });
    }

    private static SuggestedReply acknowledgement(MqttType type, int id) {
        return new SuggestedReply(
                type.type().label() + " #" + id,
                new FilledForm(type.type().key(), Map.of(MqttForms.ID, Integer.toString(id))));
    }

    /** A message to the topic that a message asks to be answered at (MQTT 5 section 4.10). */
    private static Optional<SuggestedReply> answer(MqttPacket packet) {
        MqttProperties properties = packet.head().properties();
        return properties
                .text(MqttProperty.RESPONSE_TOPIC)
                .filter(topic -> packet.head().type() == MqttType.PUBLISH)
                .map(topic -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    values.put(MqttForms.TOPIC, topic);
                    values.put(
                            MqttForms.QOS,
                            Integer.toString(Math.min(2, packet.head().qos())));
                    properties
                            .binary(MqttProperty.CORRELATION_DATA)
                            .ifPresent(data -> values.put(MqttProperty.CORRELATION_DATA.key(), typed(data)));
                    return new SuggestedReply(
                            MqttTexts.ANSWER_TO + topic,
                            new FilledForm(MqttType.PUBLISH.type().key(), values));
                });
    }

    /** Bytes as they are typed into a form. */
    private static String typed(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.US_ASCII);
        boolean plain = !text.isBlank() && text.chars().allMatch(c -> c > ' ' && c < 0x7F) && text.indexOf(':') < 0;
        return plain ? text : "hex:" + HexFormat.of().formatHex(bytes);
    }
}
