package app.sockeye.dialect.sockjs;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.payload.json.JsonString;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what is spoken within, each message as a JSON array of one string. One thread. */
final class SockJsWriter implements DialectWriter {
    static final String TEXT = "text";
    static final String CONTENT = "content";

    /** The form of a plain string. */
    static final PacketForm FORM = new PacketForm(
            TEXT,
            "Message",
            "Send",
            List.of(FormInput.required(CONTENT, "Text", InputKind.TEXT, "Sent as a JSON array of one string")));

    private final SockJsReader reader;
    private final List<Dialect> dialects;
    /** Null as long as no form of an inner dialect was written. */
    private DialectWriter inner;
    /** Whether the inner writer knows what was negotiated. */
    private boolean negotiated;

    SockJsWriter(SockJsReader reader, List<Dialect> dialects) {
        this.reader = reader;
        this.dialects = dialects;
    }

    @Override
    public DialectWriter copy() {
        SockJsWriter copy = new SockJsWriter(reader, dialects);
        copy.inner = inner == null ? null : inner.copy();
        copy.negotiated = negotiated;
        return copy;
    }

    @Override
    public void seen(Direction direction, Packet packet) {
        recogniseInner();
        if (inner != null) {
            inner.seen(direction, packet);
        }
    }

    /** Takes the writer of the dialect that was recognised. */
    private void recogniseInner() {
        Optional<DialectReader> innerReader = reader.inner().reader();
        if (!negotiated && innerReader.isPresent()) {
            negotiated = true;
            inner = reader.inner()
                    .dialect()
                    .flatMap(d -> d.writer(innerReader.get()))
                    .orElse(null);
        }
    }

    @Override
    public List<MessagePayload> encode(FilledForm form) throws FormException {
        if (form.form().equals(TEXT)) {
            return List.of(wrapped(form.text(CONTENT)));
        }
        recogniseInner();
        if (inner == null) {
            inner = writerOf(form.form());
        }
        List<MessagePayload> messages = new ArrayList<>();
        for (MessagePayload message : inner.encode(form)) {
            if (!message.text()) {
                throw new FormException(
                        form.values().keySet().stream().findFirst().orElse(""), SockJsTexts.TEXT_ONLY);
            }
            messages.add(wrapped(new String(message.bytes(), StandardCharsets.UTF_8)));
        }
        return messages;
    }

    /** The writer of the first dialect that has a form, as nothing tells yet which is spoken. */
    private DialectWriter writerOf(String form) throws FormException {
        for (Dialect each : dialects) {
            if (each.forms().stream().anyMatch(f -> f.key().equals(form))) {
                Opening nothing = new Opening("", Optional.empty(), List.of());
                Optional<DialectWriter> writer = each.writer(each.reader(nothing));
                if (writer.isPresent()) {
                    return writer.get();
                }
            }
        }
        throw new FormException(CONTENT, "No dialect within SockJS has this form.");
    }

    /** A text as SockJS clients send it. */
    static MessagePayload wrapped(String text) {
        return MessagePayload.text("[" + JsonString.quote(text) + "]");
    }
}
