package app.sockeye.ui;

import app.sockeye.ui.common.Tip;
import java.util.function.DoubleFunction;
import javafx.scene.control.Label;

/** One figure of the status bar, formatted only when its value has changed. JavaFX thread. */
final class Figure extends Label {
    private final DoubleFunction<String> wording;
    /** The shown value; NaN while nothing is shown. */
    private double shown = Double.NaN;

    /** @param wording formats a value, which may be a whole number; may return an empty text */
    Figure(String id, String tooltip, DoubleFunction<String> wording) {
        this.wording = wording;
        setId("status-" + id);
        Tip.set(this, tooltip);
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
