package app.sockeye.dialect.mqtt;

import java.util.Locale;

/** What the dialect says in rows and sentences. */
final class MqttTexts {
    static final String TEXT_MESSAGE = "A text message: MQTT needs binary ones, and servers close the connection.";
    static final String NO_PACKET = "The bytes are no MQTT packet; reading goes on with the next message.";
    static final String REASON_ELSEWHERE = "The specification does not allow this code in this packet.";
    static final String CLEAN_START = "clean start";
    static final String CLEAN_SESSION = "clean session";
    static final String SESSION_PRESENT = "session present";
    static final String SENT_AGAIN = "sent again";
    static final String RETAINED = "retained";
    static final String CLEARED = "clears the retained message";
    static final String NO_LOCAL = "no local";

    static final String HIDDEN = "••••";
    static final String CUT = "Only the beginning of this packet is kept for viewing.";
    static final String CLEAN_START_MEANS = "A session from before is dropped.";
    static final String CLEAN_SESSION_MEANS =
            "A session from before is dropped, and this one ends with the connection.";
    static final String NOT_CLEAN = "A session from before goes on, with its subscriptions and what waits to be sent.";
    static final String WILL_MEANS = "The server publishes it if the connection ends without a DISCONNECT.";
    static final String RETAIN_SENT = "The server keeps the message for later subscribers.";
    static final String RETAIN_MEANS = "To a server: keep it for later subscribers. From one: it was kept before.";
    static final String DUPLICATE_MEANS = "It may have been sent before.";
    static final String PRESENT_MEANS = "The server goes on with a session from before.";
    static final String NOT_PRESENT_MEANS = "The session is new.";
    static final String UNKNOWN_ALIAS = "The alias was given its topic before the recording began, or never.";
    static final String BY_ALIAS = "The packet holds only its alias.";
    static final String NEW_ALIAS = "From now on the alias may stand for it.";
    static final String WRONG_FLAGS = "The specification demands another value here.";

    private MqttTexts() {}

    static String client(String client) {
        return client.isEmpty() ? "The server is to choose one." : "";
    }

    static String keepAliveMeans(int seconds) {
        return seconds == 0
                ? "The server does not expect to hear from the client."
                : String.format(
                        Locale.ROOT,
                        "The server closes the connection after %.1f s without a packet from the client.",
                        1.5 * seconds);
    }

    static String qos(int qos) {
        return switch (qos) {
            case 0 -> "At most once: it is not acknowledged.";
            case 1 -> "At least once: PUBACK acknowledges it.";
            case 2 -> "Exactly once: PUBREC, PUBREL and PUBCOMP follow.";
            default -> "The specification does not allow this value.";
        };
    }

    static String malformed(MqttType type) {
        return "A " + type.type().label() + " packet with malformed fields.";
    }

    static String keepAlive(long seconds) {
        return seconds == 0 ? "no keep alive" : String.format(Locale.ROOT, "keep alive %d s", seconds);
    }

    static String user(String user) {
        return "user " + user;
    }

    static String will(String topic) {
        return "will " + topic;
    }

    static String assigned(String client) {
        return "assigned client " + client;
    }

    static String alias(long alias, boolean unknown) {
        return (unknown ? "unknown alias " : "alias ") + alias;
    }

    static String subscription(long id) {
        return "subscription " + id;
    }

    static String unknownReason(String code) {
        return "Reason " + code;
    }
}
