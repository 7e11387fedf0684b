package app.sockeye.ui.window;

import app.sockeye.ui.common.Magnifier;
import app.sockeye.ui.common.ZoomRoot;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The window's content, scaled by a zoom. A window that is too small for the least size of the content scrolls, and
 * follows the keyboard's focus. JavaFX thread.
 */
public final class ZoomPane extends Magnifier implements ZoomRoot {
    /** Sizes before the zoom, below which controls would lie over each other, in px. */
    private static final double LEAST_WIDTH = 480;

    private static final double LEAST_HEIGHT = 360;

    /** The only strong reference to the listener, as the zoom outlives windows. */
    private final InvalidationListener resize;

    private final ScrollBar across = bar("window-across", Orientation.HORIZONTAL);
    private final ScrollBar down = bar("window-down", Orientation.VERTICAL);

    /** @param zoom that the content follows */
    public ZoomPane(Node content, Zoom zoom) {
        super(content);
        getChildren().addAll(across, down);
        resize = o -> setFactor(zoom.factor());
        zoom.fontSizeProperty().addListener(new WeakInvalidationListener(resize));
        setFactor(zoom.factor());
        addEventHandler(ScrollEvent.SCROLL, e -> {
            if (across.isVisible() || down.isVisible()) {
                move(across, -e.getDeltaX());
                move(down, -e.getDeltaY());
                e.consume();
            }
        });
        sceneProperty().addListener((o, before, now) -> follow(now));
        // What is typed into may have been moved out of view by the wheel, or by the zoom.
        addEventFilter(KeyEvent.KEY_RELEASED, e -> {
            if (across.isVisible() || down.isVisible()) {
                layout();
                reveal(getScene().getFocusOwner());
            }
        });
    }

    private ScrollBar bar(String id, Orientation orientation) {
        ScrollBar bar = new ScrollBar();
        bar.setId(id);
        bar.setOrientation(orientation);
        bar.setVisible(false);
        bar.valueProperty().addListener(o -> requestLayout());
        return bar;
    }

    private void follow(Scene scene) {
        if (scene != null) {
            scene.focusOwnerProperty().addListener((o, before, now) -> reveal(now));
        }
    }

    private void reveal(Node focused) {
        if (focused != null && (across.isVisible() || down.isVisible())) {
            Bounds at = sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
            move(across, missing(at.getMinX(), at.getMaxX(), room(getWidth(), down.isVisible(), down)));
            move(down, missing(at.getMinY(), at.getMaxY(), room(getHeight(), across.isVisible(), across)));
        }
    }

    /** By how much something must move to be within a length; its beginning counts more than its end. */
    private static double missing(double from, double to, double length) {
        return from < 0 || to - from > length ? from : Math.max(0, to - length);
    }

    private static void move(ScrollBar bar, double distance) {
        bar.setValue(Math.max(0, Math.min(bar.getValue() + distance, bar.getMax())));
    }

    @Override
    protected void layoutChildren() {
        double leastWidth = LEAST_WIDTH * factor();
        double leastHeight = LEAST_HEIGHT * factor();
        boolean low = getHeight() < leastHeight;
        boolean narrow = room(getWidth(), low, down) < leastWidth;
        low = room(getHeight(), narrow, across) < leastHeight;
        double width = room(getWidth(), low, down);
        double height = room(getHeight(), narrow, across);
        fit(across, narrow, leastWidth, width);
        fit(down, low, leastHeight, height);
        across.resizeRelocate(0, height, width, getHeight() - height);
        down.resizeRelocate(width, 0, getWidth() - width, height);
        content()
                .resizeRelocate(
                        -across.getValue(),
                        -down.getValue(),
                        Math.max(width, leastWidth) / factor(),
                        Math.max(height, leastHeight) / factor());
    }

    private static double room(double length, boolean hasBar, ScrollBar bar) {
        double breadth = bar.getOrientation() == Orientation.VERTICAL ? bar.prefWidth(-1) : bar.prefHeight(-1);
        return hasBar ? length - breadth : length;
    }

    private static void fit(ScrollBar bar, boolean shown, double whole, double room) {
        bar.setVisible(shown);
        bar.setMax(shown ? whole - room : 0);
        bar.setVisibleAmount(shown ? bar.getMax() * room / whole : 0);
        bar.setUnitIncrement(room / 10);
        bar.setBlockIncrement(room);
        move(bar, 0);
    }
}
