package app.sockeye.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/** A split pane whose sides have sizes in pixels that the user may change, and can be hidden; the rest is the main part's. */
final class SizedSplit extends SplitPane {
    private final Node main;
    private final List<Side> sides = new ArrayList<>();

    /** The length the dividers were placed for; another one, or 0, places them again. */
    private double placedFor;

    private record Side(Node node, boolean before, DoubleProperty size, BooleanProperty shown) {}

    SizedSplit(Orientation orientation, Node main) {
        this.main = main;
        setOrientation(orientation);
        addEventFilter(MouseEvent.MOUSE_RELEASED, e -> keepSizes());
        rebuild();
    }

    /**
     * Adds a side.
     *
     * @param before whether it stands before the main part, else behind it
     * @param size in pixels; follows the user's drags
     */
    void addSide(Node node, boolean before, DoubleProperty size, BooleanProperty shown) {
        sides.add(new Side(node, before, size, shown));
        setResizableWithParent(node, false);
        shown.addListener(o -> rebuild());
        rebuild();
    }

    private void rebuild() {
        List<Node> items = new ArrayList<>();
        shown(true).forEach(side -> items.add(side.node));
        items.add(main);
        shown(false).forEach(side -> items.add(side.node));
        getItems().setAll(items);
        placedFor = 0;
        requestLayout();
    }

    private List<Side> shown(boolean before) {
        return sides.stream().filter(s -> s.before == before && s.shown.get()).toList();
    }

    private double length() {
        return getOrientation() == Orientation.HORIZONTAL ? getWidth() : getHeight();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (length() != placedFor) {
            placedFor = length();
            // After the skin's own idea of it, which would win otherwise.
            place();
            super.layoutChildren();
        }
    }

    private void place() {
        double at = 0;
        int divider = 0;
        for (Side side : shown(true)) {
            at += side.size.get();
            setDividerPosition(divider++, at / length());
        }
        List<Side> behind = shown(false);
        double total = behind.stream().mapToDouble(s -> s.size.get()).sum();
        for (Side side : behind) {
            setDividerPosition(divider++, 1 - total / length());
            total -= side.size.get();
        }
    }

    /** A divider was perhaps dragged. */
    private void keepSizes() {
        double[] positions = getDividerPositions();
        int divider = 0;
        double at = 0;
        for (Side side : shown(true)) {
            side.size.set(positions[divider] * length() - at);
            at = positions[divider++] * length();
        }
        List<Side> behind = shown(false);
        for (int i = 0; i < behind.size(); i++) {
            double from = positions[divider + i] * length();
            double to = i + 1 < behind.size() ? positions[divider + i + 1] * length() : length();
            behind.get(i).size.set(to - from);
        }
    }
}
