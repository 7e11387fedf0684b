package app.sockeye.ui.log;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.TimeRange;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.log.look.TimeMode;
import app.sockeye.ui.log.row.RowTime;
import app.sockeye.ui.log.words.LogTexts;
import java.time.ZoneId;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The time range the log is filtered to, with a button that clears it. Hidden if there is none. */
final class TimeChip extends HBox {
    private final LogModel model;
    private final Label label = new Label();

    TimeChip(LogModel model) {
        this.model = model;
        setId("log-time");
        getStyleClass().add("time-chip");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        IconButton clear = new IconButton("log-time-clear", Feather.X, LogTexts.CLEAR_TIME_RANGE, () -> model.filter()
                .timeProperty()
                .set(Optional.empty()));
        getChildren().addAll(label, clear);
        model.filter().timeProperty().addListener((o, before, now) -> show(now));
        show(model.filter().timeProperty().get());
    }

    private void show(Optional<TimeRange> time) {
        Optional<Transcript> transcript = model.transcript();
        Visibility.set(this, time.isPresent() && transcript.isPresent());
        if (isVisible()) {
            RowTime clock = new RowTime(transcript.get().started(), ZoneId.systemDefault());
            label.setText(clock.format(TimeMode.CLOCK, time.get().from(), 0) + " – "
                    + clock.format(TimeMode.CLOCK, time.get().to(), 0));
        }
    }
}
