package app.sockeye.ui.log.look;

import app.sockeye.ui.log.words.ColumnTexts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The colours that rows can have; the stylesheet says what they are in each theme. */
public enum RowColour {
    RED(ColumnTexts.RED),
    YELLOW(ColumnTexts.YELLOW),
    GREEN(ColumnTexts.GREEN),
    BLUE(ColumnTexts.BLUE),
    PURPLE(ColumnTexts.PURPLE),
    GREY(ColumnTexts.GREY);

    private final String label;

    RowColour(String label) {
        this.label = label;
    }

    /** Its name in settings, and in the stylesheet behind {@code rule-}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in the window. */
    public String label() {
        return label;
    }

    /** The colour with such a key; empty if there is none. */
    public static Optional<RowColour> of(String key) {
        return Arrays.stream(values()).filter(c -> c.key().equals(key)).findFirst();
    }
}
