package app.sockeye.ui.split;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * One half of the window's content: a line with the strip of its tabs, and below that what the one in front shows. The
 * half with the focus has a line on top while there are two. Style class {@code half-pane}.
 */
public final class HalfPane extends BorderPane {
    /** Width that a half is given where there is room for it, in px: nothing in it is cut off then. */
    static final double WIDTH = 390;
    /** Minimum width, in px. */
    private static final double LEAST_WIDTH = 240;

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Half half;
    private Region strip = new Region();
    private final HBox top = new HBox();
    private final StackPane notice = new StackPane();
    private final StackPane content = new StackPane();
    private final Region line = new Region();
    /** One without tabs. */
    public HalfPane(Half half) {
        this.half = half;
        getStyleClass().add("half-pane");
        setId(half == Half.LEFT ? "left-half" : "right-half");
        setAccessibleRole(AccessibleRole.PARENT);
        setMinWidth(LEAST_WIDTH);
        top.getStyleClass().add("window-top");
        setTop(new VBox(top, notice));
        setCenter(content);
        line.getStyleClass().add("half-line");
        line.setManaged(false);
        line.setMouseTransparent(true);
        getChildren().add(line);
    }

    /** Sets the row of the half's tabs. */
    public void setStrip(Region tabs) {
        strip = tabs;
        HBox.setHgrow(strip, Priority.ALWAYS);
        setAround(Optional.empty(), Optional.empty());
    }

    /** Puts nodes before and after the strip. */
    public void setAround(Optional<Node> before, Optional<Node> after) {
        List<Node> nodes = Stream.of(before, Optional.<Node>of(strip), after)
                .flatMap(Optional::stream)
                .toList();
        // What is in place stays there, else a press of the mouse on it would be lost.
        if (!top.getChildren().equals(nodes)) {
            top.getChildren().setAll(nodes);
        }
    }

    /** Puts a bar below the strip. */
    public void setNotice(Node bar) {
        if (bar.getParent() != notice) {
            notice.getChildren().setAll(bar);
        }
    }

    /** Shows what is in front. */
    public void show(Node front) {
        if (front.getParent() != content) {
            content.getChildren().setAll(front);
        }
    }

    /** Shows nothing. */
    public void clear() {
        content.getChildren().clear();
    }

    /**
     * Tells whether there are two halves.
     *
     * @param current whether this is the one with the focus
     */
    public void setSplit(boolean split, boolean current) {
        setAccessibleText(split ? SplitTexts.name(half) : null);
        pseudoClassStateChanged(CURRENT, split && current);
    }

    /** Whether a node is below the strip of this half. */
    public boolean holds(Node node) {
        Node around = node;
        while (around != null && around != content) {
            around = around.getParent();
        }
        return around != null;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        line.resizeRelocate(0, 0, getWidth(), line.prefHeight(-1));
    }
}
