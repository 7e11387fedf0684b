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

/** A region that lies over the window, from its left or right side, until Escape or a click beside it. */
public final class Drawer extends Region {
    /** What is always left of the window to click at, in px. */
    private static final double BESIDE = 64;

    private final boolean atLeft;
    private final DoubleProperty size;
    private final Runnable focus;
    private final Region shade = new Region();
    private final StackPane panel = new StackPane();
    /** What had the keyboard's focus, and gets it back. */
    private Optional<Node> before = Optional.empty();

    /**
     * @param id the panel's
     * @param size the panel's width in px
     * @param shown whether it is in view
     * @param wish cleared when the user closes it
     * @param focus puts the keyboard's focus into it
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
        // Trees and lists swallow the key; fields have their own use for it first.
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (!(e.getTarget() instanceof TextInputControl)) {
                close.handle(e);
            }
        });
        visibleProperty().bind(shown);
        size.addListener(o -> requestLayout());
        visibleProperty().addListener((o, was, now) -> moveFocus(now));
    }

    /** Where what it shows is put. */
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
