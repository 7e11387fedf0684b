package app.sockeye.ui.log.activity;

import app.sockeye.transcript.search.TimeRange;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.row.RowPane;
import app.sockeye.ui.log.words.LogTexts;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
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
 * A strip above a log with the traffic over time, which marks what is in view. Dragging over it filters the log to a
 * time range, Escape takes the range away. JavaFX thread.
 */
public abstract class TimeStrip extends StackPane {
    /** Pixels the mouse must move for a drag; less is a click. */
    private static final double DRAG = 4;
    /** Pixels; what is marked is never narrower. */
    private static final double LEAST = 3;

    private final ObjectProperty<Optional<TimeRange>> chosen;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private final Region inView = span("in-view");
    private final Region brush = span("brush");
    private final Label under = new Label();
    private final Label empty = new Label(LogTexts.ACTIVITY_HINT);
    /** Where the mouse was pressed, in px; negative while there is no drag. */
    private double pressedX = -1;

    /**
     * @param chosen the time range that the log is filtered to
     * @param started when the log's time is 0; empty without a log
     */
    protected TimeStrip(ObjectProperty<Optional<TimeRange>> chosen, Supplier<Optional<Instant>> started) {
        this.chosen = chosen;
        getStyleClass().add("activity");
        getStylesheets().add(Theme.sheet(TimeStrip.class, "activity.css"));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        under.getStyleClass().add("under-mouse");
        under.setMouseTransparent(true);
        under.setVisible(false);
        empty.getStyleClass().addAll("caption", "empty");
        empty.setMouseTransparent(true);
        TimeChip chip = new TimeChip(chosen, started);
        setAlignment(chip, Pos.CENTER_RIGHT);
        getChildren().addAll(brush, inView, empty, under, chip);
        Visibility.when(this, shown);
        shown.addListener(o -> chosen.set(Optional.empty()));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnMouseMoved(this::tell);
        setOnMouseExited(e -> under.setVisible(false));
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && chosen.get().isPresent()) {
                chosen.set(Optional.empty());
                e.consume();
            }
        });
    }

    /** The time that the strip shows, in ns since the log's start; empty while there is no traffic. */
    protected abstract Optional<TimeRange> whole();

    /** The part of it that is in view; empty if it isn't marked. */
    protected abstract Optional<TimeRange> viewed();

    /** What is told of the place under the mouse; empty for nothing. */
    protected abstract Optional<String> said(MouseEvent e);

    /** Called when a place was clicked. */
    protected abstract void clicked(MouseEvent e);

    /** Draws the traffic and what is told of it, after its size or the traffic has changed. */
    protected abstract void draw();

    /** Puts the drawing into the strip, and draws it whenever the width or what the rows show changes. */
    protected final void show(Node drawing, RowPane rows) {
        getChildren().add(1, drawing);
        widthProperty().addListener(o -> redraw());
        chosen.addListener(o -> placeSpans());
        rows.needsLayoutProperty().addListener((o, before, now) -> {
            if (!now) {
                placeSpans();
            }
        });
        redraw();
    }

    /** Draws the strip anew. */
    protected final void redraw() {
        draw();
        empty.setVisible(whole().isEmpty());
        placeSpans();
    }

    /** Whether the strip is shown. */
    public final BooleanProperty shownProperty() {
        return shown;
    }

    /** Whether it and all around it is visible. */
    protected final boolean isLookedAt() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return getScene() != null;
    }

    /** The time at a place, in ns since the log's start; there must be traffic. */
    protected final double nanos(double x) {
        TimeRange all = whole().orElseThrow();
        return all.from() + Math.max(0, Math.min(x / getWidth(), 1)) * all.length();
    }

    private double x(long nanos) {
        TimeRange all = whole().orElseThrow();
        return getWidth() * (nanos - all.from()) / all.length();
    }

    private void placeSpans() {
        place(inView, whole().flatMap(all -> viewed()));
        place(brush, whole().flatMap(all -> chosen.get()));
    }

    private void place(Region span, Optional<TimeRange> time) {
        span.setVisible(time.isPresent());
        time.ifPresent(t -> {
            double left = Math.max(0, Math.min(x(t.from()), getWidth() - LEAST));
            double right = Math.min(getWidth(), Math.max(left + LEAST, x(t.to())));
            span.resizeRelocate(Math.floor(left), 0, Math.ceil(right - left), getHeight());
        });
    }

    private void pressed(MouseEvent e) {
        requestFocus();
        pressedX = whole().isPresent() && e.isPrimaryButtonDown() ? e.getX() : -1;
    }

    private void dragged(MouseEvent e) {
        if (isDrag(e)) {
            place(brush, Optional.of(brushed(e)));
            tell(e);
        }
    }

    private void released(MouseEvent e) {
        if (isDrag(e)) {
            chosen.set(Optional.of(brushed(e)));
        } else if (pressedX >= 0 && whole().isPresent()) {
            clicked(e);
        }
        pressedX = -1;
    }

    private boolean isDrag(MouseEvent e) {
        return pressedX >= 0 && whole().isPresent() && Math.abs(e.getX() - pressedX) >= DRAG;
    }

    private TimeRange brushed(MouseEvent e) {
        double one = nanos(pressedX);
        double other = nanos(e.getX());
        return new TimeRange((long) Math.min(one, other), (long) Math.ceil(Math.max(one, other)));
    }

    private void tell(MouseEvent e) {
        Optional<String> text = whole().flatMap(all -> said(e));
        under.setVisible(text.isPresent());
        text.ifPresent(said -> {
            under.setText(said);
            setAlignment(under, e.getX() < getWidth() / 2 ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        });
    }

    private static Region span(String styleClass) {
        Region span = new Region();
        span.setManaged(false);
        span.setMouseTransparent(true);
        span.getStyleClass().add(styleClass);
        return span;
    }
}
