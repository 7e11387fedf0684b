package app.sockeye.dialect.nats;

import java.util.Locale;

/** What the dialect says in rows and sentences. */
final class NatsTexts {
    static final String NO_OPERATION = "The bytes are no NATS operation; reading goes on with the next message.";
    static final String AUTH_REQUIRED = "sign-in required";
    static final String JETSTREAM = "JetStream";
    static final String LAME_DUCK = "shutting down";
    static final String VERBOSE = "wants +OK";
    static final String HEADERS = "headers";
    static final String CUT = "Only the beginning of this message is kept for viewing.";
    static final String REPLY_MEANS = "The subject to which an answer is to be published.";
    static final String QUEUE_MEANS = "Each message goes to one subscriber of the group.";
    static final String SID_MEANS = "The client's number of the subscription.";
    static final String WILDCARD = "* stands for one token, > for all that follow.";

    private NatsTexts() {}

    static String malformed(NatsOperation operation) {
        return "A " + operation.word() + " with too few or too many arguments.";
    }

    static String server(String version) {
        return "server " + version;
    }

    static String upTo(String size) {
        return "payloads up to " + size;
    }

    static String user(String user) {
        return "user " + user;
    }

    static String after(String messages) {
        return "after " + messages + (messages.equals("1") ? " message" : " messages");
    }

    static String replyTo(String subject) {
        return "reply to " + subject;
    }

    static String headers(int count) {
        return count == 1 ? "1 header" : count + " headers";
    }

    static String status(NatsHeaders headers) {
        String meaning = meaning(headers.code());
        boolean alone = headers.status().length() == 3;
        return alone && !meaning.isEmpty() ? headers.status() + " " + meaning : headers.status();
    }

    /** What a status code means; empty if it is not known. */
    static String meaning(int code) {
        return switch (code) {
            case 100 -> "Idle heartbeat or flow control";
            case 400 -> "Bad request";
            case 404 -> "No messages";
            case 408 -> "Request timeout";
            case 409 -> "The consumer was deleted or a limit is reached";
            case 503 -> "No responders";
            default -> "";
        };
    }

    /** A sentence on an error of the server; empty if it speaks for itself. */
    static String errorMeans(String error) {
        return switch (error.toLowerCase(Locale.ROOT)) {
            case "unknown protocol operation" -> "The server could not parse what was sent, and closes the connection.";
            case "attempted to connect to route port" -> "The port is for other servers of the cluster.";
            case "authorization violation" -> "User, password or token are wrong; the server closes the connection.";
            case "authentication timeout", "authorization timeout" -> "The CONNECT with the sign-in came too late.";
            case "parser error" -> "The server could not parse what was sent, and closes the connection.";
            case "stale connection" -> "The client did not answer the server's PINGs; the connection is closed.";
            case "slow consumer" -> "The client read too slowly; the connection is closed.";
            case "maximum payload violation", "maximum payload exceeded" ->
                "The payload is larger than max_payload in INFO; the connection is closed.";
            case "maximum connections exceeded" -> "The server has as many clients as it allows.";
            case "invalid client protocol" -> "The protocol version in CONNECT is not supported.";
            case "invalid subject" -> "The subject is malformed; the connection stays open.";
            default ->
                error.toLowerCase(Locale.ROOT).startsWith("permissions violation")
                        ? "The user is not allowed to do this; the connection stays open."
                        : "";
        };
    }
}
