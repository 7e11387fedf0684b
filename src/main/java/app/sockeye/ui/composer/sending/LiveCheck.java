package app.sockeye.ui.composer.sending;

import app.sockeye.message.Format;
import app.sockeye.message.MessageCheck;
import app.sockeye.message.MessageChecker;
import app.sockeye.message.WrittenMessage;
import app.sockeye.template.TemplateValues;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/**
 * The check of the message on show, renewed while it is written, and while it waits for a value. JavaFX thread.
 */
public final class LiveCheck {
    /** How long new values are gathered before a refused message is checked with them. */
    private static final Duration REST = Duration.millis(200);

    private final Work work;
    private final MessageChecker checker;
    private final Supplier<TemplateValues> preview;
    private final ReadOnlyObjectWrapper<MessageCheck> value;
    private final PauseTransition rest = new PauseTransition(REST);
    /** Whether a refused message is being checked again. */
    private boolean isRenewed;

    /** @param sending has the values of now, and says when they may have changed */
    public LiveCheck(Work work, MessageChecker checker, ComposerCommands sending, WrittenMessage first) {
        this.work = work;
        this.checker = checker;
        this.preview = sending::preview;
        this.value = new ReadOnlyObjectWrapper<>(this, "check", checker.check(first, preview.get()));
        ReadOnlyLongProperty values = sending.valuesProperty();
        values.addListener(o -> {
            // Reading it makes it tell the next change, too.
            values.get();
            renewSoon();
        });
        rest.setOnFinished(e -> renew());
    }

    private void renewSoon() {
        if (isRefused(value.get())) {
            rest.play();
        }
    }

    /** Checks a refused message again, which may have got its values. */
    private void renew() {
        if (isRenewed) {
            rest.play();
        } else if (isRefused(value.get())) {
            isRenewed = true;
            checkAgain(value.get().message(), found -> isRenewed = false);
        }
    }

    private static boolean isRefused(MessageCheck check) {
        return !check.isPending() && check.problem().isPresent() && hasReferences(check.message());
    }

    private void checkAgain(WrittenMessage message, Consumer<MessageCheck> then) {
        TemplateValues values = preview.get();
        work.inBackground(() -> checker.check(message, values), found -> {
            MessageCheck last = value.get();
            boolean same =
                    found.problem().equals(last.problem()) && found.unfilled().equals(last.unfilled());
            if (last.message().equals(message) && !same) {
                value.set(found);
            }
            then.accept(found);
        });
    }

    public ReadOnlyObjectProperty<MessageCheck> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** Checks a message; a check of the one before is dropped. */
    public void look(WrittenMessage message) {
        boolean fast = Work.isShort(message.body()) && !message.body().contains("${");
        if (!usesFile(message) && fast) {
            value.set(checker.check(message, preview.get()));
            return;
        }
        value.set(MessageCheck.pending(message));
        TemplateValues values = preview.get();
        work.inBackground(() -> checker.check(message, values), found -> {
            if (value.get().message() == message) {
                value.set(found);
            }
        });
    }

    /**
     * Checks the message again if it is a file, or sent by a schema's file, which others can change; until then the last
     * result stays.
     */
    public void lookAgain() {
        WrittenMessage message = value.get().message();
        if (usesFile(message)) {
            TemplateValues values = preview.get();
            work.inBackground(() -> checker.check(message, values), found -> {
                if (value.get().message().equals(message)) {
                    value.set(found);
                }
            });
        }
    }

    /**
     * Gives the check of a message that is to be sent now: at once, and where the background has not finished it is made
     * here. A refused message with references, which may have got their values, is looked at again in the background
     * first, as is a file whose path has some: that may read from disk.
     */
    public void beforeSending(WrittenMessage message, Consumer<MessageCheck> then) {
        MessageCheck last = value.get();
        boolean refused = isRefused(last) && last.message().equals(message);
        if (refused || message.format() == Format.FILE && hasReferences(message)) {
            checkAgain(message, then);
        } else {
            then.accept(now(message));
        }
    }

    /**
     * A file is looked at again, as it is changed by others. References are filled in, and refused, where the message is
     * sent.
     */
    private MessageCheck now(WrittenMessage message) {
        MessageCheck last = value.get();
        boolean finished = !last.isPending() && last.message().equals(message);
        if (hasReferences(message)) {
            if (!finished && !last.message().equals(message)) {
                look(message);
            }
        } else if (usesFile(message) || !finished) {
            value.set(checker.check(message, preview.get()));
        }
        return value.get();
    }

    private static boolean usesFile(WrittenMessage message) {
        return message.format() == Format.FILE || !message.as().file().isEmpty();
    }

    private static boolean hasReferences(WrittenMessage message) {
        return message.templates() && message.body().contains("${");
    }
}
