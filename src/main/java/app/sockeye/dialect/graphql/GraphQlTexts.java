package app.sockeye.dialect.graphql;

import app.sockeye.dialect.packet.PacketType;
import java.util.Optional;

/** All that the dialect says. */
final class GraphQlTexts {
    static final String UNKNOWN = "JSON, but its type is none of GraphQL's.";
    static final String NO_TYPE = "JSON, but without a type.";
    static final String LABEL_ANSWER = "Answer";
    static final String LABEL_STOP = "Stop";

    static final String ANSWER_PINGS = "Answer pings";
    static final String UNANSWERED = "The server may close the connection when its ping has no answer.";

    static final String OFFER = "Offer the subprotocol graphql-transport-ws, or graphql-ws for servers that run"
            + " subscriptions-transport-ws: without one the server closes the connection with 4406.";
    static final String INIT = "Send connection_init on opening: the server closes the connection with 4408 without"
            + " one, and with 4401 when an operation comes first.";
    static final String NEED_QUERY = "Enter the operation.";
    static final String NEED_ID = "Enter the id of the operation.";

    private GraphQlTexts() {}

    static String noSuchSubprotocol(String name) {
        return "No server chooses the subprotocol " + name
                + ": it is graphql-transport-ws, or graphql-ws for servers that run subscriptions-transport-ws.";
    }

    static String errors(int count) {
        return count + " errors";
    }

    /** The sentence on a kind of packet; empty where its name says it. */
    static String meaning(PacketType type) {
        return switch (type.key()) {
            case "connection_init" -> "Opens the conversation; the payload is for the server to check.";
            case "connection_ack" -> "The server accepts the connection: operations may begin.";
            case "connection_error" -> "The server refuses the connection.";
            case "connection_terminate" -> "The client is about to close the connection.";
            case "ka" -> "The server is alive; there is no answer to it.";
            case "ping" -> "Must be answered with pong.";
            case "subscribe", "start" -> "Begins an operation: a query, a mutation or a subscription.";
            case "start_ack" -> "The server has registered the operation.";
            case "next", "data" -> "A result of the operation; others may follow.";
            case "error" -> "The operation did not begin, and it has ended.";
            case "complete" -> "The operation has ended: the server has no more results, or the client wants none.";
            case "stop" -> "The client wants no more results.";
            default -> "";
        };
    }

    static Optional<String> closeMeaning(int code) {
        return Optional.ofNullable(
                switch (code) {
                    case 4004 -> "Bad response: the client sent a message that the server does not understand.";
                    case 4400 -> "Bad request: a message was invalid.";
                    case 4401 -> "Unauthorized: an operation came before the server acknowledged the connection.";
                    case 4403 -> "Forbidden: the server refused the payload of connection_init.";
                    case 4406 -> "Subprotocol not acceptable: offer graphql-transport-ws.";
                    case 4408 -> "Connection initialisation timeout: connection_init did not come in time.";
                    case 4409 -> "Subscriber already exists: two operations have the same id.";
                    case 4429 -> "Too many initialisation requests: connection_init was sent twice.";
                    case 4499 -> "Terminated: the client ended the connection without waiting.";
                    case 4500 -> "Internal server error.";
                    case 4504 -> "Connection acknowledgement timeout: the server did not acknowledge in time.";
                    default -> null;
                });
    }
}
