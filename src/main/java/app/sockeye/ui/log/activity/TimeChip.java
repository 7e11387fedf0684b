package app.sockeye.ui.log.activity;

import app.sockeye.transcript.search.TimeRange;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.log.look.TimeMode;
import app.sockeye.ui.log.row.RowTime;
import app.sockeye.ui.log.words.LogTexts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The time range the log is filtered to, with a button that clears it. Hidden if there is none. */
public final class TimeChip extends HBox {
    private final Supplier<Optional<Instant>> zero;
    private final Label label = new Label();

    /**
     * A chip for a time range.
     *
     * @param zero from which the range counts; empty while there is nothing to filter
     */
    public TimeChip(ObjectProperty<Optional<TimeRange>> time, Supplier<Optional<Instant>> zero) {
        this.zero = zero;
        setId("log-time");
        getStyleClass().add("time-chip");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        IconButton clear = new IconButton(
                "log-time-clear", Feather.X, LogTexts.CLEAR_TIME_RANGE, () -> time.set(Optional.empty()));
        getChildren().addAll(label, clear);
        time.addListener((o, before, now) -> show(now));
        show(time.get());
    }

    private void show(Optional<TimeRange> time) {
        Optional<Instant> started = zero.get();
        Visibility.set(this, time.isPresent() && started.isPresent());
        if (isVisible()) {
            RowTime clock = new RowTime(started.get(), ZoneId.systemDefault());
            label.setText(clock.format(TimeMode.CLOCK, time.get().from(), 0) + " – "
                    + clock.format(TimeMode.CLOCK, time.get().to(), 0));
        }
    }
}
