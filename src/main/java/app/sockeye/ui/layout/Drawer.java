package app.sockeye.ui.layout;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A region that covers part of the window from its left or right side until Escape or a click beside it. */
public final class Drawer extends Region {
    /** Width of the window that always stays free to click on, in px. */
    private static final double BESIDE = 64;

    private final boolean atLeft;
    private final DoubleProperty size;
    private final Runnable focus;
    private final Region shade = new Region();
    private final StackPane panel = new StackPane();
    /** The node that had the keyboard's focus before, and gets it back. */
    private Optional<Node> before = Optional.empty();

    /**
     * @param id the panel's id
     * @param size the panel's width in px
     * @param shown whether the drawer is open
     * @param wish cleared when the user closes it
     * @param focus moves the keyboard's focus into the drawer
     */
    public Drawer(
            String id,
            boolean atLeft,
            DoubleProperty size,
            ObservableBooleanValue shown,
            BooleanProperty wish,
            Runnable focus) {
        this.atLeft = atLeft;
        this.focus = focus;
        this.size = size;
        getStyleClass().addAll("drawer", atLeft ? "at-left" : "at-right");
        shade.getStyleClass().add("shade");
        shade.setOnMousePressed(e -> {
            wish.set(false);
            e.consume();
        });
        panel.setId(id);
        panel.getStyleClass().add("panel");
        getChildren().setAll(shade, panel);
        EventHandler<KeyEvent> close = e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                wish.set(false);
                e.consume();
            }
        };
        addEventHandler(KeyEvent.KEY_PRESSED, close);
        // A filter, as trees and lists consume the key; fields use it first themselves.
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (!(e.getTarget() instanceof TextInputControl)) {
                close.handle(e);
            }
        });
        visibleProperty().bind(shown);
        size.addListener(o -> requestLayout());
        visibleProperty().addListener((o, was, now) -> moveFocus(now));
    }

    /** The pane for the content. */
    public StackPane panel() {
        return panel;
    }

    private void moveFocus(boolean shown) {
        if (shown) {
            before = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
            focus.run();
        } else {
            before.filter(node -> node.getScene() == getScene()).ifPresent(Node::requestFocus);
            before = Optional.empty();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, Math.min(size.get(), getWidth() - BESIDE));
        shade.resizeRelocate(0, 0, getWidth(), getHeight());
        panel.resizeRelocate(atLeft ? 0 : snapPositionX(getWidth() - width), 0, snapSizeX(width), getHeight());
    }
}
