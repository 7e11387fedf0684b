package app.sockeye.ui.split;

import app.sockeye.protocol.VisibleText;

/** All that the split says. */
final class SplitTexts {
    static final String SCROLLS_ALONE = "scrolls alone";
    static final String LINK_HINT =
            "While the halves are linked, a row selected in one marks the row nearest in time in the other";

    private SplitTexts() {}

    static String name(Half half) {
        return half == Half.LEFT ? "Left half" : "Right half";
    }

    static String scrollsWith(String other) {
        return "scrolls with " + VisibleText.of(other);
    }
}
