package app.sockeye.ui.composer.sending;

import app.sockeye.message.Format;
import app.sockeye.message.MessageCheck;
import app.sockeye.message.MessageChecker;
import app.sockeye.message.WrittenMessage;
import app.sockeye.template.TemplateValues;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The check of the message on show, renewed while it is written. JavaFX thread. */
public final class LiveCheck {
    private final Work work;
    private final MessageChecker checker;
    private final Supplier<TemplateValues> preview;
    private final ReadOnlyObjectWrapper<MessageCheck> value;

    /** @param preview the values of now, which are not used up */
    public LiveCheck(Work work, MessageChecker checker, Supplier<TemplateValues> preview, WrittenMessage first) {
        this.work = work;
        this.checker = checker;
        this.preview = preview;
        this.value = new ReadOnlyObjectWrapper<>(this, "check", checker.check(first, preview.get()));
    }

    public ReadOnlyObjectProperty<MessageCheck> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** Checks a message; a check of the one before is dropped. */
    public void look(WrittenMessage message) {
        boolean fast = Work.isShort(message.body()) && !message.body().contains("${");
        if (message.format() != Format.FILE && fast) {
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

    /** Checks the message again if it is a file, which others can change; until then the last result stays. */
    public void lookAgain() {
        WrittenMessage message = value.get().message();
        if (message.format() == Format.FILE) {
            TemplateValues values = preview.get();
            work.inBackground(() -> checker.check(message, values), found -> {
                if (value.get().message().equals(message)) {
                    value.set(found);
                }
            });
        }
    }

    /**
     * The check of a message that is to be sent now. Where the background has not finished it is made here: messages
     * keep the order of the key presses. A file is looked at again, as it is changed by others, and so is a refused
     * message with references, which may have got their values. Other references are filled in, and refused, where the
     * message is sent: that may read from disk.
     */
    public MessageCheck now(WrittenMessage message) {
        MessageCheck last = value.get();
        boolean finished = !last.isPending() && last.message().equals(message);
        if (message.format() != Format.FILE && hasReferences(message)) {
            if (finished && last.problem().isPresent()) {
                value.set(checker.check(message, preview.get()));
            } else if (!finished && !last.message().equals(message)) {
                look(message);
            }
        } else if (message.format() == Format.FILE || !finished) {
            value.set(checker.check(message, preview.get()));
        }
        return value.get();
    }

    private static boolean hasReferences(WrittenMessage message) {
        return message.templates() && message.body().contains("${");
    }
}
