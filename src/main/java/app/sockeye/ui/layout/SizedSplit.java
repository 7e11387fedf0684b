package app.sockeye.ui.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A main part with sides that can be hidden, and resized by dragging their edges. A side keeps its size in pixels while
 * the window is resized, within its maximum size; without room for all, the sides shrink down to their minimum sizes.
 * Style class {@code sized-split}.
 */
public final class SizedSplit extends Region {
    /** Width of an edge for the mouse, in px; only a hairline in its middle is visible. */
    private static final double GRIP = 7;

    private final Orientation orientation;
    private final Region main;
    private final List<Side> sides = new ArrayList<>();
    /** The only strong reference to the listener, which the longer-lived layout holds weakly. */
    private final InvalidationListener onChange = o -> requestLayout();

    /** @param before whether the side is before the main part rather than after it */
    private record Side(Region node, boolean before, DoubleProperty size, ObservableBooleanValue shown, Region edge) {}

    /** @param main gets the room that the sides leave */
    public SizedSplit(Orientation orientation, Region main) {
        this.orientation = orientation;
        this.main = main;
        getStyleClass().add("sized-split");
        getChildren().add(main);
    }

    /**
     * Adds a side, further inside than those added before.
     *
     * @param before whether the side is before the main part rather than after it
     * @param size in pixels; follows the user's drags
     */
    public void addSide(Region node, boolean before, DoubleProperty size, ObservableBooleanValue shown) {
        Region edge = new Region();
        Side side = new Side(node, before, size, shown, edge);
        edge.getStyleClass().addAll("edge", isHorizontal() ? "upright" : "level");
        edge.setCursor(isHorizontal() ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        edge.setOnMouseDragged(e -> drag(side, e));
        edge.setViewOrder(-1);
        edge.visibleProperty().bind(shown);
        node.visibleProperty().bind(shown);
        size.addListener(new WeakInvalidationListener(onChange));
        shown.addListener(new WeakInvalidationListener(onChange));
        sides.add(side);
        // The order of the children is also the order of keyboard focus.
        int place = before ? getChildren().indexOf(main) : getChildren().size();
        getChildren().add(place, node);
        getChildren().add(edge);
    }

    @Override
    protected void layoutChildren() {
        double from = 0;
        double to = length();
        double room = to - leastLength();
        for (Side side : shown()) {
            double wanted = Math.min(side.size.get(), most(side.node));
            double more = clamp(wanted - least(side.node), room);
            double size = least(side.node) + more;
            room -= more;
            double at = side.before ? from : to - size;
            place(side.node, at, size);
            if (side.before) {
                from += size;
            } else {
                to -= size;
            }
            place(side.edge, (side.before ? from : to) - Math.ceil(GRIP / 2), GRIP);
        }
        place(main, from, Math.max(0, to - from));
    }

    private void drag(Side dragged, MouseEvent e) {
        if (most(dragged.node) <= least(dragged.node)) {
            return;
        }
        double mouse = isHorizontal()
                ? sceneToLocal(e.getSceneX(), 0).getX()
                : sceneToLocal(0, e.getSceneY()).getY();
        double others = beside(dragged)
                .filter(side -> side.before == dragged.before)
                .mapToDouble(side -> length(side.node))
                .sum();
        resize(dragged, (dragged.before ? mouse : length() - mouse) - others);
    }

    /**
     * Makes the side that a node is in larger, as far as there is room for it; does nothing for a node that is in no
     * side of any split.
     *
     * @param by in px; less than 0 makes it smaller
     */
    public static void grow(Node inside, double by) {
        Node child = inside;
        while (child != null && !(child.getParent() instanceof SizedSplit split && split.growSide(child, by))) {
            child = child.getParent();
        }
    }

    private boolean growSide(Node child, double by) {
        Optional<Side> grown = shown().stream()
                .filter(side -> side.node == child && most(side.node) > least(side.node))
                .findFirst();
        grown.ifPresent(side -> resize(side, length(side.node) + by));
        return grown.isPresent();
    }

    private void resize(Side resized, double wanted) {
        double taken = beside(resized)
                .mapToDouble(side -> length(side.node) - least(side.node))
                .sum();
        double room = length() - leastLength() - taken;
        resized.size.set(least(resized.node) + clamp(wanted - least(resized.node), room));
    }

    private Stream<Side> beside(Side one) {
        return shown().stream().filter(side -> side != one);
    }

    private List<Side> shown() {
        return sides.stream().filter(side -> side.shown.get()).toList();
    }

    private double leastLength() {
        return least(main)
                + shown().stream().mapToDouble(side -> least(side.node)).sum();
    }

    private double least(Region node) {
        return isHorizontal() ? node.minWidth(-1) : node.minHeight(-1);
    }

    private double most(Region node) {
        return isHorizontal() ? node.maxWidth(-1) : node.maxHeight(-1);
    }

    private double length() {
        return length(this);
    }

    private double length(Region node) {
        return isHorizontal() ? node.getWidth() : node.getHeight();
    }

    private void place(Region node, double at, double size) {
        if (isHorizontal()) {
            node.resizeRelocate(snapPositionX(at), 0, snapSizeX(size), getHeight());
        } else {
            node.resizeRelocate(0, snapPositionY(at), getWidth(), snapSizeY(size));
        }
    }

    private boolean isHorizontal() {
        return orientation == Orientation.HORIZONTAL;
    }

    private static double clamp(double value, double most) {
        return Math.max(0, Math.min(value, most));
    }
}
