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

    static final String FIVE_ONLY = "MQTT 5 only.";
    static final String QOS_HELP = "0 at most once, 1 at least once, 2 exactly once.";
    static final String ID_HELP = "From 1 to 65535; the next free one if blank.";
    static final String FILTER_HELP = "+ stands for one level, # for all that follow: site/+/state, site/#.";
    static final String SAME_FILTER_HELP = "Exactly as it was subscribed.";
    static final String MORE_HELP = "Topic filters, each with its QoS.";
    static final String LINES_HELP = "One topic filter in each line.";
    static final String NO_LOCAL_HELP = "MQTT 5 only. Own messages are not sent back.";
    static final String AS_PUBLISHED_HELP = "MQTT 5 only. Messages keep the retain flag of their sender.";
    static final String HANDLING_HELP = "MQTT 5 only. Retained messages: 0 always, 1 for a new subscription, 2 never.";
    static final String CLIENT_HELP = "The server chooses one if blank.";
    static final String KEEP_ALIVE_HELP = "In seconds; 0 for none. Sockeye sends PINGREQ in time.";
    static final String TOO_LONG = "Longer than 65,535 bytes.";
    static final String PACKET_TOO_LONG = "An MQTT packet has at most 268,435,455 bytes.";
    static final String NO_TOPIC = "Enter a topic, or a topic alias that was sent before.";
    static final String WILDCARD = "A topic must not contain + or #; only topic filters may.";
    static final String NO_FILTER = "Enter a topic filter.";
    static final String QOS_RANGE = "Expected QoS 0, 1 or 2.";
    static final String NO_ID = "Enter the identifier of the packet to answer.";
    static final String ALL_IDS_USED = "All 65,535 packet identifiers wait for an answer.";
    static final String PASSWORD_ALONE = "MQTT 3.1.1 allows a password only with a user name.";
    static final String UNKNOWN_CODE = "Expected a code such as 0x87.";

    static final String ANSWER_TO = "Answer to ";

    static final String PRESET_HELP = "Sends CONNECT on opening and keeps the connection alive.";
    static final String SERVER_HELP = "The path is /mqtt unless another one is given.";
    static final String SUBSCRIBE_HELP = "A topic filter, such as site/#.";
    static final String NO_SERVER = "Enter the server's address.";
    static final String TCP_SCHEME = "MQTT over WebSocket has an address with ws:// or wss:// instead of mqtt://.";
    static final String TCP_PORT =
            "Ports 1883 and 8883 are for MQTT over TCP; use the server's WebSocket port, often 8080, 8083 or 9001.";
    static final String NO_SUBPROTOCOL =
            "Offer the subprotocol mqtt: without it servers refuse the connection, or accept it and never answer.";
    static final String NO_CONNECT =
            "Send a Connect form on opening: a server expects it first and closes the connection otherwise.";

    private MqttTexts() {}

    static String otherSubprotocol(String offered) {
        return "Offer the subprotocol mqtt instead of " + offered + ": it is the same for MQTT 3.1.1 and 5.";
    }

    static String needsFive(MqttVersion version) {
        return "Needs MQTT 5; this connection speaks " + version.title() + ".";
    }

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
