package app.sockeye.ui.log.command;

import app.sockeye.session.dialect.PacketReply;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.log.words.LogTexts;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** What can be sent in answer to the packet of a row; hidden where no dialect is written. JavaFX thread. */
final class AnswerMenu extends Menu {
    private final LogModel model;
    private final LogCommands commands;
    /** Stands for the row that was asked for last. */
    private Object asked = new Object();

    AnswerMenu(LogModel model, LogCommands commands) {
        super(LogTexts.ANSWER);
        this.model = model;
        this.commands = commands;
        setId("log-answer");
    }

    /** Shows the answers to another entry as soon as they are known. */
    void show(Optional<Entry> entry) {
        Object token = new Object();
        asked = token;
        fill(List.of());
        Optional<Transcript> transcript = model.transcript();
        setVisible(entry.isPresent() && isWritten(transcript.orElseThrow(), entry.get()));
        if (isVisible()) {
            model.background().execute(() -> {
                List<PacketReply> found = replies(transcript.get(), entry.get());
                UiPulse.later(() -> {
                    if (asked == token) {
                        fill(found);
                    }
                });
            });
        }
    }

    /** Whether the connection of a message speaks a dialect that can be written. */
    private static boolean isWritten(Transcript transcript, Entry entry) {
        return entry.kind().isMessage()
                && transcript
                        .conversations()
                        .knownAt(entry.index())
                        .filter(spoken -> !spoken.dialect().forms().isEmpty())
                        .isPresent();
    }

    private static List<PacketReply> replies(Transcript transcript, Entry message) {
        try {
            return PacketReply.to(transcript, message);
        } catch (UncheckedIOException e) {
            // The row itself says that it can't be read.
            return List.of();
        }
    }

    private void fill(List<PacketReply> replies) {
        getItems().clear();
        for (PacketReply each : replies) {
            MenuItem item = new MenuItem(each.reply().label());
            item.setId("log-answer-" + getItems().size());
            item.setMnemonicParsing(false);
            item.setOnAction(e -> commands.answer(each));
            getItems().add(item);
        }
        setDisable(replies.isEmpty());
    }
}
