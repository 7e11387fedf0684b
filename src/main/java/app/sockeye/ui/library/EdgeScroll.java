package app.sockeye.ui.library;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollBar;

/** Scrolls a list while something is dragged near its upper or lower edge. JavaFX thread. */
final class EdgeScroll {
    /** In px from the edge. */
    private static final double NEAR = 28;

    /** Of the bar's range, for each pulse. */
    private static final double STEP = 0.01;

    private final Control list;
    private final Runnable wake;
    private int direction;

    /** @param wake has {@link #step} called at each pulse, until it returns false */
    EdgeScroll(Control list, Runnable wake) {
        this.list = list;
        this.wake = wake;
    }

    /** @param sceneY where something is dragged */
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

    /** Scrolls a little; whether it did. */
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
