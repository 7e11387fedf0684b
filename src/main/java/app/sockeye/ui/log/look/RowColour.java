package app.sockeye.ui.log.look;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The colours that rows can have; the stylesheet says what they are in each theme. */
public enum RowColour {
    RED,
    YELLOW,
    GREEN,
    BLUE,
    PURPLE,
    GREY;

    /** Its name in settings, and in the stylesheet behind {@code rule-}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return name().charAt(0) + key().substring(1);
    }

    /** The colour with such a key; empty where there is none. */
    public static Optional<RowColour> of(String key) {
        return Arrays.stream(values()).filter(c -> c.key().equals(key)).findFirst();
    }
}
