package app.sockeye.dialect.graphql;

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
final class GraphQlForms {
    static final String OPERATION = "subscribe";
    static final String COMPLETE = "complete";
    static final String INIT = "connection_init";
    static final String PING = "ping";
    static final String PONG = "pong";
    static final String TERMINATE = "connection_terminate";

    static final String QUERY = "query";
    static final String VARIABLES = "variables";
    static final String NAME = "operationName";
    static final String EXTENSIONS = "extensions";
    static final String ID = "id";
    static final String PAYLOAD = "payload";

    static final FormInput PARAMETERS =
            FormInput.of(PAYLOAD, "Connection parameters", InputKind.JSON, "An object, such as {\"token\": \"…\"}");
    private static final FormInput DATA = FormInput.of(PAYLOAD, "Payload", InputKind.JSON, "An object");

    /** All of them. */
    static final List<PacketForm> ALL = List.of(
            new PacketForm(
                    OPERATION,
                    "Operation",
                    "Run",
                    List.of(
                            FormInput.required(QUERY, "Operation", InputKind.TEXT, "A query, mutation or subscription"),
                            FormInput.of(VARIABLES, "Variables", InputKind.JSON, "An object"),
                            FormInput.of(NAME, "Operation name", InputKind.LINE, "Where there are several"),
                            FormInput.of(EXTENSIONS, "Extensions", InputKind.JSON, "An object"),
                            FormInput.of(ID, "Id", InputKind.LINE, "Blank: the next number"))),
            new PacketForm(
                    COMPLETE,
                    "Stop an operation",
                    "Stop",
                    List.of(FormInput.required(ID, "Id", InputKind.LINE, "That of the operation"))),
            new PacketForm(INIT, "Connection init", "Send", List.of(PARAMETERS)),
            new PacketForm(PING, "Ping", "Ping", List.of(DATA)),
            new PacketForm(PONG, "Pong", "Answer", List.of(DATA)),
            new PacketForm(TERMINATE, "Connection terminate", "Send", List.of()));

    private GraphQlForms() {}

    /** What can be sent in answer to a packet. */
    static List<SuggestedReply> replies(Direction direction, Packet packet) {
        if (!(packet.content() instanceof GraphQlPacket content)) {
            return List.of();
        } else if (direction == Direction.RECEIVED && content.type() == GraphQlTypes.PING) {
            return List.of(new SuggestedReply(GraphQlTexts.LABEL_ANSWER, new FilledForm(PONG, Map.of())));
        }
        boolean runs = GraphQlTypes.isStart(content.type())
                || content.type() == GraphQlTypes.NEXT
                || content.type() == GraphQlTypes.DATA;
        return content.id()
                .filter(id -> runs)
                .map(id ->
                        List.of(new SuggestedReply(GraphQlTexts.LABEL_STOP, new FilledForm(COMPLETE, Map.of(ID, id)))))
                .orElse(List.of());
    }
}
