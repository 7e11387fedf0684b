package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.stream.OpaquePayload;
import app.sockeye.payload.ByteSize;
import java.util.ArrayList;
import java.util.List;

/** What the values of properties and options mean. */
final class MqttMeanings {
    private static final int SHOWN = 200;
    private static final long NEVER = 0xFFFF_FFFFL;

    private MqttMeanings() {}

    /** A field for each property. */
    static List<PacketField> fields(MqttProperties properties) {
        List<PacketField> fields = new ArrayList<>();
        for (MqttProperties.Value each : properties.all()) {
            String title = each.property() == MqttProperty.USER_PROPERTY
                    ? each.name()
                    : each.property().title();
            fields.add(new PacketField(title, value(each), meaning(each)));
        }
        return fields;
    }

    /** A property's value as text. */
    static String value(MqttProperties.Value value) {
        return switch (value.property().kind()) {
            case TEXT, PAIR -> value.text();
            case BINARY ->
                value.property() == MqttProperty.AUTH_DATA
                        ? MqttTexts.HIDDEN
                        : OpaquePayload.preview(value.binary(), value.binary().length, SHOWN);
            default -> Long.toString(value.number());
        };
    }

    /** A sentence on a property's value; empty if it speaks for itself. */
    static String meaning(MqttProperties.Value value) {
        long number = value.number();
        return switch (value.property()) {
            case PAYLOAD_FORMAT -> number == 1 ? "The payload is UTF-8 text." : "The payload is bytes.";
            case MESSAGE_EXPIRY -> number + " s: the message is dropped if it can't be delivered by then.";
            case SESSION_EXPIRY ->
                number == 0
                        ? "The session ends with the connection."
                        : number == NEVER
                                ? "The session does not expire."
                                : "The session is stored for " + number + " s after the connection.";
            case WILL_DELAY -> "The will is sent " + number + " s after the connection is lost.";
            case SERVER_KEEP_ALIVE -> "The client is to use " + number + " s instead of its own keep alive.";
            case RECEIVE_MAXIMUM -> "At most " + number + " QoS 1 and 2 messages may wait for their acknowledgement.";
            case ALIAS_MAXIMUM ->
                number == 0 ? "No topic aliases are accepted." : "Topic aliases up to " + number + " are accepted.";
            case TOPIC_ALIAS -> "Stands for the topic in later messages of this direction.";
            case MAXIMUM_PACKET -> "Packets up to " + ByteSize.format(number) + " are accepted.";
            case MAXIMUM_QOS -> "The server accepts messages up to QoS " + number + ".";
            case RETAIN_AVAILABLE, WILDCARDS, SUBSCRIPTION_IDS, SHARED ->
                number == 0 ? "The server does not support it." : "The server supports it.";
            case REQUEST_PROBLEM ->
                number == 0 ? "No reason strings are wanted." : "Reason strings may be sent with failures.";
            case REQUEST_RESPONSE -> number == 0 ? "" : "The server is asked for response information.";
            case ASSIGNED_CLIENT -> "The server chose the client identifier.";
            case AUTH_DATA, CORRELATION_DATA -> ByteSize.format(value.binary().length);
            case USER_PROPERTY -> MqttProperty.USER_PROPERTY.title();
            default -> "";
        };
    }

    /** A field for each option of a subscription. */
    static List<PacketField> options(MqttFilter filter, MqttHead head) {
        List<PacketField> fields = new ArrayList<>();
        fields.add(new PacketField("Maximum QoS", Integer.toString(filter.qos()), MqttTexts.qos(filter.qos())));
        if (head.version().isFive()) {
            boolean noLocal = (filter.options() & MqttFilter.NO_LOCAL) != 0;
            boolean asPublished = (filter.options() & MqttFilter.AS_PUBLISHED) != 0;
            fields.add(new PacketField(
                    "No local", noLocal ? "1" : "0", noLocal ? "The client's own messages are not sent to it." : ""));
            fields.add(new PacketField(
                    "Retain as published",
                    asPublished ? "1" : "0",
                    asPublished ? "Messages keep the retain flag with which they were published." : ""));
            fields.add(new PacketField(
                    "Retain handling",
                    Integer.toString(filter.retainHandling()),
                    retainHandling(filter.retainHandling())));
        }
        return fields;
    }

    private static String retainHandling(int value) {
        return switch (value) {
            case 0 -> "Retained messages are sent on each subscribe.";
            case 1 -> "Retained messages are sent if the subscription is new.";
            case 2 -> "No retained messages are sent on subscribe.";
            default -> "The specification does not allow this value.";
        };
    }
}
