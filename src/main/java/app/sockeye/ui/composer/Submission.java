package app.sockeye.ui.composer;

import app.sockeye.message.ChosenFile;
import app.sockeye.message.Format;
import app.sockeye.message.MessageCheck;
import app.sockeye.message.MessageKind;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.InputError;
import app.sockeye.ui.composer.form.RawModel;
import app.sockeye.ui.composer.sending.Outbox;
import app.sockeye.ui.composer.sending.SendingTexts;
import app.sockeye.ui.composer.sending.Trouble;
import javafx.beans.property.StringProperty;

/** Sends what a composer shows, or says why it can't be sent. JavaFX thread. */
final class Submission {
    private final ComposerModel composer;
    private final Outbox outbox;
    private final Recall recall;
    private final ChosenFile file;

    /** @param file the file to send, which is sent as it was chosen */
    Submission(ComposerModel composer, Outbox outbox, Recall recall, ChosenFile file) {
        this.composer = composer;
        this.outbox = outbox;
        this.recall = recall;
        this.file = file;
    }

    /** Sends a message of the history as it is; what is being written stays. */
    void sendAgain(WrittenMessage message) {
        if (outbox.isOpen()) {
            recall.add(message);
            outbox.send(message, () -> {});
        }
    }

    /** Sends the message or frame shown, or says why it can't be sent. */
    void send() {
        if (!outbox.isOpen()) {
            return;
        }
        MessageKind kind = composer.kindProperty().get();
        if (kind == MessageKind.CONTROL) {
            capture();
            outbox.sendControl(composer.control());
        } else if (kind == MessageKind.RAW) {
            sendRaw(composer.raw());
        } else {
            MessageCheck checked = check();
            checked.problem().ifPresentOrElse(p -> refuse(checked, p), () -> deliver(checked));
        }
    }

    private void sendRaw(RawModel raw) {
        raw.complaint()
                .ifPresentOrElse(
                        complaint -> outbox.tell(new Trouble(SendingTexts.notSent(complaint))),
                        () -> outbox.send(raw.framesProperty().get(), () -> {}));
    }

    private void refuse(MessageCheck checked, InputError problem) {
        String sentence = SendingTexts.notSent(problem.sentence());
        outbox.tell(
                checked.sendableAsIs()
                        ? new Trouble(sentence, "", ComposerTexts.SEND_ANYWAY, this::sendAsItIs)
                        : new Trouble(sentence));
    }

    /** Sends the message shown now although it is invalid. */
    private void sendAsItIs() {
        if (outbox.isOpen()) {
            file.chooseAnew();
            MessageCheck checked = check();
            checked.problem()
                    .filter(p -> !checked.sendableAsIs())
                    .ifPresentOrElse(p -> refuse(checked, p), () -> deliver(checked));
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

    private MessageCheck check() {
        return composer.check().now(composer.composed(composer.formatProperty().get()));
    }

    private void capture() {
        composer.sending().capture(composer.loaded().captures());
    }
}
