package app.sockeye.dialect.centrifugo;

import java.util.Optional;

/** All that the dialect says. */
final class CentrifugoTexts {
    static final String NOT_JSON = "A line that is no JSON object.";
    static final String UNKNOWN = "JSON, but neither a command nor a reply nor a push of Centrifugo.";
    static final String NOT_PROTOBUF = "Binary, but no command, reply or push of Centrifugo in Protobuf.";
    static final String TOO_DEEP = "The JSON is nested too deep.";
    static final String ONLY_PROTOBUF = "Only Protobuf carries bytes; enter JSON.";

    static final String ANSWER_PINGS = "Answer pings";
    static final String UNANSWERED = "The server closes the connection with 3012 when its ping has no answer.";
    static final String SEND_PINGS = "Send pings, in version 1";
    static final String SILENCE = "A broken connection is not noticed, and proxies may close an idle one.";
    static final String UNSUBSCRIBE = "Unsubscribe";
    static final String PUBLISH = "Publish to the channel";

    static final String NEED_CHANNEL = "Enter the channel.";
    static final String NEED_METHOD = "Enter the method.";

    static final String CONNECT =
            "Send the command connect on opening: the server closes the connection with 3502 or" + " 3501 without one.";

    private CentrifugoTexts() {}

    static Optional<String> error(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "100" -> "Internal server error.";
                    case "101" -> "Unauthorized.";
                    case "102" -> "Unknown channel: its namespace does not exist.";
                    case "103" -> "Permission denied.";
                    case "104" -> "Method not found.";
                    case "105" -> "Already subscribed.";
                    case "106" -> "Limit exceeded.";
                    case "107" -> "Bad request.";
                    case "108" -> "Not available: it is not switched on.";
                    case "109" -> "The token has expired: get a new one.";
                    case "110" -> "The connection has expired.";
                    case "111" -> "Too many requests.";
                    case "112" -> "The position in the history can't be recovered.";
                    default -> null;
                });
    }

    static Optional<String> closeMeaning(int code) {
        String known =
                switch (code) {
                    case 3000 -> "The connection was closed.";
                    case 3001 -> "The server is shutting down.";
                    case 3004 -> "Internal server error.";
                    case 3005 -> "The connection has expired.";
                    case 3006 -> "The subscription has expired.";
                    case 3008 -> "The client reads too slowly.";
                    case 3009 -> "The server could not write.";
                    case 3010 -> "The stream of a channel has a gap.";
                    case 3011 -> "The server asks to reconnect.";
                    case 3012 -> "A ping had no answer in time.";
                    case 3013 -> "Too many requests.";
                    case 3500 -> "The token is invalid.";
                    case 3501 -> "Bad request: a message was malformed, or none came in time.";
                    case 3502 -> "The connection was stale: no connect came in time.";
                    case 3503 -> "The server ended the connection.";
                    case 3504 -> "Too many connections.";
                    case 3505 -> "Too many channels.";
                    case 3506 -> "Inappropriate protocol.";
                    case 3507 -> "Permission denied.";
                    case 3508 -> "Not available.";
                    case 3509 -> "Too many errors.";
                    default -> "";
                };
        boolean back = code >= 3000 && code < 3500 || code >= 4000 && code < 4500;
        boolean away = code >= 3500 && code < 4000 || code >= 4500 && code < 5000;
        String then = back ? "Clients reconnect." : away ? "Clients do not reconnect." : "";
        String all = (known + " " + then).strip();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
