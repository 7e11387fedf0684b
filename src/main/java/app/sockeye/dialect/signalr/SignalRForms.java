package app.sockeye.dialect.signalr;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Map;

/** The forms of what a client sends. */
final class SignalRForms {
    static final String INVOKE = "invoke";
    static final String COMPLETION = "completion";
    static final String CANCEL = "cancel";
    static final String ITEM = "item";
    static final String HANDSHAKE = "handshake";
    static final String PING = "ping";
    static final String CLOSE = "close";

    static final String TARGET = "target";
    static final String ARGUMENTS = "args";
    static final String ANSWERS = "answers";
    static final String STREAMS = "streams";
    static final String ID = "id";
    static final String RESULT = "result";
    static final String ERROR = "error";
    static final String PROTOCOL = "protocol";

    static final String ONE = "One result";
    static final String STREAM = "A stream";
    static final String NONE = "None";

    private static final FormInput OF_INVOCATION =
            FormInput.required(ID, "Invocation id", InputKind.LINE, "That of the invocation");
    static final FormInput IN_PROTOCOL = FormInput.choice(PROTOCOL, "Protocol", "", "json", "messagepack");

    /** All of them. */
    static final List<PacketForm> ALL = List.of(
            new PacketForm(
                    INVOKE,
                    "Invocation",
                    "Invoke",
                    List.of(
                            FormInput.required(TARGET, "Method", InputKind.LINE, "Of the hub"),
                            FormInput.of(ARGUMENTS, "Arguments", InputKind.JSON_LIST, ""),
                            FormInput.choice(ANSWERS, "Answer", "", ONE, STREAM, NONE),
                            FormInput.of(ID, "Invocation id", InputKind.LINE, "Blank: the next number"),
                            FormInput.of(STREAMS, "Stream ids", InputKind.JSON, "An array of strings, to send items"))),
            new PacketForm(
                    COMPLETION,
                    "Completion",
                    "Complete",
                    List.of(
                            OF_INVOCATION,
                            FormInput.of(RESULT, "Result", InputKind.JSON, "Blank: none"),
                            FormInput.of(ERROR, "Error", InputKind.LINE, "In place of a result"))),
            new PacketForm(
                    ITEM,
                    "Stream item",
                    "Send",
                    List.of(
                            FormInput.required(ID, "Stream id", InputKind.LINE, ""),
                            FormInput.of(RESULT, "Item", InputKind.JSON, "Blank: null"))),
            new PacketForm(CANCEL, "Cancel invocation", "Cancel", List.of(OF_INVOCATION)),
            new PacketForm(HANDSHAKE, "Handshake", "Send", List.of(IN_PROTOCOL)),
            new PacketForm(PING, "Ping", "Ping", List.of()),
            new PacketForm(CLOSE, "Close", "Close", List.of(FormInput.of(ERROR, "Error", InputKind.LINE, ""))));

    private SignalRForms() {}

    /** What can be sent in answer to a packet. */
    static List<SuggestedReply> replies(Direction direction, Packet packet) {
        if (!(packet.content() instanceof SignalRPacket content)
                || content.message().id().isEmpty()) {
            return List.of();
        }
        String id = content.message().id().get();
        SignalRType type = content.message().type().orElse(SignalRType.PING);
        boolean received = direction == Direction.RECEIVED;
        if (received && type == SignalRType.INVOCATION) {
            return List.of(
                    new SuggestedReply(SignalRTexts.COMPLETE, new FilledForm(COMPLETION, Map.of(ID, id))),
                    new SuggestedReply(SignalRTexts.FAIL, new FilledForm(COMPLETION, Map.of(ID, id, ERROR, "Failed"))));
        }
        boolean stream = received ? type == SignalRType.STREAM_ITEM : type == SignalRType.STREAM_INVOCATION;
        return stream
                ? List.of(new SuggestedReply(SignalRTexts.CANCEL, new FilledForm(CANCEL, Map.of(ID, id))))
                : List.of();
    }
}
