package app.sockeye.ui.common;

import javafx.scene.input.ScrollEvent;

/** Makes the events of a mouse wheel. */
public final class Scrolling {
    private Scrolling() {}

    /** A turn by some pixels, up where positive. */
    public static ScrollEvent by(double pixels) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                10,
                10,
                10,
                10,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
