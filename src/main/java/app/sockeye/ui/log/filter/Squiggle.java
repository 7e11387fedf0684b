package app.sockeye.ui.log.filter;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/** The wavy line under what is wrong. */
final class Squiggle {
    private static final double STEP = 2;
    private static final double LEAST_WIDTH = 8;

    private Squiggle() {}

    /** Along the lower edge of some bounds, at least as wide as a character. */
    static List<PathElement> under(Bounds bounds) {
        List<PathElement> line = new ArrayList<>();
        double end = bounds.getMinX() + Math.max(LEAST_WIDTH, bounds.getWidth());
        line.add(new MoveTo(bounds.getMinX(), bounds.getMaxY()));
        boolean up = true;
        for (double x = bounds.getMinX() + STEP; x <= end; x += STEP) {
            line.add(new LineTo(x, bounds.getMaxY() - (up ? STEP : 0)));
            up = !up;
        }
        return line;
    }
}
