package app.sockeye.ui.access.atspi;

import javafx.geometry.Bounds;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** A rectangle on the screen, in its pixels. */
public final class Extents extends Struct {
    @Position(0)
    private final int x;

    @Position(1)
    private final int y;

    @Position(2)
    private final int width;

    @Position(3)
    private final int height;

    Extents(Bounds bounds) {
        x = (int) Math.round(bounds.getMinX());
        y = (int) Math.round(bounds.getMinY());
        width = (int) Math.round(bounds.getWidth());
        height = (int) Math.round(bounds.getHeight());
    }

    Two<Integer, Integer> position() {
        return new Two<>(x, y);
    }

    Two<Integer, Integer> size() {
        return new Two<>(width, height);
    }

    Four<Integer, Integer, Integer, Integer> apart() {
        return new Four<>(x, y, width, height);
    }
}
