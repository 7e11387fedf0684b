package app.sockeye.session.outgoing;

import app.sockeye.client.wire.PendingSend;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.message.ControlCheck;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.ControlKind;
import app.sockeye.message.FormMessage;
import app.sockeye.message.FormatFolder;
import app.sockeye.message.MessageEncoder;
import app.sockeye.message.RawFrameEncoder;
import app.sockeye.message.RawFrames;
import app.sockeye.message.Sendable;
import app.sockeye.message.UnsendableException;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.format.registry.FormatLoader;
import app.sockeye.protocol.Outgoing;
import app.sockeye.template.Template;
import app.sockeye.template.TemplateException;
import app.sockeye.template.TemplateValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** Something to send whose templates are parsed; one without templates is encoded once. Thread-safe. */
final class PreparedMessage {
    private final Sendable what;

    /** Of a written message; null where nothing is to be resolved, as are those below. */
    private final MessageTemplate message;

    /** Of a form. */
    private final FormTemplate form;

    private final Template payload;
    private final Template reason;
    private final FormatFolder formats = new FormatFolder(new FormatLoader(), Path.of(""));

    /** What is sent each time where nothing is to be resolved; null before. */
    private volatile Outgoing encoded;

    PreparedMessage(Sendable what) {
        this.what = what;
        MessageTemplate parsed =
                what instanceof WrittenMessage written && written.templates() ? new MessageTemplate(written) : null;
        message = parsed == null || parsed.isPlain() ? null : parsed;
        form = what instanceof FormMessage filled ? new FormTemplate(filled) : null;
        payload = what instanceof ControlDraft draft ? template(draft.payload()) : null;
        reason = what instanceof ControlDraft draft ? template(draft.reason()) : null;
    }

    private static Template template(String text) {
        Template parsed = Template.parse(text);
        return parsed.isPlain() ? null : parsed;
    }

    /** What this sends. */
    Sendable what() {
        return what;
    }

    /** How it is written, where it refers to values. */
    Optional<String> template() {
        return message == null ? Optional.empty() : Optional.of(((WrittenMessage) what).body());
    }

    /**
     * Sends it with the values of now.
     *
     * @throws UnsendableException where a template has no value, or what it comes to can't be sent
     */
    CompletableFuture<SentMessage> send(FilteredChannel channel, TemplateValues values, FormEncoder forms) {
        long nanos = System.nanoTime();
        if (form != null) {
            FilledForm filled = form.fill(values, forms);
            // Others' messages must not come between, nor forms be sent in another order than they are numbered.
            synchronized (channel.turn()) {
                return send(forms.encode(((FormMessage) what).dialect(), filled), channel, nanos);
            }
        }
        if (what instanceof ControlDraft draft) {
            return send(resolved(draft, values), channel, nanos);
        }
        Outgoing now = encoded;
        if (now == null) {
            now = encoded(values);
        }
        return send(now, channel, nanos);
    }

    private static CompletableFuture<SentMessage> send(List<Outgoing> messages, OutgoingChannel channel, long nanos) {
        List<CompletableFuture<SentMessage>> each =
                messages.stream().map(message -> send(message, channel, nanos)).toList();
        if (each.size() == 1) {
            return each.get(0);
        }
        CompletableFuture<SentMessage> all =
                CompletableFuture.completedFuture(new SentMessage(0, 0, nanos, OptionalLong.empty()));
        for (CompletableFuture<SentMessage> next : each) {
            all = all.thenCombine(
                    next,
                    (before, sent) -> new SentMessage(
                            before.bytes() + sent.bytes(),
                            before.frames() + sent.frames(),
                            nanos,
                            before.frames() > 0 ? before.entry() : sent.entry()));
        }
        CompletableFuture<SentMessage> whole = all;
        each.forEach(sent -> ForwardedResult.cancelWith(whole, sent));
        return whole;
    }

    /**
     * The messages of a form with the values of now.
     *
     * @throws UnsendableException as {@link #send} does
     */
    List<Outgoing> messages(TemplateValues values, FormEncoder forms) {
        return forms.encode(((FormMessage) what).dialect(), form.fill(values, forms));
    }

    /**
     * What it comes to with the values of now.
     *
     * @throws UnsendableException as {@link #send} does, and for a close frame, which has no such form
     */
    Outgoing outgoing(TemplateValues values) {
        if (what instanceof ControlDraft draft) {
            ControlCheck check = new ControlCheck(resolved(draft, values));
            check.complaint().ifPresent(complaint -> {
                throw new UnsendableException(complaint, 0);
            });
            if (draft.kind() == ControlKind.CLOSE) {
                throw new UnsendableException("A close frame is sent once: nothing can be sent after it.", 0);
            }
            return check.outgoing();
        }
        Outgoing now = encoded;
        return now == null ? encoded(values) : now;
    }

    static CompletableFuture<SentMessage> send(Outgoing encoded, OutgoingChannel channel, long nanos) {
        long bytes = size(encoded);
        long frames = Outgoing.frames(encoded, bytes);
        CompletableFuture<Void> handedOver = channel.send(encoded);
        CompletableFuture<SentMessage> sent =
                handedOver.thenApply(nothing -> new SentMessage(bytes, frames, nanos, PendingSend.place(handedOver)));
        ForwardedResult.cancelWith(sent, handedOver);
        return sent;
    }

    private static long size(Outgoing encoded) {
        Outgoing message = encoded instanceof Outgoing.Fragmented fragmented ? fragmented.message() : encoded;
        if (message instanceof Outgoing.BinaryFile file) {
            try {
                return Files.size(file.file());
            } catch (IOException e) {
                // Whoever sends it tells why it can't be read.
                return 0;
            }
        }
        return Outgoing.size(encoded);
    }

    private static CompletableFuture<SentMessage> send(ControlDraft draft, OutgoingChannel channel, long nanos) {
        ControlCheck check = new ControlCheck(draft);
        check.complaint().ifPresent(complaint -> {
            throw new UnsendableException(complaint, 0);
        });
        if (draft.kind() == ControlKind.CLOSE) {
            int bytes = check.close().toPayload().length;
            CompletableFuture<Void> closed = channel.close(check.close());
            return closed.thenApply(nothing -> new SentMessage(bytes, 1, nanos, PendingSend.place(closed)));
        }
        return send(check.outgoing(), channel, nanos);
    }

    private Outgoing encoded(TemplateValues values) {
        if (what instanceof RawFrames frames) {
            return new RawFrameEncoder(new SecureRandom()).outgoing(frames);
        } else if (message != null) {
            return message.outgoing(values, formats);
        }
        encoded = MessageEncoder.outgoing(
                (WrittenMessage) what, formats.at(values.sources().folder()));
        return encoded;
    }

    private ControlDraft resolved(ControlDraft draft, TemplateValues values) {
        return new ControlDraft(
                draft.kind(),
                resolved(draft.payload(), payload, values),
                draft.hex(),
                draft.code(),
                resolved(draft.reason(), reason, values));
    }

    private static String resolved(String text, Template template, TemplateValues values) {
        try {
            return template == null ? text : template.fill(values);
        } catch (TemplateException e) {
            throw new UnsendableException(e.getMessage(), e.position());
        }
    }
}
