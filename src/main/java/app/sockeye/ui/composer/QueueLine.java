package app.sockeye.ui.composer;

import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.composer.sending.ComposerCommands;
import app.sockeye.ui.composer.sending.SendQueueState;
import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How full the send queue is, and how far the message that is being sent; shown while a server reads slowly. */
final class QueueLine extends HBox {
    private final ProgressBar bar = new ProgressBar(0);
    private final Label told = new Label();
    private final Button drop = new Button(ComposerTexts.DROP_QUEUED);
    private final Button cancel = new Button(ComposerTexts.CANCEL_SENDING);

    QueueLine(ComposerModel model, ComposerCommands sending) {
        super(8);
        setId("composer-queue");
        getStyleClass().add("framing-line");
        setAlignment(Pos.CENTER_LEFT);
        bar.setMinWidth(80);
        bar.setPrefWidth(120);
        told.setId("composer-queue-told");
        HBox.setHgrow(told, Priority.ALWAYS);
        told.setMaxWidth(Double.MAX_VALUE);
        button(drop, "composer-drop", ComposerTexts.DROP_QUEUED_TIP, e -> sending.dropQueued());
        button(cancel, "composer-cancel", ComposerTexts.CANCEL_TIP, e -> model.outbox()
                .cancelNewest());
        sending.queueProperty().addListener((o, before, now) -> show(now));
        show(sending.queueProperty().get());
        Visibility.fill(this, visibleProperty(), bar, told, cancel, drop);
    }

    private static void button(Button button, String id, String tip, Consumer<Object> action) {
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleHelp(tip);
        Tip.set(button, tip);
        button.setOnAction(action::accept);
    }

    private void show(SendQueueState queue) {
        bar.setProgress(queue.shownPart());
        told.setText(ComposerTexts.queue(queue));
        Visibility.set(cancel, queue.sending().isPresent());
        Visibility.set(drop, queue.waitingBytes() > 0);
        Visibility.set(this, queue.isWorthShowing());
    }
}
