package app.sockeye.dialect.centrifugo;

import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.TypedValue;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.CountingWriter;
import app.sockeye.dialect.jsontext.FormValues;
import app.sockeye.dialect.jsontext.JsonObjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.payload.format.PayloadException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what a client sends, in the connection's version, and counts its commands. One thread. */
final class CentrifugoWriter extends CountingWriter<CentrifugoReader> {
    private static final int MOST_OPTIONS = 1000;

    /** The version chosen to connect with; 0 where none was. */
    private int chosen;

    CentrifugoWriter(CentrifugoReader reader) {
        super(reader, 1);
    }

    private CentrifugoWriter(CentrifugoWriter other) {
        super(other);
        chosen = other.chosen;
    }

    @Override
    public DialectWriter copy() {
        return new CentrifugoWriter(this);
    }

    @Override
    protected Optional<String> used(Packet sent) {
        return sent.content() instanceof CentrifugoPacket content
                ? content.frame().id().filter(id -> id.length() < CentrifugoPings.LENGTH)
                : Optional.empty();
    }

    @Override
    public List<MessagePayload> encode(FilledForm form) throws FormException {
        String command = form.form();
        if (command.equals(CentrifugoForms.PONG)) {
            return List.of(pong(reader));
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
            return List.of(written(text.json(command, body)));
        } else if (!command.equals(CentrifugoForms.CONNECT)) {
            text.json("method", Integer.toString(CentrifugoTypes.number(command)));
        }
        return List.of(written(text.json("params", body)));
    }

    private MessagePayload written(JsonObjectText command) throws FormException {
        try {
            return write(reader, command);
        } catch (PayloadException e) {
            // All else that is JSON in a command is the application's.
            throw new FormException(CentrifugoForms.OPTIONS, e.problem().sentence());
        }
    }

    private static MessagePayload write(CentrifugoReader reader, JsonObjectText command) throws PayloadException {
        if (!reader.isPacked()) {
            return command.message();
        }
        JsonSlice json =
                JsonSlice.of(command.toString()).orElseThrow(() -> new PayloadException(0, CentrifugoTexts.TOO_DEEP));
        return MessagePayload.binary(CentrifugoBinary.command(json));
    }

    /** A command that every connection has, in the protocol that is spoken. */
    static MessagePayload message(CentrifugoReader reader, JsonObjectText command) {
        try {
            return write(reader, command);
        } catch (PayloadException e) {
            throw new IllegalStateException("Both protocols have it", e);
        }
    }

    /** The answer to a ping: an empty command. */
    static MessagePayload pong(CentrifugoReader reader) {
        return reader.isPacked() ? MessagePayload.binary(new byte[1]) : MessagePayload.text("{}");
    }

    private String body(FilledForm form) throws FormException {
        JsonObjectText body = new JsonObjectText();
        Optional<String> told = data(form);
        String data = told.orElse("{}");
        switch (form.form()) {
            case CentrifugoForms.CONNECT ->
                body.string("token", form.value(CentrifugoForms.TOKEN).map(String::strip))
                        .json("data", told)
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

    /** The application's JSON, or what stands for its bytes. */
    private Optional<String> data(FilledForm form) throws FormException {
        String text = form.text(CentrifugoForms.DATA);
        if (!TypedValue.isBytes(text)) {
            return TypedValue.json(form, CentrifugoForms.DATA);
        } else if (!reader.isPacked()) {
            throw new FormException(CentrifugoForms.DATA, CentrifugoTexts.ONLY_PROTOBUF);
        }
        return Optional.of(CentrifugoData.json(TypedValue.bytes(CentrifugoForms.DATA, text)));
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
