package app.sockeye.session.outgoing;

import app.sockeye.message.ControlCheck;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.ControlKind;
import app.sockeye.message.Format;
import app.sockeye.message.MessageEncoder;
import app.sockeye.message.RawFrames;
import app.sockeye.message.Sendable;
import app.sockeye.message.UnsendableException;
import app.sockeye.message.WrittenMessage;
import app.sockeye.protocol.Outgoing;
import app.sockeye.template.Template;
import app.sockeye.template.TemplateException;
import app.sockeye.template.TemplateValues;
import java.util.concurrent.CompletableFuture;

/** Something to send whose templates are parsed; one without templates is encoded once. Thread-safe. */
final class PreparedMessage {
    private final Sendable what;

    /** Of a written message's body or a control frame's payload and reason; null where nothing is to be resolved. */
    private final Template body;

    private final Template reason;

    /** What is sent each time where nothing is to be resolved; null before. */
    private volatile Outgoing encoded;

    PreparedMessage(Sendable what) {
        this.what = what;
        if (what instanceof WrittenMessage message) {
            body = message.templates() ? template(message.body()) : null;
            reason = null;
        } else if (what instanceof ControlDraft draft) {
            body = template(draft.payload());
            reason = template(draft.reason());
        } else {
            body = null;
            reason = null;
        }
    }

    private static Template template(String text) {
        Template parsed = Template.parse(text);
        return parsed.isPlain() ? null : parsed;
    }

    /** What this sends. */
    Sendable what() {
        return what;
    }

    /**
     * Sends it with the values of now.
     *
     * @throws UnsendableException where a template has no value, or what it comes to can't be sent
     */
    CompletableFuture<SentMessage> send(OutgoingChannel channel, TemplateValues values) {
        long nanos = System.nanoTime();
        if (what instanceof ControlDraft draft) {
            return send(resolved(draft, values), channel, nanos);
        }
        Outgoing now = encoded;
        if (now == null) {
            now = encoded(values);
            encoded = body == null ? now : null;
        }
        return send(now, channel, nanos);
    }

    static CompletableFuture<SentMessage> send(Outgoing encoded, OutgoingChannel channel, long nanos) {
        long bytes = bytes(encoded);
        return channel.send(encoded).thenApply(nothing -> new SentMessage(bytes, nanos));
    }

    private static CompletableFuture<SentMessage> send(ControlDraft draft, OutgoingChannel channel, long nanos) {
        ControlCheck check = new ControlCheck(draft);
        check.complaint().ifPresent(complaint -> {
            throw new UnsendableException(complaint, 0);
        });
        if (draft.kind() == ControlKind.CLOSE) {
            int bytes = check.close().toPayload().length;
            return channel.close(check.close()).thenApply(nothing -> new SentMessage(bytes, nanos));
        }
        return send(check.outgoing(), channel, nanos);
    }

    private Outgoing encoded(TemplateValues values) {
        if (what instanceof RawFrames) {
            throw new UnsendableException("Raw frames can't be sent yet.", 0);
        }
        WrittenMessage message = (WrittenMessage) what;
        String text = body == null
                ? message.body()
                : resolved(() -> message.format() == Format.JSON ? body.fillJson(values) : body.fill(values));
        return MessageEncoder.outgoing(message.format(), text);
    }

    private ControlDraft resolved(ControlDraft draft, TemplateValues values) {
        String payload = body == null ? draft.payload() : resolved(() -> body.fill(values));
        String text = reason == null ? draft.reason() : resolved(() -> reason.fill(values));
        return new ControlDraft(draft.kind(), payload, draft.hex(), draft.code(), text);
    }

    /** Filling a template in. */
    private interface Filling {
        String fill() throws TemplateException;
    }

    private static String resolved(Filling filling) {
        try {
            return filling.fill();
        } catch (TemplateException e) {
            throw new UnsendableException(e.getMessage(), e.position());
        }
    }

    private static long bytes(Outgoing what) {
        if (what instanceof Outgoing.Text text) {
            return text.utf8().length;
        } else if (what instanceof Outgoing.Binary binary) {
            return binary.bytes().length;
        } else if (what instanceof Outgoing.Control control) {
            return control.payload().length;
        }
        return 0;
    }
}
