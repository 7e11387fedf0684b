package app.sockeye.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * What a node says while the mouse rests on it, and to a screen reader as its help. The tooltip itself is made when the
 * mouse first comes: each takes a window of its own with its styles, and a page has a hundred of them. JavaFX thread.
 */
public final class Tip {
    /** Pixels; a longer text is wrapped. */
    private static final double WIDEST = 520;

    private final Node node;
    private String text = "";
    /** Null until the mouse comes. */
    private Tooltip tooltip;

    private Tip(Node node) {
        this.node = node;
        node.addEventFilter(MouseEvent.MOUSE_ENTERED, e -> show());
    }

    /** Gives a node a tip, in place of the one it has; an empty text or null takes it away. */
    public static void set(Node node, String text) {
        ((Tip) node.getProperties().computeIfAbsent(Tip.class, key -> new Tip(node))).set(text == null ? "" : text);
    }

    /** As {@link #set}, with a text that changes. */
    public static void follow(Node node, ObservableValue<String> text) {
        text.addListener((o, before, now) -> set(node, now));
        set(node, text.getValue());
    }

    /** What a node's tip says; empty without one. */
    public static String of(Node node) {
        return node.getProperties().get(Tip.class) instanceof Tip tip ? tip.text : "";
    }

    private void set(String now) {
        if (now.equals(text)) {
            return;
        }
        text = now;
        if (!node.accessibleHelpProperty().isBound()) {
            node.setAccessibleHelp(text.isEmpty() || isName() ? null : text);
        }
        if (tooltip != null) {
            if (text.isEmpty()) {
                Tooltip.uninstall(node, tooltip);
                tooltip = null;
            } else {
                tooltip.setText(text);
            }
        } else if (node.isHover()) {
            show();
        }
    }

    /** A screen reader would say it twice. */
    private boolean isName() {
        return text.equals(node.getAccessibleText())
                || node instanceof Labeled labeled && text.equals(labeled.getText());
    }

    private void show() {
        if (tooltip == null && !text.isEmpty()) {
            tooltip = new Tooltip(text);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(WIDEST);
            Tooltip.install(node, tooltip);
        }
    }
}
