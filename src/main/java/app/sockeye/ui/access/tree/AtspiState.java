package app.sockeye.ui.access.tree;

import java.util.Locale;
import java.util.Set;

/** A state that an object is in or not, with its number in AT-SPI ({@code AtspiStateType}). */
public enum AtspiState {
    ACTIVE(1),
    CHECKED(4),
    COLLAPSED(5),
    DEFUNCT(6),
    EDITABLE(7),
    ENABLED(8),
    EXPANDABLE(9),
    EXPANDED(10),
    FOCUSABLE(11),
    FOCUSED(12),
    HORIZONTAL(14),
    MODAL(16),
    MULTI_LINE(17),
    MULTISELECTABLE(18),
    PRESSED(20),
    SELECTABLE(22),
    SELECTED(23),
    SENSITIVE(24),
    SHOWING(25),
    SINGLE_LINE(26),
    VERTICAL(29),
    VISIBLE(30),
    MANAGES_DESCENDANTS(31),
    INDETERMINATE(32),
    SELECTABLE_TEXT(38),
    VISITED(40),
    CHECKABLE(41),
    HAS_POPUP(42),
    READ_ONLY(43);

    private final int number;

    AtspiState(int number) {
        this.number = number;
    }

    /** A set of states, each as the bit of its number. */
    public static long bits(Set<AtspiState> states) {
        long bits = 0;
        for (AtspiState state : states) {
            bits |= 1L << state.number;
        }
        return bits;
    }

    /** Its name in events. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
