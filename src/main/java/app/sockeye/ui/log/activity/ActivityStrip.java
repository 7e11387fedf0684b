package app.sockeye.ui.log.activity;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.TimeRange;
import app.sockeye.transcript.statistics.Lane;
import app.sockeye.transcript.statistics.Timeline;
import app.sockeye.ui.log.look.TimeMode;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.log.pane.LogPane;
import app.sockeye.ui.log.row.RowTime;
import app.sockeye.ui.log.words.LogTexts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.input.MouseEvent;

/**
 * A strip above the log with the whole session's traffic over time and the part that is in view. Dragging over it
 * filters the log to a time range, a click jumps to a time. It redraws with the pulse when something has changed.
 */
public final class ActivityStrip extends TimeStrip {
    private static final double HEIGHT = 32;
    /** If a larger part of the session is in view, the part in view is not marked. */
    private static final double MOST = 0.95;

    private final LogModel model;
    private final LogPane pane;
    private final ActivityModel activity;
    private final ActivityBars bars = new ActivityBars();

    public ActivityStrip(LogModel model, LogPane pane) {
        super(model.filter().timeProperty(), () -> model.transcript().map(Transcript::started));
        this.model = model;
        this.pane = pane;
        this.activity = new ActivityModel(model, this::isLookedAt);
        setId("log-activity");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        shownProperty().addListener(o -> model.wake());
        activity.timelineProperty().addListener(o -> redraw());
        show(bars, pane.rows());
    }

    private Optional<Timeline> timeline() {
        return activity.timelineProperty().get().filter(t -> t.buckets() > 0);
    }

    @Override
    protected Optional<TimeRange> whole() {
        return timeline().map(Timeline::time);
    }

    /** Marking nearly all of the strip as in view would only hide the bars. */
    @Override
    protected Optional<TimeRange> viewed() {
        return pane.timeInView()
                .filter(view -> view.length() < MOST * whole().orElseThrow().length());
    }

    @Override
    protected void draw() {
        bars.draw(activity.timelineProperty().get().orElse(Timeline.EMPTY), getWidth(), HEIGHT - 1);
        setAccessibleText(timeline()
                .map(t -> LogTexts.activity(
                        t.total(Lane.RECEIVED_MESSAGES), t.total(Lane.SENT_MESSAGES), t.total(Lane.ERRORS)))
                .orElse(LogTexts.NO_ACTIVITY));
    }

    @Override
    protected void clicked(MouseEvent e) {
        pane.jumpTo((long) nanos(e.getX()));
    }

    @Override
    protected Optional<String> said(MouseEvent e) {
        return timeline().map(t -> {
            int bucket = (int) Math.min(t.buckets() - 1, nanos(e.getX()) / t.width());
            Instant started = model.transcript().orElseThrow().started();
            return new RowTime(started, ZoneId.systemDefault())
                            .format(TimeMode.CLOCK, t.time(bucket).from(), 0)
                    + "  ▼ " + LogTexts.grouped(t.count(Lane.RECEIVED_MESSAGES, bucket))
                    + "  ▲ " + LogTexts.grouped(t.count(Lane.SENT_MESSAGES, bucket));
        });
    }
}
