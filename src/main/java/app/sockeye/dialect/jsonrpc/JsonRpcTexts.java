package app.sockeye.dialect.jsonrpc;

import java.util.Optional;

/** All that the dialects say. */
final class JsonRpcTexts {
    static final String NEITHER = "JSON, but neither method, result nor error.";
    static final String EMPTY_BATCH = "A batch without a request.";
    static final String NOT_FRAMED =
            "The bytes are no Content-Length header with JSON; reading goes on with the next" + " message.";
    static final String ANSWER = "Answer";
    static final String REFUSE = "Answer with an error";
    static final String IN_SESSION = "Call in this session";

    static final String NEED_METHOD = "Enter the method.";
    static final String NEED_ID = "Enter the id of the request.";
    static final String NEED_CODE = "Expected a whole number, such as -32601.";
    static final String STRUCTURE = "Expected a JSON object or array.";

    static final String NEED_TARGETS = "Enter what http://HOST:PORT/json/list answers, or the target's own address.";
    static final String NO_TARGETS = "This is not what /json/list or /json/version answers.";
    static final String NO_TARGET = "No target has this in its title, address, id or type.";
    static final String ORIGIN = "Leave out the Origin header, or start the browser with"
            + " --remote-allow-origins=ORIGIN: it refuses the handshake with 403 otherwise.";
    static final String LIST =
            "Targets are listed over HTTP: open /json/list there, and connect to a target's" + " webSocketDebuggerUrl.";

    private JsonRpcTexts() {}

    /** The sentence on an error code of the specifications. */
    static Optional<String> meaning(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "-32700" -> "Parse error: the server received invalid JSON.";
                    case "-32600" -> "Invalid request: the JSON is no request object.";
                    case "-32601" -> "Method not found.";
                    case "-32602" -> "Invalid parameters.";
                    case "-32603" -> "Internal error.";
                    case "-32002" -> "Server error; in the Language Server Protocol: not initialized yet.";
                    case "-32800" -> "Request cancelled, in the Language Server Protocol.";
                    case "-32801" -> "Content modified, in the Language Server Protocol.";
                    case "-32802" -> "Cancelled by the server, in the Language Server Protocol.";
                    case "-32803" -> "Request failed, in the Language Server Protocol.";
                    default -> code.matches("-320\\d\\d") ? "Server error, defined by the server." : null;
                });
    }
}
