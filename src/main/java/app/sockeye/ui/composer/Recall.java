package app.sockeye.ui.composer;

import app.sockeye.message.Format;
import app.sockeye.message.Fragmentation;
import app.sockeye.message.MessageKind;
import app.sockeye.message.WrittenMessage;
import app.sockeye.ui.composer.history.HistoryWalk;
import app.sockeye.ui.composer.history.SendHistory;
import app.sockeye.ui.composer.packet.PacketModel;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;

/** Shows messages of the history and others in the editors; what they replace goes to the history. JavaFX thread. */
final class Recall {
    private final Editors editors;
    private final Rewrites rewrites;
    private final PacketModel packet;
    private final SendHistory history = new SendHistory();
    private final HistoryWalk walk = new HistoryWalk(history);

    Recall(Editors editors, Rewrites rewrites, PacketModel packet) {
        this.editors = editors;
        this.rewrites = rewrites;
        this.packet = packet;
    }

    /** What was sent or put aside, newest first. */
    ObservableList<WrittenMessage> history() {
        return history.messages();
    }

    /** Sets what was sent before. */
    void setHistory(List<WrittenMessage> messages) {
        walk.end();
        history.setAll(messages);
    }

    /** Forgets all sent messages. */
    void clearHistory() {
        walk.end();
        history.clear();
    }

    /** What was being written in a format before the walk through the history; empty where there is no walk. */
    Optional<WrittenMessage> unsent(WrittenMessage current) {
        return walk.unsent(current);
    }

    /** Adds a message to the history that is sent while another may be on show. */
    void add(WrittenMessage message) {
        history.add(message);
    }

    /** Adds the message on show, which is sent, to the history. */
    void addShown(WrittenMessage message) {
        putUnsentAside(message);
        history.add(message);
    }

    /** Shows a message to edit and send; what was being written in its format goes to the history. */
    void edit(WrittenMessage message) {
        WrittenMessage before = editors.composed(message.format());
        putUnsentAside(before);
        if (!before.body().isBlank()) {
            history.add(before);
        }
        show(message);
    }

    /** Shows a message to edit and send, in place of what was being written in its format. */
    void replace(WrittenMessage message) {
        walk.end();
        show(message);
    }

    /** Shows a message of the history; what was being written in its format is reached by walking forward. */
    void recall(WrittenMessage message) {
        walk.jump(message, editors.composed(message.format()));
        show(message);
    }

    /** Shows the message or packet sent before the one on show. */
    void older() {
        if (editors.isWritten()) {
            walk.older(editors.shown()).ifPresent(editors::setBody);
        } else if (editors.kindProperty().get() == MessageKind.FORM) {
            packet.older();
        }
    }

    /** Shows the message or packet sent after the one on show, at last what was being written. */
    void newer() {
        if (editors.isWritten()) {
            walk.newer(editors.shown()).ifPresent(editors::setBody);
        } else if (editors.kindProperty().get() == MessageKind.FORM) {
            packet.newer();
        }
    }

    /** What was being written before a walk through the history stays in it. */
    private void putUnsentAside(WrittenMessage current) {
        walk.unsent(current)
                .filter(unsent -> !unsent.body().isBlank())
                .ifPresent(unsent -> history.add(unsent.withFragmentation(Fragmentation.WHOLE)));
        walk.end();
    }

    /** Shows a message; a text in its other form, with or without escapes, goes to the history. */
    void show(WrittenMessage message) {
        if (message.format() == Format.TEXT || message.format() == Format.ESCAPED) {
            WrittenMessage other = editors.composed(message.format() == Format.TEXT ? Format.ESCAPED : Format.TEXT);
            if (!other.body().isBlank()) {
                history.add(other);
            }
            rewrites.write(message.format(), message.body());
        }
        editors.show(message);
    }
}
