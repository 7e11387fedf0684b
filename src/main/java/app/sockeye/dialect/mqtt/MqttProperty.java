package app.sockeye.dialect.mqtt;

import java.util.Locale;
import java.util.Optional;

/** A property of MQTT 5 (section 2.2.2.2). */
enum MqttProperty {
    PAYLOAD_FORMAT(0x01, "Payload format indicator", Kind.BYTE),
    MESSAGE_EXPIRY(0x02, "Message expiry interval", Kind.FOUR),
    CONTENT_TYPE(0x03, "Content type", Kind.TEXT),
    RESPONSE_TOPIC(0x08, "Response topic", Kind.TEXT),
    CORRELATION_DATA(0x09, "Correlation data", Kind.BINARY),
    SUBSCRIPTION_ID(0x0B, "Subscription identifier", Kind.VARIABLE),
    SESSION_EXPIRY(0x11, "Session expiry interval", Kind.FOUR),
    ASSIGNED_CLIENT(0x12, "Assigned client identifier", Kind.TEXT),
    SERVER_KEEP_ALIVE(0x13, "Server keep alive", Kind.TWO),
    AUTH_METHOD(0x15, "Authentication method", Kind.TEXT),
    AUTH_DATA(0x16, "Authentication data", Kind.BINARY),
    REQUEST_PROBLEM(0x17, "Request problem information", Kind.BYTE),
    WILL_DELAY(0x18, "Will delay interval", Kind.FOUR),
    REQUEST_RESPONSE(0x19, "Request response information", Kind.BYTE),
    RESPONSE_INFORMATION(0x1A, "Response information", Kind.TEXT),
    SERVER_REFERENCE(0x1C, "Server reference", Kind.TEXT),
    REASON_STRING(0x1F, "Reason string", Kind.TEXT),
    RECEIVE_MAXIMUM(0x21, "Receive maximum", Kind.TWO),
    ALIAS_MAXIMUM(0x22, "Topic alias maximum", Kind.TWO),
    TOPIC_ALIAS(0x23, "Topic alias", Kind.TWO),
    MAXIMUM_QOS(0x24, "Maximum QoS", Kind.BYTE),
    RETAIN_AVAILABLE(0x25, "Retain available", Kind.BYTE),
    USER_PROPERTY(0x26, "User property", Kind.PAIR),
    MAXIMUM_PACKET(0x27, "Maximum packet size", Kind.FOUR),
    WILDCARDS(0x28, "Wildcard subscription available", Kind.BYTE),
    SUBSCRIPTION_IDS(0x29, "Subscription identifiers available", Kind.BYTE),
    SHARED(0x2A, "Shared subscription available", Kind.BYTE);

    private static final MqttProperty[] BY_ID = new MqttProperty[0x2B];

    static {
        for (MqttProperty each : values()) {
            BY_ID[each.id] = each;
        }
    }

    private final int id;
    private final String title;
    private final Kind kind;

    MqttProperty(int id, String title, Kind kind) {
        this.id = id;
        this.title = title;
        this.kind = kind;
    }

    /** The property with an identifier; empty if there is none. */
    static Optional<MqttProperty> of(int id) {
        return id >= 0 && id < BY_ID.length ? Optional.ofNullable(BY_ID[id]) : Optional.empty();
    }

    /** Its identifier on the wire. */
    int id() {
        return id;
    }

    /** Its name in forms: {@code content-type}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name in the specification. */
    String title() {
        return title;
    }

    /** How its value is encoded. */
    Kind kind() {
        return kind;
    }

    /** How a property's value stands on the wire. */
    enum Kind {
        BYTE,
        TWO,
        FOUR,
        VARIABLE,
        TEXT,
        BINARY,
        PAIR
    }
}
