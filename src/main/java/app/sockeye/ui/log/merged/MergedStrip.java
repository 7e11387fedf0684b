package app.sockeye.ui.log.merged;

import app.sockeye.transcript.merged.MergedEntry;
import app.sockeye.transcript.search.TimeRange;
import app.sockeye.transcript.statistics.Lane;
import app.sockeye.ui.log.activity.TimeStrip;
import app.sockeye.ui.log.look.TimeMode;
import app.sockeye.ui.log.merged.MergedActivity.ActivityLane;
import app.sockeye.ui.log.row.RowTime;
import app.sockeye.ui.log.words.LogTexts;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.MouseEvent;

/**
 * A strip above the merged log with the traffic over time, a lane for each of the first connections. Dragging over it
 * filters the log to a time range, a click on a lane jumps to that connection's next entry.
 */
final class MergedStrip extends TimeStrip {
    private static final double LEAST_HEIGHT = 32;
    private static final double LANE_HEIGHT = 11;

    private final MergedModel model;
    private final MergedPane pane;
    private final MergedActivity activity;
    private final ActivityLanes lanes = new ActivityLanes();

    MergedStrip(MergedModel model, MergedPane pane) {
        super(model.filter().timeProperty(), () -> Optional.of(model.order().zero()));
        this.model = model;
        this.pane = pane;
        activity = new MergedActivity(model, this::isLookedAt);
        setId("merged-activity");
        shownProperty().addListener(o -> model.wake());
        activity.lanesProperty().addListener(o -> redraw());
        show(lanes, pane.rows());
    }

    private List<ActivityLane> shownLanes() {
        return activity.lanesProperty().get();
    }

    @Override
    protected Optional<TimeRange> whole() {
        return activity.time();
    }

    @Override
    protected Optional<TimeRange> viewed() {
        return pane.timeInView();
    }

    @Override
    protected void draw() {
        double height = Math.max(LEAST_HEIGHT, LANE_HEIGHT * shownLanes().size() + 1);
        setMinHeight(height);
        setPrefHeight(height);
        lanes.draw(shownLanes(), whole().orElse(new TimeRange(0, 1)), getWidth(), height - 1);
        setAccessibleText(whole().isEmpty() ? LogTexts.NO_ACTIVITY : summary());
    }

    private String summary() {
        return LogTexts.activity(total(Lane.RECEIVED_MESSAGES), total(Lane.SENT_MESSAGES), total(Lane.ERRORS));
    }

    private long total(Lane of) {
        return shownLanes().stream()
                .mapToLong(lane -> lane.timeline().total(of))
                .sum();
    }

    @Override
    protected void clicked(MouseEvent e) {
        lane(e).ifPresent(lane -> {
            long entry = model.order()
                    .transcripts()
                    .get(lane.source())
                    .times()
                    .firstAt((long) nanos(e.getX()) - lane.shift());
            model.goTo(new MergedEntry(lane.source(), entry));
        });
    }

    private Optional<ActivityLane> lane(MouseEvent e) {
        int number = (int) (e.getY() / getHeight() * shownLanes().size());
        return number >= 0 && number < shownLanes().size()
                ? Optional.of(shownLanes().get(number))
                : Optional.empty();
    }

    @Override
    protected Optional<String> said(MouseEvent e) {
        return lane(e).map(at -> model.sources().names().get(at.source()) + "  "
                + new RowTime(model.order().zero(), ZoneId.systemDefault())
                        .format(TimeMode.CLOCK, (long) nanos(e.getX()), 0));
    }
}
