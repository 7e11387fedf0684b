package app.sockeye.dialect.signalr;

import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.TypedValue;
import app.sockeye.dialect.jsontext.CountingWriter;
import app.sockeye.dialect.jsontext.FormValues;
import app.sockeye.dialect.jsontext.JsonObjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.stream.VarintFraming;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.msgpack.MessagePackFormat;
import app.sockeye.payload.json.JsonString;
import java.util.List;
import java.util.Optional;

/** Writes what a client sends, in the protocol that was agreed on, and counts its invocations. One thread. */
final class SignalRWriter extends CountingWriter<SignalRReader> {
    private static final String END = Character.toString(SignalRReader.SEPARATOR);

    /** Whether MessagePack was chosen in a handshake that the reader has not seen. */
    private boolean packed;

    SignalRWriter(SignalRReader reader) {
        super(reader, 0);
    }

    private SignalRWriter(SignalRWriter other) {
        super(other);
        packed = other.packed;
    }

    @Override
    public DialectWriter copy() {
        return new SignalRWriter(this);
    }

    @Override
    protected Optional<String> used(Packet sent) {
        return sent.content() instanceof SignalRPacket content
                ? content.message().id()
                : Optional.empty();
    }

    @Override
    public List<MessagePayload> encode(FilledForm form) throws FormException {
        if (form.form().equals(SignalRForms.HANDSHAKE)) {
            String protocol = form.value(SignalRForms.PROTOCOL).orElse("json");
            packed = protocol.equals("messagepack");
            return List.of(MessagePayload.text(
                    new JsonObjectText().string("protocol", protocol).json("version", "1") + END));
        }
        boolean binary = packed || reader.isPacked();
        if (!binary) {
            return List.of(MessagePayload.text(object(form) + END));
        }
        try {
            return List.of(MessagePayload.binary(VarintFraming.framed(new MessagePackFormat().write(array(form)))));
        } catch (PayloadException e) {
            throw new FormException(SignalRForms.ARGUMENTS, SignalRTexts.NOT_WRITTEN);
        }
    }

    private String object(FilledForm form) throws FormException {
        JsonObjectText text = new JsonObjectText();
        switch (form.form()) {
            case SignalRForms.INVOKE ->
                text.json("type", number(call(form)))
                        .string("invocationId", invocation(form))
                        .string("target", target(form))
                        .json("arguments", FormValues.list(form, SignalRForms.ARGUMENTS))
                        .json("streamIds", FormValues.array(form, SignalRForms.STREAMS));
            case SignalRForms.COMPLETION ->
                text.json("type", number(SignalRType.COMPLETION))
                        .string("invocationId", id(form))
                        .string("error", form.value(SignalRForms.ERROR))
                        .json("result", form.value(SignalRForms.ERROR).isPresent() ? Optional.empty() : result(form));
            case SignalRForms.ITEM ->
                text.json("type", number(SignalRType.STREAM_ITEM))
                        .string("invocationId", id(form))
                        .json("item", result(form).orElse("null"));
            case SignalRForms.CANCEL ->
                text.json("type", number(SignalRType.CANCEL_INVOCATION)).string("invocationId", id(form));
            case SignalRForms.CLOSE ->
                text.json("type", number(SignalRType.CLOSE)).string("error", form.value(SignalRForms.ERROR));
            default -> text.json("type", number(SignalRType.PING));
        }
        return text.toString();
    }

    private String array(FilledForm form) throws FormException {
        switch (form.form()) {
            case SignalRForms.INVOKE -> {
                String target = JsonString.quote(target(form));
                String arguments = FormValues.list(form, SignalRForms.ARGUMENTS);
                String streams = FormValues.array(form, SignalRForms.STREAMS).orElse("[]");
                String id = invocation(form).map(JsonString::quote).orElse("null");
                return packed(call(form), id, target, arguments, streams);
            }
            case SignalRForms.COMPLETION -> {
                Optional<String> error = form.value(SignalRForms.ERROR);
                Optional<String> result = result(form);
                String id = JsonString.quote(id(form));
                return error.isPresent()
                        ? packed(SignalRType.COMPLETION, id, "1", JsonString.quote(error.get()))
                        : result.isPresent()
                                ? packed(SignalRType.COMPLETION, id, "3", result.get())
                                : packed(SignalRType.COMPLETION, id, "2");
            }
            case SignalRForms.ITEM -> {
                return packed(
                        SignalRType.STREAM_ITEM,
                        JsonString.quote(id(form)),
                        result(form).orElse("null"));
            }
            case SignalRForms.CANCEL -> {
                return packed(SignalRType.CANCEL_INVOCATION, JsonString.quote(id(form)));
            }
            case SignalRForms.CLOSE -> {
                String error =
                        form.value(SignalRForms.ERROR).map(JsonString::quote).orElse("null");
                return "[" + number(SignalRType.CLOSE) + "," + error + "]";
            }
            default -> {
                return "[" + number(SignalRType.PING) + "]";
            }
        }
    }

    /** An array of a type, no headers, and the rest. */
    private static String packed(SignalRType type, String... rest) {
        return "[" + number(type) + ",{}," + String.join(",", rest) + "]";
    }

    private static String number(SignalRType type) {
        return Integer.toString(type.number());
    }

    private static SignalRType call(FilledForm form) {
        boolean stream = form.text(SignalRForms.ANSWERS).equals(SignalRForms.STREAM);
        return stream ? SignalRType.STREAM_INVOCATION : SignalRType.INVOCATION;
    }

    private static String target(FilledForm form) throws FormException {
        return FormValues.required(form, SignalRForms.TARGET, SignalRTexts.NEED_TARGET);
    }

    private Optional<String> invocation(FilledForm form) {
        Optional<String> id = form.value(SignalRForms.ID).map(String::strip);
        boolean none = form.text(SignalRForms.ANSWERS).equals(SignalRForms.NONE);
        return id.isPresent() || none ? id : Optional.of(ids.next());
    }

    private static String id(FilledForm form) throws FormException {
        return FormValues.required(form, SignalRForms.ID, SignalRTexts.NEED_ID);
    }

    private static Optional<String> result(FilledForm form) throws FormException {
        return TypedValue.json(form, SignalRForms.RESULT);
    }

    /** A ping in the protocol that was agreed on. */
    static MessagePayload ping(SignalRReader reader) {
        return reader.isPacked()
                ? MessagePayload.binary(new byte[] {2, (byte) 0x91, 6})
                : MessagePayload.text("{\"type\":6}" + END);
    }
}
