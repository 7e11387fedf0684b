package app.sockeye.dialect.actioncable;

/** All that the dialect says. */
final class CableTexts {
    static final String UNKNOWN = "JSON, but neither a command nor a message of Action Cable.";
    static final String NOT_A_STRING = "The identifier is an object: Action Cable takes it as JSON in a string, and"
            + " ignores others without an answer.";
    static final String EXACT = "Compared as text: the order of its keys counts.";
    static final String NO_RECONNECT = "do not reconnect";
    static final String RECONNECT = "reconnect";
    static final String PERFORM = "Perform an action";
    static final String UNSUBSCRIBE = "Unsubscribe";

    static final String NEED_CHANNEL = "Enter the class of the channel, such as ChatChannel.";
    static final String NEED_ACTION = "Enter the action, which is a method of the channel.";

    static final String OFFER = "Offer the subprotocol actioncable-v1-json: the server refuses the handshake or never"
            + " speaks without it.";
    static final String ORIGIN =
            "Set the Origin header to the address of the site, such as http://localhost:3000: Rails"
                    + " refuses others with 404 unless its settings allow them.";

    private CableTexts() {}

    static String reason(String reason) {
        return switch (reason) {
            case "unauthorized" -> "The server does not know the user: its connect method refused.";
            case "invalid_request" -> "The server took the request for invalid.";
            case "server_restart" -> "The server is about to restart.";
            case "remote" -> "The server application ended the user's connections.";
            default -> "";
        };
    }
}
