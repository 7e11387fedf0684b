package app.sockeye.ui.common;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/** Marks the field that holds bad input. */
public final class Invalid {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private Invalid() {}

    public static void mark(Node field, boolean invalid) {
        field.pseudoClassStateChanged(INVALID, invalid);
    }
}
