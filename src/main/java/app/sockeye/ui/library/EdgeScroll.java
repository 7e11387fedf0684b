package app.sockeye.ui.library;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollBar;

/** Scrolls a list while something is dragged near its upper or lower edge. JavaFX thread. */
final class EdgeScroll {
    /** Distance from the edge at which scrolling starts, in px. */
    private static final double NEAR = 28;

    /** Part of the scroll bar's range that each pulse moves. */
    private static final double STEP = 0.01;

    private final Control list;
    private final Runnable wake;
    private int direction;

    /** @param wake lets each pulse call {@link #step} until it returns false */
    EdgeScroll(Control list, Runnable wake) {
        this.list = list;
        this.wake = wake;
    }

    /** @param sceneY where the pointer drags, in scene coordinates */
    void drag(double sceneY) {
        Bounds bounds = list.localToScene(list.getLayoutBounds());
        int now = sceneY < bounds.getMinY() + NEAR ? -1 : sceneY > bounds.getMaxY() - NEAR ? 1 : 0;
        boolean begins = now != 0 && direction == 0;
        direction = now;
        if (begins) {
            wake.run();
        }
    }

    void stop() {
        direction = 0;
    }

    /** Scrolls by one step; returns whether it did. */
    boolean step() {
        return direction != 0
                && list.lookupAll(".scroll-bar").stream()
                        .map(ScrollBar.class::cast)
                        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible())
                        .anyMatch(this::scroll);
    }

    private boolean scroll(ScrollBar bar) {
        double before = bar.getValue();
        double range = bar.getMax() - bar.getMin();
        bar.setValue(Math.max(bar.getMin(), Math.min(bar.getMax(), before + direction * STEP * range)));
        return bar.getValue() != before;
    }
}
