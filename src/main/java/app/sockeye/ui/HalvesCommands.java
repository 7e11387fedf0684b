package app.sockeye.ui;

import app.sockeye.ui.split.Halves;
import app.sockeye.ui.tab.work.Tab;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.kordamp.ikonli.feather.Feather;

/** What the window can do with its two halves without having a key for it. */
final class HalvesCommands {
    /** Part of the whole width by which a half gets wider. */
    private static final double STEP = 0.05;

    private HalvesCommands() {}

    static List<WindowCommand> all(Halves<Tab> halves) {
        BooleanSupplier split = halves.splitProperty()::get;
        return List.of(
                WindowCommand.of("join-halves", CommandTexts.JOIN_HALVES, Feather.SQUARE, halves::join)
                        .when(split),
                WindowCommand.of("widen-half", CommandTexts.WIDEN_HALF, Feather.MAXIMIZE_2, () -> halves.widen(STEP))
                        .when(split),
                WindowCommand.of("narrow-half", CommandTexts.NARROW_HALF, Feather.MINIMIZE_2, () -> halves.widen(-STEP))
                        .when(split),
                WindowCommand.of(
                                "equal-halves", CommandTexts.EQUAL_HALVES, Feather.COLUMNS, () -> halves.shareProperty()
                                        .set(Halves.EQUAL))
                        .when(split),
                WindowCommand.of("link-halves", CommandTexts.LINK_HALVES, Feather.LINK, () -> halves.linkedProperty()
                                .set(!halves.linkedProperty().get()))
                        .when(split));
    }
}
