package app.sockeye.dialect.wamp;

/** All that the dialect says. */
final class WampTexts {
    static final String NO_MESSAGE = "Not WAMP: expected an array that begins with the number of a message.";
    static final String NOT_PACKED = "Binary, but neither MessagePack nor CBOR in one piece.";

    static final String EMPTY_BATCH = "An empty batch.";
    static final String NO_BATCH = "The lengths of a batch do not fit the message.";

    static final String ANSWER_GOODBYE = "Answer a goodbye";
    static final String NO_GOODBYE = "The router waits for the answer, and may take the session for broken.";
    static final String YIELD = "Answer with a result";
    static final String FAIL = "Answer with an error";
    static final String AUTHENTICATE = "Authenticate";
    static final String UNSUBSCRIBE = "Unsubscribe";
    static final String CANCEL = "Cancel";

    static final String NEED_REALM = "Enter the realm.";
    static final String NEED_PROCEDURE = "Enter the procedure, such as com.example.add.";
    static final String NEED_TOPIC = "Enter the topic, such as com.example.news.";
    static final String NEED_ID = "Enter the id, a whole number.";
    static final String NEED_ERROR = "Enter the error's URI.";
    static final String NOT_WRITTEN = "The connection's encoding can't hold this.";

    static final String OFFER =
            "Offer wamp.2.json, wamp.2.msgpack or wamp.2.cbor: routers choose no other subprotocol.";
    static final String HELLO = "Send HELLO on opening: the router waits for it, and ignores or ends all else.";

    private WampTexts() {}

    /** The sentence on a URI that the specification defines; empty for all others. */
    static String meaning(String uri) {
        return switch (uri) {
            case "wamp.error.no_such_realm" -> "The router does not have the realm.";
            case "wamp.error.no_such_procedure" -> "No one has registered the procedure.";
            case "wamp.error.procedure_already_exists" -> "Someone else has registered the procedure.";
            case "wamp.error.no_such_registration" -> "The registration does not exist any more.";
            case "wamp.error.no_such_subscription" -> "The subscription does not exist any more.";
            case "wamp.error.invalid_argument" -> "Callee or router refuse the arguments.";
            case "wamp.error.invalid_uri" -> "The URI is malformed.";
            case "wamp.error.not_authorized" -> "The session may not do this.";
            case "wamp.error.authorization_failed" -> "The router could not find out whether the session may do this.";
            case "wamp.error.canceled" -> "The call was cancelled.";
            case "wamp.error.protocol_violation" -> "The other side broke the protocol, and the session is over.";
            case "wamp.close.system_shutdown" -> "The router or the application is shutting down.";
            case "wamp.close.close_realm" -> "The session wants to leave the realm.";
            case "wamp.close.goodbye_and_out" -> "Answers a goodbye.";
            default -> "";
        };
    }
}
