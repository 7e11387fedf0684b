package app.sockeye.ui.repeat;

import app.sockeye.session.repeat.RepeatGoal;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How far a repeat is, and the buttons that start, pause and stop it. */
final class RepeatHead extends HBox {
    private static final double GAP = 8;
    private static final double BAR_HEIGHT = 6;

    private final RepeatModel model;
    private final Label count = new Label();
    private final Label total = new Label();
    private final Label left = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button start = new Button(RepeatTexts.START, Icon.of(Feather.REPEAT));
    private final Button pause = new Button(RepeatTexts.PAUSE, Icon.of(Feather.PAUSE));
    private final Button stop = new Button(RepeatTexts.STOP, Icon.of(Feather.SQUARE));

    RepeatHead(RepeatModel model) {
        super(GAP);
        this.model = model;
        getStyleClass().add("repeat-head");
        setAlignment(Pos.CENTER_LEFT);
        count.setId("repeat-count");
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        total.setId("repeat-total");
        total.getStyleClass().add("muted");
        left.setId("repeat-left");
        left.getStyleClass().add("muted");
        left.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(GAP, count, total, space, left);
        line.setAlignment(Pos.BASELINE_LEFT);
        bar.setId("repeat-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinHeight(BAR_HEIGHT);
        bar.setPrefHeight(BAR_HEIGHT);
        VBox told = new VBox(GAP - 2, line, bar);
        told.setMinWidth(0);
        HBox.setHgrow(told, Priority.ALWAYS);
        dress(start, "repeat-start", Styles.ACCENT, model::start);
        dress(pause, "repeat-pause", "", model::togglePause);
        dress(stop, "repeat-stop", "danger-button", model::stop);
        Tip.set(stop, RepeatTexts.STOP_TIP);
        getChildren().setAll(told, startBox(), pause, stop);
        model.figuresProperty().addListener((o, before, now) -> show());
        model.runningProperty().addListener(o -> show());
        show();
    }

    private static void dress(Button button, String id, String style, Runnable action) {
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        button.setOnAction(e -> action.run());
    }

    private Region startBox() {
        start.disableProperty().bind(model.openProperty().not());
        // A disabled button shows no tooltip, so its box has one.
        StackPane box = new StackPane(start);
        start.accessibleHelpProperty()
                .bind(Bindings.when(model.openProperty())
                        .then(RepeatTexts.START_TIP)
                        .otherwise(RepeatTexts.CONNECT_FIRST));
        Tip.follow(box, start.accessibleHelpProperty());
        Visibility.when(box, model.runningProperty().not());
        return box;
    }

    private void show() {
        boolean runs = model.runningProperty().get();
        Visibility.set(pause, runs);
        Visibility.set(stop, runs);
        pause.setText(model.isPaused() ? RepeatTexts.GO_ON : RepeatTexts.PAUSE);
        pause.setGraphic(Icon.of(model.isPaused() ? Feather.PLAY : Feather.PAUSE));
        Optional<RepeatFigures> figures = model.figuresProperty().get();
        start.setText(figures.isPresent() ? RepeatTexts.START_AGAIN : RepeatTexts.START);
        Visibility.set(count, figures.isPresent());
        Visibility.set(bar, figures.isPresent());
        count.setText(figures.map(f -> RepeatTexts.count(f.progress().sent())).orElse(""));
        total.setText(figures.map(RepeatTexts::ofTotal).orElse(RepeatTexts.IDLE));
        left.setText(figures.map(RepeatTexts::left).orElse(""));
        bar.setProgress(figures.map(RepeatHead::part).orElse(0.0));
    }

    /** The part that is done, from 0 to 1. */
    private static double part(RepeatFigures figures) {
        if (figures.plan().goal() instanceof RepeatGoal.Times times) {
            return Math.min(1, figures.progress().sent() / (double) times.count());
        } else if (figures.plan().goal() instanceof RepeatGoal.Lasting lasting) {
            return Math.min(
                    1,
                    figures.progress().activeNanos() / (double) lasting.time().toNanos());
        }
        return figures.progress().state().isOver() ? 1 : 0;
    }
}
