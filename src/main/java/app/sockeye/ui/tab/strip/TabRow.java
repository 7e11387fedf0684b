package app.sockeye.ui.tab.strip;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * The buttons of the tabs side by side. Without room for all, those around the selected one are shown until the mouse
 * wheel scrolls the row. Buttons make room for one that is dragged along the row.
 */
final class TabRow extends Pane {
    private final BiConsumer<Integer, Integer> onMove;
    private final Consumer<Boolean> onEnd;
    private Node selected;
    /** Width of the part of the row that is scrolled out at the left, in px. */
    private double hidden;
    /** Whether the mouse wheel was the last to scroll the row. */
    private boolean wheeled;
    /** The button that is dragged; null for none. */
    private Node dragged;
    /** Target of the dragged button's left edge, in px from the row's left edge. */
    private double draggedTo;

    /**
     * @param onMove called with the old and new place of a dragged button
     * @param onEnd called when the mouse wheel scrolls beyond the buttons, with true at the right end
     */
    TabRow(BiConsumer<Integer, Integer> onMove, Consumer<Boolean> onEnd) {
        this.onMove = onMove;
        this.onEnd = onEnd;
        getStyleClass().add("tab-row");
        setMinWidth(0);
        setMaxWidth(USE_PREF_SIZE);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        widthProperty().addListener(o -> wheeled = false);
    }

    /** Shows other buttons, and brings one of them into view; null for none. */
    void show(List<? extends Node> buttons, Node inFront) {
        replace(buttons);
        selected = inFront;
        wheeled = false;
        requestLayout();
    }

    /** Shows other buttons, and leaves those where they are that were shown before. */
    void showFurther(List<? extends Node> buttons) {
        List<Node> before = List.copyOf(getChildren());
        replace(buttons);
        applyCss();
        hidden += leftOf(buttons, before::contains) - leftOf(before, buttons::contains);
        requestLayout();
    }

    /** Leaves the buttons alone that stay, as each that comes is given all its styles anew. */
    private void replace(List<? extends Node> buttons) {
        ObservableList<Node> shown = getChildren();
        shown.removeIf(button -> !buttons.contains(button));
        for (int i = 0; i < buttons.size(); i++) {
            Node button = buttons.get(i);
            if (i == shown.size() || shown.get(i) != button) {
                shown.remove(button);
                shown.add(i, button);
            }
        }
    }

    /** The left edge of the first button that is one of some, in px from that of the first of all. */
    private double leftOf(List<? extends Node> buttons, Predicate<Node> some) {
        return buttons.stream()
                .takeWhile(some.negate())
                .mapToDouble(this::width)
                .sum();
    }

    /** Lets a button follow the mouse. */
    void drag(Node button, double leftEdge) {
        dragged = button;
        draggedTo = leftEdge;
        wheeled = false;
        button.setViewOrder(-1);
        requestLayout();
    }

    /** Leaves the dragged button where it is. */
    void drop() {
        if (dragged != null) {
            int from = getChildren().indexOf(dragged);
            int to = order().indexOf(dragged);
            dragged.setViewOrder(0);
            dragged = null;
            requestLayout();
            if (from != to) {
                onMove.accept(from, to);
            }
        }
    }

    /** Takes the dragged button back to where it was. */
    void cancelDrag() {
        if (dragged != null) {
            dragged.setViewOrder(0);
            dragged = null;
            requestLayout();
        }
    }

    /** The place of a button that is dropped at a position, in px of the scene; from 0. */
    int placeAt(double sceneX) {
        double x = sceneToLocal(sceneX, 0).getX() + hidden;
        int place = 0;
        double left = 0;
        for (Node button : getChildren()) {
            double width = width(button);
            if (left + width / 2 < x) {
                place++;
            }
            left += width;
        }
        return place;
    }

    private void wheel(ScrollEvent e) {
        hidden -= Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY()) ? e.getDeltaX() : e.getDeltaY();
        wheeled = true;
        if (hidden < 0) {
            onEnd.accept(false);
        } else if (hidden > prefWidth(-1) - getWidth()) {
            onEnd.accept(true);
        }
        requestLayout();
        e.consume();
    }

    /** The order of the buttons during a drag: the dragged one swaps with each whose middle its edge has passed. */
    private List<Node> order() {
        ObservableList<Node> buttons = getChildren();
        if (dragged == null) {
            return buttons;
        }
        List<Node> order = new ArrayList<>(buttons);
        order.remove(dragged);
        double left = draggedTo + hidden;
        double x = 0;
        int place = 0;
        for (Node other : order) {
            double width = width(other);
            if (x + width / 2 < left) {
                place++;
            }
            x += width;
        }
        order.add(place, dragged);
        return order;
    }

    @Override
    protected void layoutChildren() {
        List<Node> order = order();
        double x = 0;
        for (Node button : order) {
            double width = width(button);
            if (button == selected && !wheeled) {
                hidden = Math.min(x, Math.max(hidden, x + width - getWidth()));
            }
            x += width;
        }
        hidden = snapPositionX(Math.max(0, Math.min(hidden, x - getWidth())));
        x = -hidden;
        for (Node button : order) {
            double width = width(button);
            double left = button == dragged ? Math.max(0, Math.min(draggedTo, getWidth() - width)) : x;
            button.resizeRelocate(left, 0, width, getHeight());
            x += width;
        }
    }

    private double width(Node button) {
        return snapSizeX(button.prefWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream().mapToDouble(this::width).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().stream().mapToDouble(b -> b.prefHeight(-1)).max().orElse(0);
    }
}
