package app.sockeye.ui.composer.sending;

import app.sockeye.message.Sendable;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.composer.form.ControlModel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Hands messages over, counts those not yet on the wire, and tells what went wrong. JavaFX thread. */
public final class Outbox {
    private final ComposerCommands sending;
    private final TargetsModel targets;
    private final Trouble notConnected;
    private CompletableFuture<SentMessage> newest = new CompletableFuture<>();
    private final ReadOnlyIntegerWrapper queued = new ReadOnlyIntegerWrapper(this, "queued");
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());

    public Outbox(ComposerCommands sending) {
        this.sending = sending;
        this.targets = new TargetsModel(sending);
        this.notConnected =
                new Trouble(targets.isShared() ? SendingTexts.NONE_IS_OPEN : SendingTexts.CONNECT_AND_SEND_AGAIN);
        sending.openProperty().addListener((o, before, open) -> {
            if (open && trouble.get().filter(notConnected::equals).isPresent()) {
                clearTrouble();
            }
        });
    }

    public ReadOnlyIntegerProperty queuedProperty() {
        return queued.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public void tell(Trouble what) {
        trouble.set(Optional.of(what));
    }

    /** Clears a trouble of this sentence, as it is over. */
    public void settle(String sentence) {
        if (trouble.get().filter(told -> told.sentence().equals(sentence)).isPresent()) {
            clearTrouble();
        }
    }

    public void clearTrouble() {
        trouble.set(Optional.empty());
    }

    /** Whether the connection is open; if not, tells the user. */
    public boolean isOpen() {
        clearTrouble();
        if (!sending.openProperty().get()) {
            tell(notConnected);
        }
        return sending.openProperty().get();
    }

    public void send(Sendable what, Runnable onSuccess) {
        CompletableFuture<SentMessage> sent = targets.send(what);
        newest = sent;
        follow(sent, onSuccess);
    }

    /** Stops the message that was sent last. */
    public void cancelNewest() {
        newest.cancel(false);
    }

    public TargetsModel targets() {
        return targets;
    }

    public void sendControl(ControlModel control) {
        control.complaint()
                .ifPresentOrElse(
                        complaint -> tell(new Trouble(SendingTexts.notSent(complaint))),
                        () -> send(control.draft(), () -> {}));
    }

    private void follow(CompletableFuture<SentMessage> sent, Runnable onSuccess) {
        queued.set(queued.get() + 1);
        sent.whenComplete((told, failure) -> UiPulse.later(() -> {
            queued.set(queued.get() - 1);
            if (failure == null) {
                onSuccess.run();
            } else {
                tell(Trouble.of(failure));
            }
        }));
    }
}
