package app.sockeye.ui.common;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/** Marks fields with invalid input. */
public final class Invalid {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private Invalid() {}

    /** Marks a field as invalid, with the pseudo-class {@code invalid}, or takes the mark away. */
    public static void mark(Node field, boolean invalid) {
        field.pseudoClassStateChanged(INVALID, invalid);
    }
}
