package app.sockeye.dialect.centrifugo;

import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.TypedValue;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.FormValues;
import app.sockeye.dialect.jsontext.IdCounter;
import app.sockeye.dialect.jsontext.JsonObjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what a client sends, in the connection's version, and counts its commands. One thread. */
final class CentrifugoWriter implements DialectWriter {
    private static final int MOST_OPTIONS = 1000;

    private final CentrifugoReader reader;
    private final IdCounter ids;
    /** The version chosen to connect with; 0 where none was. */
    private int chosen;

    CentrifugoWriter(CentrifugoReader reader) {
        this(reader, new IdCounter(1));
    }

    private CentrifugoWriter(CentrifugoReader reader, IdCounter ids) {
        this.reader = reader;
        this.ids = ids;
    }

    @Override
    public DialectWriter copy() {
        CentrifugoWriter copy = new CentrifugoWriter(reader, ids.copy());
        copy.chosen = chosen;
        return copy;
    }

    @Override
    public void seen(Direction direction, Packet packet) {
        if (direction == Direction.SENT && packet.content() instanceof CentrifugoPacket content) {
            content.frame()
                    .id()
                    .filter(id -> id.length() < CentrifugoPings.LENGTH)
                    .ifPresent(ids::seen);
        }
    }

    @Override
    public List<MessagePayload> encode(FilledForm form) throws FormException {
        String command = form.form();
        if (command.equals(CentrifugoForms.PONG)) {
            return List.of(MessagePayload.text("{}"));
        }
        String body = body(form);
        if (command.equals(CentrifugoForms.CONNECT)) {
            chosen = form.text(CentrifugoForms.VERSION).equals("1") ? 1 : 2;
        }
        int version = chosen == 0 ? reader.version() : chosen;
        JsonObjectText text = new JsonObjectText();
        if (!command.equals(CentrifugoForms.SEND)) {
            text.json("id", ids.next());
        }
        if (version == 2) {
            return List.of(text.json(command, body).message());
        } else if (!command.equals(CentrifugoForms.CONNECT)) {
            text.json("method", Integer.toString(CentrifugoTypes.number(command)));
        }
        return List.of(text.json("params", body).message());
    }

    private static String body(FilledForm form) throws FormException {
        JsonObjectText body = new JsonObjectText();
        String data = TypedValue.json(form, CentrifugoForms.DATA).orElse("{}");
        switch (form.form()) {
            case CentrifugoForms.CONNECT ->
                body.string("token", form.value(CentrifugoForms.TOKEN).map(String::strip))
                        .json("data", TypedValue.json(form, CentrifugoForms.DATA))
                        .string("name", form.value(CentrifugoForms.NAME).map(String::strip));
            case CentrifugoForms.RPC ->
                body.string("method", FormValues.required(form, CentrifugoForms.METHOD, CentrifugoTexts.NEED_METHOD))
                        .json("data", data);
            case CentrifugoForms.SEND -> body.json("data", data);
            default -> {
                body.string(
                        "channel", FormValues.required(form, CentrifugoForms.CHANNEL, CentrifugoTexts.NEED_CHANNEL));
                channel(form, body, data);
            }
        }
        return body.toString();
    }

    private static void channel(FilledForm form, JsonObjectText body, String data) throws FormException {
        switch (form.form()) {
            case "publish" -> body.json("data", data);
            case "subscribe" -> {
                body.string("token", form.value(CentrifugoForms.TOKEN).map(String::strip));
                Optional<JsonSlice> options =
                        FormValues.object(form, CentrifugoForms.OPTIONS).flatMap(JsonSlice::of);
                if (options.isPresent()) {
                    for (Map.Entry<String, JsonSlice> each : options.get().members(MOST_OPTIONS)) {
                        body.json(each.getKey(), each.getValue().raw());
                    }
                }
            }
            case CentrifugoForms.HISTORY -> {
                long limit = form.number(CentrifugoForms.LIMIT, 0, Integer.MAX_VALUE);
                if (limit > 0) {
                    body.json("limit", Long.toString(limit));
                }
            }
            default -> {}
        }
    }
}
