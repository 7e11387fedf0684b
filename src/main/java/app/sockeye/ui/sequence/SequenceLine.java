package app.sockeye.ui.sequence;

import app.sockeye.session.sequence.RunProgress;
import app.sockeye.session.sequence.RunState;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The buttons that run, pause and stop the shown sequence. */
final class SequenceLine extends HBox {
    private static final double GAP = 8;

    private final SequenceModel model;
    private final Label time = new Label();
    private final Button run = new Button(SequenceTexts.RUN, Icon.of(Feather.PLAY));
    private final Button pause = new Button(SequenceTexts.PAUSE, Icon.of(Feather.PAUSE));
    private final Button skip = new Button(SequenceTexts.SKIP, Icon.of(Feather.SKIP_FORWARD));
    private final Button stop = new Button(SequenceTexts.STOP, Icon.of(Feather.SQUARE));

    SequenceLine(SequenceModel model) {
        super(GAP);
        this.model = model;
        getStyleClass().add("sequence-line");
        getStylesheets().add(Theme.sheet(SequenceLine.class, "sequence.css"));
        setAlignment(Pos.CENTER_RIGHT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        time.setId("sequence-time");
        time.getStyleClass().add("muted");
        time.setMinWidth(0);
        dress(run, "sequence-run", Styles.ACCENT, model::run);
        Tip.set(run, SequenceTexts.RUN_TIP);
        dress(pause, "sequence-pause", "", model::togglePause);
        dress(skip, "sequence-skip", "", model::skip);
        dress(stop, "sequence-stop", "danger-button", model::stop);
        Tip.set(stop, SequenceTexts.STOP_TIP);
        getChildren().setAll(space, time, run, pause, skip, stop);
        model.runningProperty().addListener(o -> show());
        model.progressProperty().addListener(o -> show());
        model.shownProperty().addListener(o -> show());
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

    private void show() {
        boolean runs = model.runningProperty().get();
        Optional<RunState> state = model.progressProperty().get().map(RunProgress::state);
        boolean paused = state.filter(RunState.PAUSED::equals).isPresent();
        Visibility.set(run, !runs);
        boolean asks = state.filter(RunState.ASKING::equals).isPresent();
        Visibility.set(pause, runs && !asks);
        Visibility.set(skip, runs && !asks);
        Visibility.set(stop, runs);
        run.setDisable(model.shownProperty().get().problem().isPresent());
        pause.setText(paused ? SequenceTexts.RESUME : SequenceTexts.PAUSE);
        pause.setGraphic(Icon.of(paused ? Feather.PLAY : Feather.PAUSE));
    }

    void showTime(String text) {
        time.setText(text);
    }
}
