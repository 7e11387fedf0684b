package app.sockeye.ui;

import java.util.function.DoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** One figure of the status bar: put into words where it is another one than before, and only there. JavaFX thread. */
final class Figure extends Label {
    private final DoubleFunction<String> wording;
    /** Not a number where nothing is shown. */
    private double shown = Double.NaN;

    /** @param wording of whole numbers, too; may be empty */
    Figure(String id, String tooltip, DoubleFunction<String> wording) {
        this.wording = wording;
        setId("status-" + id);
        setTooltip(new Tooltip(tooltip));
    }

    void show(double now) {
        if (now != shown) {
            shown = now;
            setText(wording.apply(now));
        }
    }

    void clear() {
        shown = Double.NaN;
        setText("");
    }
}
