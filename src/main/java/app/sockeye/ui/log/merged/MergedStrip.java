package app.sockeye.ui.log.merged;

import app.sockeye.transcript.merged.MergedEntry;
import app.sockeye.transcript.search.TimeRange;
import app.sockeye.transcript.statistics.Lane;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.log.ActivityStrip;
import app.sockeye.ui.log.TimeChip;
import app.sockeye.ui.log.look.TimeMode;
import app.sockeye.ui.log.merged.MergedActivity.ActivityLane;
import app.sockeye.ui.log.row.RowTime;
import app.sockeye.ui.log.words.LogTexts;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A strip above the merged log with the traffic over time, a lane for each of the first connections. Dragging over it
 * filters the log to a time range, a click on a lane jumps to that connection's next entry.
 */
final class MergedStrip extends StackPane {
    private static final double LEAST_HEIGHT = 32;
    private static final double LANE_HEIGHT = 11;
    /** Pixels the mouse must move for a drag; less is a click. */
    private static final double DRAG = 4;

    private final MergedModel model;
    private final MergedPane pane;
    private final MergedActivity activity;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private final ActivityLanes lanes = new ActivityLanes();
    private final Region inView = span("in-view");
    private final Region brush = span("brush");
    private final Label under = new Label();
    private final Label empty = new Label(LogTexts.ACTIVITY_HINT);

    /** Where the mouse was pressed, in px; negative while there is no drag. */
    private double pressedX = -1;

    MergedStrip(MergedModel model, MergedPane pane) {
        this.model = model;
        this.pane = pane;
        activity = new MergedActivity(model, this::isLookedAt);
        setId("merged-activity");
        getStyleClass().add("activity");
        getStylesheets().add(Theme.sheet(ActivityStrip.class, "activity.css"));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        under.getStyleClass().add("under-mouse");
        under.setMouseTransparent(true);
        under.setVisible(false);
        empty.getStyleClass().addAll("caption", "empty");
        empty.setMouseTransparent(true);
        TimeChip chip = new TimeChip(
                model.filter().timeProperty(), () -> Optional.of(model.order().zero()));
        setAlignment(chip, Pos.CENTER_RIGHT);
        getChildren().addAll(brush, lanes, inView, empty, under, chip);
        Visibility.when(this, shown);
        bind();
        draw();
    }

    BooleanProperty shownProperty() {
        return shown;
    }

    private void bind() {
        shown.addListener((o, before, now) -> {
            model.filter().timeProperty().set(Optional.empty());
            model.wake();
        });
        activity.lanesProperty().addListener((o, before, now) -> draw());
        model.filter().timeProperty().addListener((o, before, now) -> placeSpans());
        pane.rows().needsLayoutProperty().addListener((o, before, now) -> {
            if (!now) {
                placeSpans();
            }
        });
        widthProperty().addListener((o, before, now) -> draw());
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnMouseMoved(this::tell);
        setOnMouseExited(e -> under.setVisible(false));
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE
                    && model.filter().timeProperty().get().isPresent()) {
                model.filter().timeProperty().set(Optional.empty());
                e.consume();
            }
        });
    }

    private List<ActivityLane> shownLanes() {
        return activity.lanesProperty().get();
    }

    private void draw() {
        double height = Math.max(LEAST_HEIGHT, LANE_HEIGHT * shownLanes().size() + 1);
        setMinHeight(height);
        setPrefHeight(height);
        Optional<TimeRange> time = activity.time();
        lanes.draw(shownLanes(), time.orElse(new TimeRange(0, 1)), getWidth(), height - 1);
        empty.setVisible(time.isEmpty());
        setAccessibleText(time.isEmpty() ? LogTexts.NO_ACTIVITY : summary());
        placeSpans();
    }

    private String summary() {
        long[] sums = new long[3];
        for (ActivityLane lane : shownLanes()) {
            sums[0] += lane.timeline().total(Lane.RECEIVED_MESSAGES);
            sums[1] += lane.timeline().total(Lane.SENT_MESSAGES);
            sums[2] += lane.timeline().total(Lane.ERRORS);
        }
        return LogTexts.activity(sums[0], sums[1], sums[2]);
    }

    private void placeSpans() {
        place(inView, activity.time().flatMap(all -> pane.timeInView()));
        place(
                brush,
                activity.time().flatMap(all -> model.filter().timeProperty().get()));
    }

    private void place(Region span, Optional<TimeRange> time) {
        span.setVisible(time.isPresent());
        time.ifPresent(t -> {
            double left = Math.max(0, Math.min(x(t.from()), getWidth() - 3));
            double right = Math.min(getWidth(), Math.max(left + 3, x(t.to())));
            span.resizeRelocate(Math.floor(left), 0, Math.ceil(right - left), getHeight());
        });
    }

    private void pressed(MouseEvent e) {
        requestFocus();
        pressedX = activity.time().isPresent() && e.isPrimaryButtonDown() ? e.getX() : -1;
    }

    private void dragged(MouseEvent e) {
        if (isDrag(e)) {
            place(brush, Optional.of(brushed(e)));
            tell(e);
        }
    }

    private void released(MouseEvent e) {
        if (isDrag(e)) {
            model.filter().timeProperty().set(Optional.of(brushed(e)));
        } else if (pressedX >= 0) {
            lane(e).ifPresent(lane -> jump(lane, nanos(e.getX())));
        }
        pressedX = -1;
    }

    private boolean isDrag(MouseEvent e) {
        return pressedX >= 0 && activity.time().isPresent() && Math.abs(e.getX() - pressedX) >= DRAG;
    }

    private TimeRange brushed(MouseEvent e) {
        double one = nanos(pressedX);
        double other = nanos(e.getX());
        return new TimeRange((long) Math.min(one, other), (long) Math.ceil(Math.max(one, other)));
    }

    private void jump(ActivityLane lane, double nanos) {
        long entry = model.order().transcripts().get(lane.source()).firstAt((long) nanos - lane.shift());
        model.goTo(new MergedEntry(lane.source(), entry));
    }

    private Optional<ActivityLane> lane(MouseEvent e) {
        int number = (int) (e.getY() / getHeight() * shownLanes().size());
        return number >= 0 && number < shownLanes().size()
                ? Optional.of(shownLanes().get(number))
                : Optional.empty();
    }

    private void tell(MouseEvent e) {
        Optional<ActivityLane> lane = activity.time().flatMap(all -> lane(e));
        under.setVisible(lane.isPresent());
        lane.ifPresent(at -> {
            String time = new RowTime(model.order().zero(), ZoneId.systemDefault())
                    .format(TimeMode.CLOCK, (long) nanos(e.getX()), 0);
            under.setText(model.sources().names().get(at.source()) + "  " + time);
            setAlignment(under, e.getX() < getWidth() / 2 ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        });
    }

    private double nanos(double x) {
        TimeRange all = activity.time().orElseThrow();
        return all.from() + Math.max(0, Math.min(x / getWidth(), 1)) * all.length();
    }

    private double x(long nanos) {
        TimeRange all = activity.time().orElseThrow();
        return getWidth() * (nanos - all.from()) / all.length();
    }

    private boolean isLookedAt() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return getScene() != null;
    }

    private static Region span(String styleClass) {
        Region span = new Region();
        span.setManaged(false);
        span.setMouseTransparent(true);
        span.getStyleClass().add(styleClass);
        return span;
    }
}
