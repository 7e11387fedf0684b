package app.sockeye.ui.common.row;

import app.sockeye.ui.common.ScrollHits;
import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * A {@link RowPane}'s scroll bar: its thumb never gets too small to grab, which the toolkit's own does beside a hundred
 * million rows. Dragging the thumb scrolls, pressing above or below it turns a page.
 */
final class RowBar extends Region {
    static final double WIDTH = 10;
    private static final double MIN_THUMB = 24;

    private static final double MARK_WIDTH = 6;

    private final Path hits = new Path();
    private final Region thumb = new Region();
    private final DoubleConsumer onScroll;
    private double position;
    private double max;
    private double viewport;
    /** Where in the thumb the mouse holds it, in px; negative while it does not. */
    private double grabbedAt = -1;

    private ScrollHits shownHits = ScrollHits.NONE;
    /** For how many rows and which height the hits were drawn. */
    private long drawnCount = -1;

    private double drawnHeight;

    /** @param onScroll is told the position, in pixels, that the user wants */
    RowBar(DoubleConsumer onScroll) {
        this.onScroll = onScroll;
        getStyleClass().add("row-bar");
        thumb.getStyleClass().add("thumb");
        setAccessibleRole(AccessibleRole.SCROLL_BAR);
        hits.getStyleClass().add("scroll-hits");
        hits.setManaged(false);
        hits.setMouseTransparent(true);
        getChildren().addAll(hits, thumb);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(e -> grabbedAt = -1);
    }

    void setHits(ScrollHits shown) {
        shownHits = shown;
        drawnCount = -1;
    }

    /** Shows where the pane stands, all in pixels, and how many rows there are. */
    void show(double newPosition, double newMax, double newViewport, long count) {
        position = newPosition;
        max = newMax;
        viewport = newViewport;
        setVisible(max > 0);
        placeThumb();
        if (count != drawnCount || getHeight() != drawnHeight) {
            drawnCount = count;
            drawnHeight = getHeight();
            drawHits();
        }
    }

    private void drawHits() {
        hits.getElements().clear();
        if (shownHits == ScrollHits.NONE || drawnCount == 0) {
            return;
        }
        int pixels = (int) drawnHeight;
        for (int y = 0; y < pixels; y++) {
            long first = y * drawnCount / pixels;
            long end = Math.max(first + 1, (y + 1) * drawnCount / pixels);
            if (shownHits.any(first, end)) {
                hits.getElements()
                        .addAll(new MoveTo((WIDTH - MARK_WIDTH) / 2, y + 0.5), new HLineTo((WIDTH + MARK_WIDTH) / 2));
            }
        }
    }

    private void pressed(MouseEvent e) {
        double inThumb = e.getY() - thumb.getLayoutY();
        if (inThumb >= 0 && inThumb < thumb.getHeight()) {
            grabbedAt = inThumb;
        } else {
            onScroll.accept(position + Math.copySign(viewport, inThumb));
        }
        e.consume();
    }

    private void dragged(MouseEvent e) {
        double room = getHeight() - thumb.getHeight();
        if (grabbedAt >= 0 && room > 0) {
            onScroll.accept((e.getY() - grabbedAt) / room * max);
        }
        e.consume();
    }

    private void placeThumb() {
        double height = getHeight();
        double length = Math.min(height, Math.max(MIN_THUMB, height * viewport / (viewport + max)));
        double y = max == 0 ? 0 : position / max * (height - length);
        thumb.resizeRelocate(2, y, WIDTH - 4, length);
    }

    @Override
    protected void layoutChildren() {
        placeThumb();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> position;
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> max;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
