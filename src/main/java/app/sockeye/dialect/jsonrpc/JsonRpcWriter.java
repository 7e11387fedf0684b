package app.sockeye.dialect.jsonrpc;

import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.TypedValue;
import app.sockeye.dialect.jsontext.CountingWriter;
import app.sockeye.dialect.jsontext.JsonObjectText;
import app.sockeye.dialect.packet.Packet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes what a peer sends, and counts its requests. One thread. */
final class JsonRpcWriter extends CountingWriter<JsonRpcReader> {
    JsonRpcWriter(JsonRpcReader reader) {
        super(reader, 1);
    }

    private JsonRpcWriter(JsonRpcWriter other) {
        super(other);
    }

    @Override
    public DialectWriter copy() {
        return new JsonRpcWriter(this);
    }

    @Override
    protected Optional<String> used(Packet sent) {
        return sent.type() == JsonRpcTypes.REQUEST && sent.content() instanceof JsonRpcPacket request
                ? request.id()
                : Optional.empty();
    }

    @Override
    public List<MessagePayload> encode(FilledForm form) throws FormException {
        boolean cdp = reader.flavour() == JsonRpcFlavour.CDP;
        JsonObjectText text = new JsonObjectText();
        if (!cdp) {
            text.string("jsonrpc", "2.0");
        }
        if (form.form().equals(JsonRpcForms.ANSWER)) {
            answer(form, text);
        } else {
            String method = form.value(JsonRpcForms.METHOD)
                    .orElseThrow(() -> new FormException(JsonRpcForms.METHOD, JsonRpcTexts.NEED_METHOD))
                    .strip();
            Optional<String> params = params(form);
            if (form.form().equals(JsonRpcForms.CALL)) {
                text.json(
                        "id", form.value(JsonRpcForms.ID).map(JsonRpcForms::id).orElseGet(ids::next));
            }
            text.string("method", method)
                    .json("params", params)
                    .string("sessionId", form.value(JsonRpcForms.SESSION).map(String::strip));
        }
        return List.of(reader.isFramed() ? framed(text.toString()) : text.message());
    }

    private static MessagePayload framed(String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return MessagePayload.text("Content-Length: " + length + "\r\n\r\n" + json);
    }

    private static Optional<String> params(FilledForm form) throws FormException {
        Optional<String> params = TypedValue.json(form, JsonRpcForms.PARAMS);
        if (params.isPresent() && !params.get().startsWith("{") && !params.get().startsWith("[")) {
            throw new FormException(JsonRpcForms.PARAMS, JsonRpcTexts.STRUCTURE);
        }
        return params;
    }

    private static void answer(FilledForm form, JsonObjectText text) throws FormException {
        text.json(
                "id",
                form.value(JsonRpcForms.ID)
                        .map(JsonRpcForms::id)
                        .orElseThrow(() -> new FormException(JsonRpcForms.ID, JsonRpcTexts.NEED_ID)));
        Optional<String> code = form.value(JsonRpcForms.CODE).map(String::strip);
        if (code.isEmpty()) {
            text.json("result", TypedValue.json(form, JsonRpcForms.RESULT).orElse("null"));
            return;
        } else if (!code.get().matches("-?\\d{1,18}")) {
            throw new FormException(JsonRpcForms.CODE, JsonRpcTexts.NEED_CODE);
        }
        text.json(
                "error",
                new JsonObjectText()
                        .json("code", code.get())
                        .string("message", form.text(JsonRpcForms.MESSAGE))
                        .json("data", TypedValue.json(form, JsonRpcForms.DATA))
                        .toString());
    }
}
