package app.sockeye.dialect.pusher;

import java.util.Optional;

/** All that the dialect says. */
final class PusherTexts {
    static final String NO_EVENT = "JSON, but without an event.";
    static final String ANSWER_PINGS = "Answer pings";
    static final String UNANSWERED = "The server closes the connection with 4201 when its ping has no answer.";
    static final String SEND_PINGS = "Ping when the server is silent";
    static final String SILENCE =
            "A connection that broke without a close is not noticed, and some servers close idle" + " ones with 4202.";
    static final String ANSWER = "Answer";
    static final String UNSUBSCRIBE = "Unsubscribe";
    static final String SEND_EVENT = "Send a client event";

    static final String NEED_CHANNEL = "Enter the channel.";
    static final String NEED_EVENT = "Enter the event; those of clients begin with client-.";
    static final String NEED_KEY = "Enter the app key.";
    static final String NEED_USER = "Enter the user, a JSON object with an id.";
    static final String NO_SOCKET = "The server has not told a socket id yet, which the signature needs.";
    static final String NO_KEY = "The path has no app key, which the signature needs: /app/KEY.";
    static final String LATER =
            "Private and presence channels need the socket id: subscribe to them once the server" + " has told it.";
    static final String PROTOCOL =
            "Add protocol=7 to the query: the server closes the connection with 4007 or 4008" + " without it.";

    static final String AUTH = "The app key, and the signature of socket id, channel and user with the app's secret.";
    static final String IN_STRING = "JSON in a string, as the server sends all but errors.";

    private PusherTexts() {}

    /** What a client does after a close code. */
    static Optional<String> closeMeaning(int code) {
        String known =
                switch (code) {
                    case 4000 -> "The application only accepts TLS connections: use wss://.";
                    case 4001 -> "The application does not exist: check the app key and the cluster.";
                    case 4003 -> "The application is disabled.";
                    case 4004 -> "The application has too many connections.";
                    case 4005 -> "Path not found.";
                    case 4006 -> "Invalid version string format.";
                    case 4007 -> "Unsupported protocol version.";
                    case 4008 -> "No protocol version was supplied: add protocol=7 to the query.";
                    case 4009 -> "The connection is unauthorized.";
                    case 4100 -> "Over capacity.";
                    case 4200 -> "Generic reconnect immediately.";
                    case 4201 -> "Pong reply not received: a ping was not answered in time.";
                    case 4202 -> "Closed after inactivity.";
                    case 4301 -> "Client event rejected: too many of them.";
                    default -> "";
                };
        String then = code < 4000 || code > 4299
                ? ""
                : code < 4100
                        ? "Reconnecting with the same parameters fails again."
                        : code < 4200 ? "Reconnect after a second or more." : "Reconnect at once.";
        String all = (known + " " + then).strip();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
