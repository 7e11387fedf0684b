package app.sockeye.ui.repeat;

import app.sockeye.transcript.statistics.Replies;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The figures of a repeat: rate, replies, errors, what is received and what is queued. */
final class RepeatNumbers extends GridPane {
    private static final int COLUMNS = 5;
    private static final double WHOLE = 100;

    private final RepeatModel model;
    private final Label sending = figure("repeat-sending");
    private final Label wanted = caption("repeat-wanted");
    private final Label replies = figure("repeat-replies");
    private final Label waiting = caption("repeat-waiting");
    private final Hyperlink errors = new Hyperlink();
    private final Label noErrors = figure("repeat-no-errors");
    private final Hyperlink lastError = new Hyperlink();
    private final Label noQuery = caption("repeat-no-query");
    private final Label received = figure("repeat-received");
    private final Label receivedBytes = caption("repeat-received-bytes");
    private final Label queue = figure("repeat-queue");
    private final Label queued = caption("repeat-queued");

    RepeatNumbers(RepeatModel model) {
        this.model = model;
        getStyleClass().add("repeat-numbers");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(WHOLE / COLUMNS);
            getColumnConstraints().add(column);
        }
        errors.setId("repeat-errors");
        errors.getStyleClass().addAll("figure", "link");
        errors.setOnAction(e -> model.showErrors());
        lastError.setId("repeat-last-error");
        lastError.getStyleClass().addAll("caption", "link");
        lastError.setOnAction(e -> model.figuresProperty()
                .get()
                .ifPresent(f -> model.showEntry(f.replies().lastError())));
        addRow(
                0,
                column(RepeatTexts.SENDING, sending, wanted),
                column(RepeatTexts.REPLIES, replies, waiting),
                column(RepeatTexts.ERRORS, errors, noErrors, lastError, noQuery),
                column(RepeatTexts.RECEIVED, received, receivedBytes),
                column(RepeatTexts.QUEUE, queue, queued));
        model.figuresProperty().addListener((o, before, now) -> show(now));
        model.form().error.addListener(o -> show(model.figuresProperty().get()));
        show(model.figuresProperty().get());
    }

    private static Label figure(String id) {
        return label(id, "figure");
    }

    private static Label caption(String id) {
        return label(id, "caption");
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        return label;
    }

    private static VBox column(String name, Node... below) {
        Label caption = new Label(name);
        caption.getStyleClass().add("caption");
        VBox column = new VBox(caption);
        column.getChildren().addAll(below);
        return column;
    }

    private void show(Optional<RepeatFigures> figures) {
        if (figures.isEmpty()) {
            sending.setText(RepeatTexts.NOTHING);
            replies.setText(RepeatTexts.NOTHING);
            received.setText(RepeatTexts.NOTHING);
            queue.setText(RepeatTexts.NOTHING);
        }
        figures.ifPresent(this::show);
        showErrors(figures);
    }

    private void show(RepeatFigures figures) {
        Replies came = figures.replies();
        sending.setText(RepeatTexts.perSecond(figures.sending()));
        wanted.setText(RepeatTexts.wanted(figures));
        Tip.set(sending, RepeatTexts.lateness(figures.progress()));
        replies.setText(RepeatTexts.count(came.times().count()));
        waiting.setText(RepeatTexts.onTheirWay(came.waiting()));
        received.setText(RepeatTexts.perSecond(figures.receiving()));
        receivedBytes.setText(RepeatTexts.bytesPerSecond(figures.receivingBytes()));
        queue.setText(RepeatTexts.size(figures.progress().queuedBytes()));
        queued.setText(RepeatTexts.waiting(figures.progress().queued()));
    }

    private void showErrors(Optional<RepeatFigures> figures) {
        long count = figures.map(f -> f.replies().errors()).orElse(0L);
        errors.setText(RepeatTexts.count(count));
        errors.setAccessibleText(RepeatTexts.spokenErrors(count));
        Visibility.set(errors, count > 0);
        noErrors.setText(figures.isEmpty() ? RepeatTexts.NOTHING : RepeatTexts.count(0));
        Visibility.set(noErrors, count == 0);
        lastError.setText(
                count == 0
                        ? ""
                        : RepeatTexts.lastError(figures.orElseThrow().replies().lastError()));
        Visibility.set(lastError, count > 0);
        noQuery.setText(model.form().error.get().isBlank() ? RepeatTexts.NO_QUERY : RepeatTexts.NONE_MATCH);
        Visibility.set(noQuery, count == 0);
    }
}
