package app.sockeye.ui.common.menu;

import app.sockeye.ui.common.Magnifier;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.ZoomRoot;
import app.sockeye.ui.common.keyboard.EscapeKey;
import app.sockeye.ui.common.keyboard.KeyboardFocus;
import app.sockeye.ui.common.keyboard.Shortcut;
import app.sockeye.ui.common.pulse.UiPulse;
import atlantafx.base.controls.Popover;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.WindowEvent;

/**
 * A popover that is its content only: it has no header, stays where it is, is there at once, and
 * as much larger or smaller as its window.
 */
public class BarePopover extends Popover {
    /** Around the content, in px. */
    private static final Insets PADDING = new Insets(10);
    /** Of the screen's height what is left to the arrow and the edges, in px. */
    private static final double OUTSIDE = 60;
    /** From the top of what it is shown over, in px. */
    private static final double FROM_TOP = 40;
    /** Shortcuts of the window that do not close it. */
    private static final Set<Shortcut> OF_LOOKS =
            EnumSet.of(Shortcut.LARGER, Shortcut.SMALLER, Shortcut.USUAL_SIZE, Shortcut.THEME);
    /** Shortcuts of the window that are not for now, as what they are about lies behind it. */
    private static final Set<Shortcut> NOT_NOW = EnumSet.of(Shortcut.SEND, Shortcut.CONNECT_TOGGLE);

    /** @param content what it shows; dressed in the theme */
    public BarePopover(Region content, ArrowLocation arrow) {
        this(arrow);
        setContent(content);
    }

    /** @param arrow where the arrow is; {@link #setContent} comes later */
    protected BarePopover(ArrowLocation arrow) {
        setHeaderAlwaysVisible(false);
        setDetachable(false);
        setAnimated(false);
        setArrowLocation(arrow);
        KeyboardFocus.mark(getScene());
        EscapeKey.close(getScene(), this::hide);
        addEventHandler(KeyEvent.ANY, this::keep);
        addEventHandler(WindowEvent.WINDOW_SHOWING, e -> {
            if (getOwnerNode() != null && getOwnerNode().getScene() != null) {
                KeyboardFocus.inherit(getScene(), getOwnerNode().getScene());
            }
        });
    }

    /**
     * Keeps the keys that no control of it takes: JavaFX would hand them to what has the focus in the window. But the
     * window's shortcuts go there, and close it.
     */
    private void keep(KeyEvent e) {
        if (e.getEventType() == KeyEvent.KEY_PRESSED && e.getCode() == KeyCode.ESCAPE) {
            return;
        }
        Optional<Shortcut> shortcut = e.getEventType() == KeyEvent.KEY_PRESSED ? Shortcut.of(e) : Optional.empty();
        if (shortcut.isEmpty() || NOT_NOW.contains(shortcut.get())) {
            e.consume();
        } else if (!OF_LOOKS.contains(shortcut.get())) {
            // Not before: the same keys may open and close it.
            UiPulse.afterNext(getScene().getRoot(), this::hide);
        }
    }

    /** Shows it over the middle of a part of the window, without an arrow; its content has the width, in px. */
    protected final void showOver(Node region, double width) {
        Bounds bounds = region.localToScreen(region.getLayoutBounds());
        setArrowSize(0);
        show(region, bounds.getMinX() + (bounds.getWidth() - width) / 2, bounds.getMinY() + FROM_TOP);
    }

    /** Gives a node of the content the focus as soon as the popover can be seen; call it once that is shown. */
    protected final void focusFirst(Node node) {
        Node whole = getSkin().getNode();
        if (whole.isVisible()) {
            whole.applyCss();
            node.requestFocus();
        } else {
            whole.visibleProperty().addListener(new InvalidationListener() {
                @Override
                public void invalidated(Observable visible) {
                    if (whole.isVisible()) {
                        whole.visibleProperty().removeListener(this);
                        focusFirst(node);
                    }
                }
            });
        }
    }

    protected final void setContent(Region content) {
        Theme.dress(content);
        StackPane padded = new StackPane(content);
        padded.setPadding(PADDING);
        Magnifier magnified = new Magnifier(padded);
        setContentNode(magnified);
        addEventHandler(WindowEvent.WINDOW_SHOWING, e -> magnified.setFactor(ZoomRoot.factorOf(this)));
        // Its height is known once it has its style.
        addEventHandler(WindowEvent.WINDOW_SHOWN, e -> fit(magnified));
        // The arrow is placed by the content's width: what the skin adds to that would lead it beside its owner.
        skinProperty().addListener((o, before, skin) -> ((Region) magnified.getParent()).setPadding(Insets.EMPTY));
    }

    /** Content that is higher than the screen scrolls, as a large zoom makes it. */
    private void fit(Magnifier magnified) {
        double room = screen().getVisualBounds().getHeight() - OUTSIDE;
        // What wraps is as high as its width makes it.
        double height = Math.max(magnified.prefHeight(-1), magnified.prefHeight(magnified.prefWidth(-1)));
        if (getContentNode() == magnified && height > room) {
            ScrollPane scroll = new ScrollPane();
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.setPrefViewportHeight(room);
            setContentNode(scroll);
            scroll.setContent(magnified);
        }
    }

    private Screen screen() {
        Node owner = getOwnerNode();
        Bounds at = owner == null ? null : owner.localToScreen(owner.getLayoutBounds());
        return at == null
                ? Screen.getPrimary()
                : Screen.getScreensForRectangle(at.getMinX(), at.getMinY(), 1, 1).stream()
                        .findFirst()
                        .orElse(Screen.getPrimary());
    }
}
