package app.sockeye.dialect.graphql;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.AnswerDuty;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;

/** GraphQL over WebSocket, in both protocols that there are for it. */
public final class GraphQlDialect implements Dialect {
    @Override
    public String key() {
        return "graphql";
    }

    @Override
    public String title() {
        return "GraphQL";
    }

    @Override
    public Confidence recognise(Opening opening) {
        if (opening.speaks(GraphQlVersion.TRANSPORT.subprotocol(), GraphQlVersion.LEGACY.subprotocol())) {
            return Confidence.CERTAIN;
        }
        return opening.first().stream()
                        .flatMap(message -> JsonSlice.of(message.bytes()).stream())
                        .anyMatch(GraphQlDialect::isOpening)
                ? Confidence.LIKELY
                : Confidence.NONE;
    }

    private static boolean isOpening(JsonSlice json) {
        return json.string("type")
                .filter(type -> type.equals("connection_init")
                        || type.equals("connection_ack")
                        || json.member("payload")
                                .flatMap(payload -> payload.string("query"))
                                .isPresent())
                .isPresent();
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new GraphQlReader(opening);
    }

    @Override
    public String longestLabel() {
        return "Connection init";
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "subscribe, next, error, complete and so on"),
                new FieldWord("event", "name of the operation"),
                new FieldWord("id", "id of the operation"),
                new FieldWord("kind", "query, mutation or subscription"),
                new FieldWord("errors", "number of errors"),
                new FieldWord("message", "message of the first error"));
    }

    @Override
    public List<PacketForm> forms() {
        return GraphQlForms.ALL;
    }

    @Override
    public Optional<DialectWriter> writer(DialectReader reader) {
        return Optional.of(new GraphQlWriter(GraphQlReader.in(reader)));
    }

    @Override
    public List<SuggestedReply> replies(Direction direction, Packet packet) {
        return GraphQlForms.replies(direction, packet);
    }

    @Override
    public List<Duty> duties(DialectReader reader) {
        return List.of(new AnswerDuty(
                "pong", GraphQlTexts.ANSWER_PINGS, GraphQlTexts.UNANSWERED, packet -> Optional.of(packet.type())
                        .filter(type -> type == GraphQlTypes.PING)
                        .map(type -> MessagePayload.text("{\"type\":\"pong\"}"))));
    }

    @Override
    public List<ConnectPreset> presets() {
        return GraphQlPresets.ALL;
    }

    @Override
    public List<String> advice(ConnectPlan plan) {
        return GraphQlPresets.advice(plan);
    }

    @Override
    public Optional<String> closeMeaning(int code) {
        return GraphQlTexts.closeMeaning(code);
    }
}
