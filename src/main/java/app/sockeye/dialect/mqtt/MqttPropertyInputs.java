package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import java.util.List;
import java.util.stream.Stream;

/** The properties that a client may send, and their inputs in forms. */
final class MqttPropertyInputs {
    /** The properties of a will. */
    static final List<MqttProperty> WILL = List.of(
            MqttProperty.WILL_DELAY,
            MqttProperty.CONTENT_TYPE,
            MqttProperty.RESPONSE_TOPIC,
            MqttProperty.CORRELATION_DATA,
            MqttProperty.MESSAGE_EXPIRY,
            MqttProperty.PAYLOAD_FORMAT,
            MqttProperty.USER_PROPERTY);

    private MqttPropertyInputs() {}

    /**
     * The input of a property.
     *
     * @param before what its key begins with; empty unless it belongs to a will
     */
    static FormInput input(String before, MqttProperty property) {
        String key = before + property.key();
        String label = before.isEmpty() ? property.title() : "Will: " + property.title();
        return switch (property.kind()) {
            case PAIR -> FormInput.of(key, label, InputKind.PAIRS, MqttTexts.FIVE_ONLY);
            case BINARY -> FormInput.of(key, label, InputKind.BYTES, MqttTexts.FIVE_ONLY);
            case TEXT -> FormInput.of(key, label, InputKind.LINE, MqttTexts.FIVE_ONLY);
            default -> FormInput.of(key, label, InputKind.NUMBER, MqttTexts.FIVE_ONLY);
        };
    }

    /** The properties that a client may send in a packet. */
    static List<MqttProperty> properties(MqttType type) {
        Stream<MqttProperty> own =
                switch (type) {
                    case CONNECT ->
                        Stream.of(
                                MqttProperty.SESSION_EXPIRY,
                                MqttProperty.RECEIVE_MAXIMUM,
                                MqttProperty.MAXIMUM_PACKET,
                                MqttProperty.ALIAS_MAXIMUM,
                                MqttProperty.REQUEST_RESPONSE,
                                MqttProperty.REQUEST_PROBLEM,
                                MqttProperty.AUTH_METHOD,
                                MqttProperty.AUTH_DATA);
                    case PUBLISH ->
                        Stream.of(
                                MqttProperty.CONTENT_TYPE,
                                MqttProperty.RESPONSE_TOPIC,
                                MqttProperty.CORRELATION_DATA,
                                MqttProperty.MESSAGE_EXPIRY,
                                MqttProperty.PAYLOAD_FORMAT,
                                MqttProperty.TOPIC_ALIAS);
                    case SUBSCRIBE -> Stream.of(MqttProperty.SUBSCRIPTION_ID);
                    case PUBACK, PUBREC, PUBREL, PUBCOMP -> Stream.of(MqttProperty.REASON_STRING);
                    case DISCONNECT -> Stream.of(MqttProperty.SESSION_EXPIRY, MqttProperty.REASON_STRING);
                    case AUTH ->
                        Stream.of(MqttProperty.AUTH_METHOD, MqttProperty.AUTH_DATA, MqttProperty.REASON_STRING);
                    default -> Stream.empty();
                };
        return type == MqttType.PINGREQ
                ? List.of()
                : Stream.concat(own, Stream.of(MqttProperty.USER_PROPERTY)).toList();
    }
}
