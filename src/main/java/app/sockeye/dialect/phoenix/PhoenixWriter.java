package app.sockeye.dialect.phoenix;

import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.TypedValue;
import app.sockeye.dialect.jsontext.CountingWriter;
import app.sockeye.dialect.jsontext.FormValues;
import app.sockeye.dialect.jsontext.JsonObjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.payload.json.JsonString;
import java.util.List;
import java.util.Optional;

/** Writes what a client sends, in the connection's version, and counts its ids. One thread. */
final class PhoenixWriter extends CountingWriter<PhoenixReader> {
    private static final String EMPTY = "{}";

    PhoenixWriter(PhoenixReader reader) {
        super(reader, 1);
    }

    private PhoenixWriter(PhoenixWriter other) {
        super(other);
    }

    @Override
    public DialectWriter copy() {
        return new PhoenixWriter(this);
    }

    @Override
    protected Optional<String> used(Packet sent) {
        return sent.content() instanceof PhoenixPacket content
                ? content.message().ref()
                : Optional.empty();
    }

    @Override
    public List<MessagePayload> encode(FilledForm form) throws FormException {
        if (form.form().equals(PhoenixForms.HEARTBEAT)) {
            return List.of(text(Optional.empty(), ref(form), "phoenix", "heartbeat", EMPTY));
        }
        String topic = FormValues.required(form, PhoenixForms.TOPIC, PhoenixTexts.NEED_TOPIC);
        switch (form.form()) {
            case PhoenixForms.JOIN -> {
                String params = FormValues.object(form, PhoenixForms.PAYLOAD).orElse(EMPTY);
                String ref = ref(form);
                return List.of(text(Optional.of(ref), ref, topic, "phx_join", params));
            }
            case PhoenixForms.LEAVE -> {
                return List.of(text(joinRef(form, topic), ref(form), topic, "phx_leave", EMPTY));
            }
            default -> {
                return List.of(push(form, topic));
            }
        }
    }

    private MessagePayload push(FilledForm form, String topic) throws FormException {
        String event = FormValues.required(form, PhoenixForms.EVENT, PhoenixTexts.NEED_EVENT);
        Optional<String> joinRef = joinRef(form, topic);
        String payload = form.text(PhoenixForms.PAYLOAD);
        if (!TypedValue.isBytes(payload)) {
            String json = TypedValue.json(form, PhoenixForms.PAYLOAD).orElse(EMPTY);
            return text(joinRef, ref(form), topic, event, json);
        } else if (reader.version() == 1) {
            throw new FormException(PhoenixForms.PAYLOAD, PhoenixTexts.BYTES_IN_2);
        }
        byte[] bytes = TypedValue.bytes(PhoenixForms.PAYLOAD, payload);
        return PhoenixBinary.push(joinRef.orElse(""), ref(form), topic, event, bytes);
    }

    private Optional<String> joinRef(FilledForm form, String topic) {
        return form.value(PhoenixForms.JOIN_REF).map(String::strip).or(() -> reader.join(topic));
    }

    private String ref(FilledForm form) {
        return form.value(PhoenixForms.REF).map(String::strip).orElseGet(ids::next);
    }

    private MessagePayload text(Optional<String> joinRef, String ref, String topic, String event, String payload) {
        return message(reader.version(), joinRef, ref, topic, event, payload);
    }

    static MessagePayload message(
            int version, Optional<String> joinRef, String ref, String topic, String event, String payload) {
        if (version == 1) {
            return new JsonObjectText()
                    .string("topic", topic)
                    .string("event", event)
                    .json("payload", payload)
                    .string("ref", ref)
                    .message();
        }
        return MessagePayload.text("[" + joinRef.map(JsonString::quote).orElse("null") + "," + JsonString.quote(ref)
                + "," + JsonString.quote(topic) + "," + JsonString.quote(event) + "," + payload + "]");
    }
}
