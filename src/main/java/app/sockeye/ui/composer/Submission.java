package app.sockeye.ui.composer;

import app.sockeye.message.ChosenFile;
import app.sockeye.message.Format;
import app.sockeye.message.MessageCheck;
import app.sockeye.message.MessageKind;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.InputError;
import app.sockeye.ui.composer.form.RawModel;
import app.sockeye.ui.composer.packet.PacketModel;
import app.sockeye.ui.composer.sending.Outbox;
import app.sockeye.ui.composer.sending.SendingTexts;
import app.sockeye.ui.composer.sending.Trouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;

/** Sends what a composer shows, or says why it can't be sent. JavaFX thread. */
final class Submission {
    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private final ComposerModel composer;
    private final Outbox outbox;
    private final Recall recall;
    private final ChosenFile file;
    /** Completed when all that was to be sent before is handed over or refused. */
    private CompletableFuture<Void> before = CompletableFuture.completedFuture(null);

    /** @param file the file to send, which is sent as it was chosen */
    Submission(ComposerModel composer, Outbox outbox, Recall recall, ChosenFile file) {
        this.composer = composer;
        this.outbox = outbox;
        this.recall = recall;
        this.file = file;
        composer.checkProperty().addListener((o, last, now) -> {
            if (now.problem().isEmpty()) {
                last.problem().ifPresent(problem -> outbox.settle(refusal(problem)));
            }
        });
    }

    /** Keeps the order of the key presses where a check takes its time. */
    private void inOrder(Supplier<CompletableFuture<Void>> step) {
        before = before.isDone() ? step.get() : before.thenCompose(nothing -> step.get());
    }

    /** Sends a message of the history as it is; what is being written stays. */
    void sendAgain(WrittenMessage message) {
        inOrder(() -> {
            if (outbox.isOpen()) {
                recall.add(message);
                outbox.send(message, () -> {});
            }
            return DONE;
        });
    }

    /** Sends the message or frame shown, or says why it can't be sent. */
    void send() {
        if (!outbox.isOpen()) {
            return;
        }
        MessageKind kind = composer.kindProperty().get();
        if (kind == MessageKind.CONTROL || kind == MessageKind.RAW || kind == MessageKind.FORM) {
            inOrder(() -> {
                sendFrames(kind);
                return DONE;
            });
        } else {
            WrittenMessage message = composed();
            inOrder(() -> checked(message, checked -> checked.problem()
                    .ifPresentOrElse(p -> refuse(checked, p), () -> deliver(checked))));
        }
    }

    private void sendFrames(MessageKind kind) {
        if (kind == MessageKind.CONTROL) {
            capture();
            outbox.sendControl(composer.control());
        } else if (kind == MessageKind.FORM) {
            sendPacket(composer.packet());
        } else {
            sendRaw(composer.raw());
        }
    }

    private void sendPacket(PacketModel packet) {
        packet.tellAll();
        capture();
        packet.message().ifPresent(message -> outbox.send(message, () -> {}));
        packet.keepSent();
    }

    private void sendRaw(RawModel raw) {
        raw.complaint()
                .ifPresentOrElse(
                        complaint -> outbox.tell(new Trouble(SendingTexts.notSent(complaint))),
                        () -> outbox.send(raw.framesProperty().get(), () -> {}));
    }

    private void refuse(MessageCheck checked, InputError problem) {
        String sentence = refusal(problem);
        outbox.tell(
                checked.sendableAsIs()
                        ? new Trouble(sentence, "", ComposerTexts.SEND_ANYWAY, this::sendAsItIs)
                        : new Trouble(sentence));
    }

    private static String refusal(InputError problem) {
        return SendingTexts.notSent(problem.sentence());
    }

    /** Sends the message shown now although it is invalid. */
    private void sendAsItIs() {
        if (outbox.isOpen()) {
            file.chooseAnew();
            WrittenMessage message = composed();
            inOrder(() -> checked(message, checked -> checked.problem()
                    .filter(p -> !checked.sendableAsIs())
                    .ifPresentOrElse(p -> refuse(checked, p), () -> deliver(checked))));
        }
    }

    private void deliver(MessageCheck checked) {
        WrittenMessage message = checked.message();
        recall.addShown(message);
        capture();
        // Invalid JSON that is sent anyway is just a text.
        outbox.send(checked.problem().isPresent() ? message.withFormat(Format.TEXT) : message, () -> {
            StringProperty body = composer.bodyProperty(message.format());
            if (composer.clearAfterSendProperty().get()
                    && composer.composed(message.format()).equals(message)) {
                body.set("");
            }
        });
    }

    private WrittenMessage composed() {
        return composer.composed(composer.formatProperty().get());
    }

    /** Completes on the JavaFX thread when the message was handed over or refused. */
    private CompletableFuture<Void> checked(WrittenMessage message, Consumer<MessageCheck> then) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        composer.check().beforeSending(message, checked -> {
            try {
                then.accept(checked);
            } finally {
                done.complete(null);
            }
        });
        return done;
    }

    private void capture() {
        composer.sending().capture(composer.loaded().captures());
    }
}
