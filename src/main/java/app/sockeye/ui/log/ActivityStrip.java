package app.sockeye.ui.log;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.TimeRange;
import app.sockeye.transcript.statistics.Lane;
import app.sockeye.transcript.statistics.Timeline;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.log.look.TimeMode;
import app.sockeye.ui.log.row.RowTime;
import app.sockeye.ui.log.words.LogTexts;
import java.time.Instant;
import java.time.ZoneId;
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
 * A strip above the log with the whole session's traffic over time and the part that is in view. Dragging over it
 * filters the log to a time range, a click jumps to a time. It redraws with the pulse when something has changed.
 */
public final class ActivityStrip extends StackPane {
    private static final double HEIGHT = 32;
    /** If a larger part of the session is in view, the part in view is not marked. */
    private static final double MOST = 0.95;

    /** Pixels the mouse must move for a drag; less is a click. */
    private static final double DRAG = 4;

    private final LogModel model;
    private final LogPane pane;
    private final ActivityModel activity;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private final ActivityBars bars = new ActivityBars();
    private final Region inView = span("in-view");
    private final Region brush = span("brush");
    private final Label under = new Label();
    private final Label empty = new Label(LogTexts.ACTIVITY_HINT);
    private final TimeChip chip;

    /** Where the drag began, in ns since the start; negative while there is none. */
    private double pressedAt = -1;
    /** Where the mouse was pressed, in pixels. */
    private double pressedX;

    ActivityStrip(LogModel model, LogPane pane) {
        this.model = model;
        this.pane = pane;
        this.chip = new TimeChip(
                model.filter().timeProperty(), () -> model.transcript().map(Transcript::started));
        this.activity = new ActivityModel(model, this::isLookedAt);
        setId("log-activity");
        getStyleClass().add("activity");
        getStylesheets().add(Theme.sheet(ActivityStrip.class, "activity.css"));
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        under.getStyleClass().add("under-mouse");
        under.setMouseTransparent(true);
        under.setVisible(false);
        empty.getStyleClass().addAll("caption", "empty");
        empty.setMouseTransparent(true);
        setAlignment(under, Pos.TOP_LEFT);
        setAlignment(chip, Pos.CENTER_RIGHT);
        getChildren().addAll(brush, bars, inView, empty, under, chip);
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
        activity.timelineProperty().addListener((o, before, now) -> draw());
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

    private Optional<Timeline> timeline() {
        return activity.timelineProperty().get().filter(t -> t.buckets() > 0);
    }

    private void draw() {
        bars.draw(activity.timelineProperty().get().orElse(Timeline.EMPTY), getWidth(), HEIGHT - 1);
        empty.setVisible(timeline().isEmpty());
        setAccessibleText(summary());
        placeSpans();
    }

    private String summary() {
        return timeline()
                .map(t -> LogTexts.activity(
                        t.total(Lane.RECEIVED_MESSAGES), t.total(Lane.SENT_MESSAGES), t.total(Lane.ERRORS)))
                .orElse(LogTexts.NO_ACTIVITY);
    }

    private void placeSpans() {
        place(inView, timeline().flatMap(t -> pane.timeInView().filter(view -> isPart(view, t.time()))));
        place(brush, timeline().flatMap(t -> model.filter().timeProperty().get()));
    }

    /** Marking nearly all of the strip as in view would only hide the bars. */
    private static boolean isPart(TimeRange view, TimeRange all) {
        return view.length() < MOST * all.length();
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
        pressedX = e.getX();
        pressedAt = timeline().isPresent() && e.isPrimaryButtonDown() ? nanos(e.getX()) : -1;
    }

    private void dragged(MouseEvent e) {
        if (pressedAt >= 0 && Math.abs(e.getX() - pressedX) >= DRAG) {
            place(brush, Optional.of(brushed(e)));
            tell(e);
        }
    }

    private void released(MouseEvent e) {
        if (pressedAt < 0) {
            return;
        }
        if (Math.abs(e.getX() - pressedX) >= DRAG) {
            model.filter().timeProperty().set(Optional.of(brushed(e)));
        } else {
            pane.jumpTo((long) pressedAt);
        }
        pressedAt = -1;
    }

    private TimeRange brushed(MouseEvent e) {
        double other = nanos(e.getX());
        return new TimeRange((long) Math.min(pressedAt, other), (long) Math.ceil(Math.max(pressedAt, other)));
    }

    private void tell(MouseEvent e) {
        under.setVisible(timeline().isPresent());
        timeline().ifPresent(t -> {
            int bucket = (int) Math.min(t.buckets() - 1, nanos(e.getX()) / t.width());
            Instant started = model.transcript().orElseThrow().started();
            under.setText(new RowTime(started, ZoneId.systemDefault())
                            .format(TimeMode.CLOCK, t.time(bucket).from(), 0)
                    + "  ▼ " + LogTexts.grouped(t.count(Lane.RECEIVED_MESSAGES, bucket))
                    + "  ▲ " + LogTexts.grouped(t.count(Lane.SENT_MESSAGES, bucket)));
            setAlignment(under, e.getX() < getWidth() / 2 ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        });
    }

    private double nanos(double x) {
        long end = timeline().orElseThrow().time().to();
        return Math.max(0, Math.min(x / getWidth(), 1)) * end;
    }

    private double x(long nanos) {
        return getWidth() * nanos / timeline().orElseThrow().time().to();
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
