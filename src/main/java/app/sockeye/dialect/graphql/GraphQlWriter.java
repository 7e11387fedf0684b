package app.sockeye.dialect.graphql;

import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.jsontext.CountingWriter;
import app.sockeye.dialect.jsontext.FormValues;
import app.sockeye.dialect.jsontext.JsonObjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;

/** Writes what a client sends, by the words of the protocol that was negotiated. One thread. */
final class GraphQlWriter extends CountingWriter<GraphQlReader> {
    GraphQlWriter(GraphQlReader reader) {
        super(reader, 1);
    }

    private GraphQlWriter(GraphQlWriter other) {
        super(other);
    }

    @Override
    public DialectWriter copy() {
        return new GraphQlWriter(this);
    }

    @Override
    protected Optional<String> used(Packet sent) {
        return sent.content() instanceof GraphQlPacket content ? content.id() : Optional.empty();
    }

    /** Both sides use the ids of the client alone. */
    @Override
    public void seen(Direction direction, Packet packet) {
        used(packet).ifPresent(ids::seen);
    }

    @Override
    public List<MessagePayload> encode(FilledForm form) throws FormException {
        boolean legacy = reader.version() == GraphQlVersion.LEGACY;
        JsonObjectText text = new JsonObjectText();
        switch (form.form()) {
            case GraphQlForms.OPERATION -> {
                String payload = operation(form);
                String id = form.value(GraphQlForms.ID).orElseGet(ids::next);
                text.string("id", id)
                        .string("type", legacy ? GraphQlTypes.START.key() : GraphQlTypes.SUBSCRIBE.key())
                        .json("payload", payload);
            }
            case GraphQlForms.COMPLETE ->
                text.string("id", FormValues.required(form, GraphQlForms.ID, GraphQlTexts.NEED_ID))
                        .string("type", legacy ? GraphQlTypes.STOP.key() : GraphQlTypes.COMPLETE.key());
            default -> text.string("type", form.form()).json("payload", FormValues.object(form, GraphQlForms.PAYLOAD));
        }
        return List.of(text.message());
    }

    private static String operation(FilledForm form) throws FormException {
        return new JsonObjectText()
                .string("query", FormValues.required(form, GraphQlForms.QUERY, GraphQlTexts.NEED_QUERY))
                .string("operationName", form.value(GraphQlForms.NAME).map(String::strip))
                .json("variables", FormValues.object(form, GraphQlForms.VARIABLES))
                .json("extensions", FormValues.object(form, GraphQlForms.EXTENSIONS))
                .toString();
    }
}
