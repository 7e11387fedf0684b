package app.sockeye.dialect.jsonrpc;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.payload.json.JsonString;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Map;

/** The forms of what a peer sends. */
final class JsonRpcForms {
    static final String CALL = "call";
    static final String NOTIFY = "notify";
    static final String ANSWER = "answer";

    static final String METHOD = "method";
    static final String PARAMS = "params";
    static final String ID = "id";
    static final String RESULT = "result";
    static final String CODE = "code";
    static final String MESSAGE = "message";
    static final String DATA = "data";
    static final String SESSION = "session";

    private static final FormInput IN_METHOD = FormInput.required(METHOD, "Method", InputKind.LINE, "");
    private static final FormInput IN_PARAMS =
            FormInput.of(PARAMS, "Parameters", InputKind.JSON, "An array or an object");
    private static final FormInput NEXT_ID = FormInput.of(ID, "Id", InputKind.LINE, "Blank: the next number");

    /** Those of JSON-RPC. */
    static final List<PacketForm> ALL = List.of(
            new PacketForm(CALL, "Request", "Call", List.of(IN_METHOD, IN_PARAMS, NEXT_ID)),
            new PacketForm(NOTIFY, "Notification", "Notify", List.of(IN_METHOD, IN_PARAMS)),
            new PacketForm(
                    ANSWER,
                    "Answer",
                    "Answer",
                    List.of(
                            FormInput.required(ID, "Id", InputKind.LINE, "That of the request"),
                            FormInput.of(RESULT, "Result", InputKind.JSON, "Blank: null"),
                            FormInput.of(CODE, "Error code", InputKind.LINE, "Such as -32601; makes it an error"),
                            FormInput.of(MESSAGE, "Error message", InputKind.LINE, ""),
                            FormInput.of(DATA, "Error data", InputKind.JSON, ""))));

    /** Those of the Chrome DevTools Protocol, which asks in one direction only. */
    static final List<PacketForm> CDP = List.of(new PacketForm(
            CALL,
            "Command",
            "Call",
            List.of(
                    FormInput.required(METHOD, "Method", InputKind.LINE, "Such as Page.navigate"),
                    IN_PARAMS,
                    FormInput.of(SESSION, "Session", InputKind.LINE, "Id of an attached target; blank: none"),
                    NEXT_ID)));

    private JsonRpcForms() {}

    /** What can be sent in answer to a packet. */
    static List<SuggestedReply> replies(Direction direction, Packet packet) {
        boolean asks = direction == Direction.RECEIVED && packet.type() == JsonRpcTypes.REQUEST;
        if (!asks || !(packet.content() instanceof JsonRpcPacket request)) {
            return List.of();
        }
        String id = request.id().orElse("");
        return List.of(
                new SuggestedReply(JsonRpcTexts.ANSWER, new FilledForm(ANSWER, Map.of(ID, id))),
                new SuggestedReply(
                        JsonRpcTexts.REFUSE,
                        new FilledForm(ANSWER, Map.of(ID, id, CODE, "-32601", MESSAGE, "Method not found"))));
    }

    /** What can be sent about an event of the Chrome DevTools Protocol: a call in the session that it tells of. */
    static List<SuggestedReply> cdpReplies(Direction direction, Packet packet) {
        if (direction == Direction.SENT || !(packet.content() instanceof JsonRpcPacket event)) {
            return List.of();
        }
        return event.field(SESSION)
                .or(() -> event.params().flatMap(params -> params.string("sessionId")))
                .map(session -> List.of(
                        new SuggestedReply(JsonRpcTexts.IN_SESSION, new FilledForm(CALL, Map.of(SESSION, session)))))
                .orElse(List.of());
    }

    /** An id as JSON: a number or string as it is typed, any other text as a string. */
    static String id(String typed) {
        String text = typed.strip();
        boolean json = text.matches("-?\\d+(\\.\\d+)?")
                || text.startsWith("\"") && JsonSlice.of(text).isPresent();
        return json ? text : JsonString.quote(text);
    }
}
