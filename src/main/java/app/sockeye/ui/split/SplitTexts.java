package app.sockeye.ui.split;

/** All that the split says. */
final class SplitTexts {
    private SplitTexts() {}

    static String name(Half half) {
        return half == Half.LEFT ? "Left half" : "Right half";
    }
}
