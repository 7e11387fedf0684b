package app.sockeye.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** A split pane whose sides have sizes in pixels that the user may change, and can be hidden; the rest is the main part's. */
final class SizedSplit extends SplitPane {
    private final Node main;
    private final List<Side> sides = new ArrayList<>();

    /** Whether the dividers still have to be put where the sizes say. */
    private boolean unplaced = true;

    private boolean placing;

    private record Side(Node node, boolean before, DoubleProperty size, BooleanProperty shown) {}

    SizedSplit(Orientation orientation, Node main) {
        this.main = main;
        setOrientation(orientation);
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
        placing = true;
        getItems().setAll(items);
        placing = false;
        getDividers().forEach(d -> d.positionProperty().addListener(o -> keepSizes()));
        unplaced = true;
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
        if (unplaced && length() > 0) {
            unplaced = false;
            place();
        }
        super.layoutChildren();
    }

    private void place() {
        placing = true;
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
        placing = false;
    }

    private void keepSizes() {
        if (placing || unplaced || length() == 0) {
            return;
        }
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
