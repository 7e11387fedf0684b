package app.sockeye.dialect.socketio;

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
final class SocketIoForms {
    static final String EVENT = "event";
    static final String ACK = "ack";
    static final String CONNECT = "connect";
    static final String DISCONNECT = "disconnect";
    static final String ENGINE = "engine";

    static final String NAME = "event";
    static final String NAMESPACE = "namespace";
    static final String ARGUMENTS = "args";
    static final String WANTS_ACK = "ack";
    static final String ID = "id";
    static final String AUTH = "auth";
    static final String QUERY = "query";
    static final String PARSER = "parser";
    static final String TYPE = "type";
    static final String DATA = "data";

    static final String JSON_PARSER = "JSON";
    static final String PACKED_PARSER = "MessagePack";

    private static final FormInput IN_NAMESPACE =
            FormInput.of(NAMESPACE, "Namespace", InputKind.LINE, "").initially(SocketHead.ROOT);
    private static final FormInput LIST = FormInput.of(
            ARGUMENTS,
            "Arguments",
            InputKind.JSON_LIST,
            "JSON, or bytes after hex:, base64: or file: as an attachment");

    /** All of them. */
    static final List<PacketForm> ALL = List.of(
            new PacketForm(
                    EVENT,
                    "Event",
                    "Emit",
                    List.of(
                            FormInput.required(NAME, "Event", InputKind.LINE, ""),
                            IN_NAMESPACE,
                            LIST,
                            FormInput.onOff(WANTS_ACK, "Ask for an acknowledgement", false, ""),
                            FormInput.of(ID, "Ack number", InputKind.NUMBER, "Blank: the next one"))),
            new PacketForm(
                    ACK,
                    "Ack",
                    "Acknowledge",
                    List.of(
                            FormInput.required(ID, "Ack number", InputKind.NUMBER, "That of the event"),
                            IN_NAMESPACE,
                            LIST)),
            new PacketForm(
                    CONNECT,
                    "Connect",
                    "Connect",
                    List.of(
                            IN_NAMESPACE,
                            FormInput.of(AUTH, "Auth", InputKind.JSON, "An object; Socket.IO 5 only"),
                            FormInput.of(QUERY, "Query", InputKind.LINE, "Such as token=1; Socket.IO 4 only"),
                            FormInput.choice(
                                    PARSER, "Parser", "What the server was set up with", JSON_PARSER, PACKED_PARSER))),
            new PacketForm(DISCONNECT, "Disconnect", "Disconnect", List.of(IN_NAMESPACE)),
            new PacketForm(
                    ENGINE,
                    "Engine.IO packet",
                    "Send",
                    List.of(
                            FormInput.choice(TYPE, "Type", "", "ping", "pong", "upgrade", "close", "no-op"),
                            FormInput.of(DATA, "Data", InputKind.LINE, "Such as probe"))));

    private SocketIoForms() {}

    /** The form of a packet of Engine.IO. */
    static FilledForm engine(String type, String data) {
        return new FilledForm(ENGINE, Map.of(TYPE, type, DATA, data));
    }

    /** What can be sent in answer to a packet. */
    static List<SuggestedReply> replies(Direction direction, Packet packet) {
        if (direction == Direction.SENT) {
            return List.of();
        } else if (packet.type() == SocketIoTypes.PING || packet.type() == SocketIoTypes.PROBE) {
            return List.of(
                    new SuggestedReply("Answer", engine("pong", packet.content().line())));
        } else if (packet.content() instanceof SocketIoPacket event
                && event.head().isEvent()
                && !event.head().id().isEmpty()) {
            Map<String, String> values =
                    Map.of(ID, event.head().id(), NAMESPACE, event.head().namespace());
            return List.of(new SuggestedReply("Acknowledge", new FilledForm(ACK, values)));
        }
        return List.of();
    }
}
