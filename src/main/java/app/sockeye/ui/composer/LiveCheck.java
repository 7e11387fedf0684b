package app.sockeye.ui.composer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The check of the message on show, renewed while it is written. JavaFX thread. */
final class LiveCheck {
    private final Work work;
    private final ReadOnlyObjectWrapper<Check> value;

    LiveCheck(Work work, Composed first) {
        this.work = work;
        this.value = new ReadOnlyObjectWrapper<>(this, "check", Checker.check(first));
    }

    ReadOnlyObjectProperty<Check> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** Looks at a message; of the one before nothing more is heard. */
    void look(Composed message) {
        if (message.format() != Format.FILE && Work.isShort(message.body())) {
            value.set(Checker.check(message));
            return;
        }
        value.set(Check.pending(message));
        work.inBackground(() -> Checker.check(message), found -> {
            if (value.get().message() == message) {
                value.set(found);
            }
        });
    }

    /**
     * The finished check of a message. Where the background has not finished it is made here: messages keep the order
     * of the key presses.
     */
    Check now(Composed message) {
        if (value.get().isPending() || !value.get().message().equals(message)) {
            value.set(Checker.check(message));
        }
        return value.get();
    }
}
