package app.sockeye.ui.composer;

import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.session.capture.Capture;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The saved message that a composer shows, and whether what is written differs from it. JavaFX thread. */
public final class LoadedMessage {
    private final ComposerModel composer;
    private final ReadOnlyObjectWrapper<Optional<MessageEntry>> entry =
            new ReadOnlyObjectWrapper<>(this, "entry", Optional.empty());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");

    LoadedMessage(ComposerModel composer) {
        this.composer = composer;
        composer.onDraftChanged(this::compare);
    }

    /** The message as it was when it was shown or saved last; empty where what is written was never saved. */
    public ReadOnlyObjectProperty<Optional<MessageEntry>> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    /** What is taken from the reply to the saved message; nothing where none is shown. */
    List<Capture> captures() {
        return entry.get().map(saved -> saved.message().captures()).orElse(List.of());
    }

    /** The name of the saved message's own schema; empty where it has none, and where no saved message is shown. */
    public String schema() {
        return entry.get().map(saved -> saved.message().schema()).orElse("");
    }

    /** Whether what is written differs from the saved message. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Shows a saved message; what was being written and is saved nowhere goes to the history. */
    public void load(MessageEntry message) {
        boolean saved = entry.get().isPresent() && !changed.get();
        entry.set(Optional.of(message));
        composer.load(message.message().sendable(), !saved);
        composer.targets().show(message.message().target());
        compare();
    }

    /** Takes what is written for a saved message, as when it was just saved. */
    public void set(Optional<MessageEntry> message) {
        entry.set(message);
        composer.draftChanged();
    }

    /** The same for a message that was shown before a restart, with the connections that it goes to. */
    public void restore(Optional<MessageEntry> message) {
        message.ifPresent(saved -> composer.targets().show(saved.message().target()));
        set(message);
    }

    /** Takes over what has become of the saved message elsewhere, but leaves what was typed. */
    public void follow(Optional<MessageEntry> now) {
        if (now.equals(entry.get())) {
            return;
        } else if (now.isPresent() && changed.get()) {
            MessageEntry base = entry.get().orElseThrow();
            entry.set(Optional.of(new MessageEntry(
                    now.get().owner(),
                    now.get()
                            .message()
                            .withSendable(base.message().sendable())
                            .withTarget(base.message().target()))));
        } else if (now.isPresent() && !isShown(now.get())) {
            load(now.get());
        } else {
            set(now);
        }
    }

    private void compare() {
        changed.set(entry.get().filter(saved -> !isShown(saved)).isPresent());
    }

    private boolean isShown(MessageEntry saved) {
        return saved.message().sends(composer.written())
                && saved.message().target().equals(composer.target());
    }
}
