package app.sockeye.ui.common;

import app.sockeye.protocol.VisibleText;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** A small rounded label that states one fact. */
public final class Chip extends Label {

    /** What a chip's colour says. */
    public enum Tone {
        NEUTRAL,
        GOOD,
        WARNING,
        BAD
    }

    /** @param tone its colour */
    public Chip(String text, Tone tone) {
        super(VisibleText.of(text));
        getStyleClass().add("chip");
        setTone(tone);
        setMinWidth(USE_PREF_SIZE);
    }

    /** Changes its colour. */
    public void setTone(Tone tone) {
        setTone(this, tone);
    }

    /** Colours anything of the style class {@code chip}. */
    public static void setTone(Node chip, Tone tone) {
        for (Tone each : Tone.values()) {
            chip.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == tone);
        }
    }
}
