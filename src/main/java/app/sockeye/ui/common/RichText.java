package app.sockeye.ui.common;

import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.util.Duration;
import org.fxmisc.richtext.Caret;
import org.fxmisc.richtext.GenericStyledArea;

/** The look and the menu of RichTextFX's text areas. JavaFX thread. */
public final class RichText {
    /** State of an area that nobody has typed in for a while. */
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

    private RichText() {}

    /**
     * Gives an area a menu, and the program's stylesheet in place of the library's own, which JavaFX would parse at each start: it has
     * a blink rate, and JavaFX can't read one from a stylesheet that is parsed already, as those of packages are.
     */
    public static void dress(GenericStyledArea<?, ?, ?> area) {
        EditMenu.install(area);
        area.getStylesheets().setAll(Theme.sheet(RichText.class, "text-area.css"));
        Caret caret = area.getCaretSelectionBind().getUnderlyingCaret();
        Duration blinking = caret.getBlinkRate();
        // A caret that blinks keeps the processor busy.
        area.getPseudoClassStates().addListener((SetChangeListener<PseudoClass>)
                change -> caret.setBlinkRate(change.getSet().contains(IDLE) ? Duration.ZERO : blinking));
    }
}
