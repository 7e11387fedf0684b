package app.sockeye.ui.composer;

import app.sockeye.message.Format;
import app.sockeye.message.MessageCheck;
import app.sockeye.message.MessageChecker;
import app.sockeye.message.WrittenMessage;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The check of the message on show, renewed while it is written. JavaFX thread. */
final class LiveCheck {
    private final Work work;
    private final MessageChecker checker;
    private final ReadOnlyObjectWrapper<MessageCheck> value;

    LiveCheck(Work work, MessageChecker checker, WrittenMessage first) {
        this.work = work;
        this.checker = checker;
        this.value = new ReadOnlyObjectWrapper<>(this, "check", checker.check(first));
    }

    ReadOnlyObjectProperty<MessageCheck> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** Checks a message; a check of the one before is dropped. */
    void look(WrittenMessage message) {
        if (message.format() != Format.FILE && Work.isShort(message.body())) {
            value.set(checker.check(message));
            return;
        }
        value.set(MessageCheck.pending(message));
        work.inBackground(() -> checker.check(message), found -> {
            if (value.get().message() == message) {
                value.set(found);
            }
        });
    }

    /** Checks the message again if it is a file, which others can change; until then the last result stays. */
    void lookAgain() {
        WrittenMessage message = value.get().message();
        if (message.format() == Format.FILE) {
            work.inBackground(() -> checker.check(message), found -> {
                if (value.get().message().equals(message)) {
                    value.set(found);
                }
            });
        }
    }

    /**
     * The finished check of a message. Where the background has not finished it is made here: messages keep the order
     * of the key presses. A file is looked at again, as it is changed by others.
     */
    MessageCheck now(WrittenMessage message) {
        if (message.format() == Format.FILE
                || value.get().isPending()
                || !value.get().message().equals(message)) {
            value.set(checker.check(message));
        }
        return value.get();
    }
}
