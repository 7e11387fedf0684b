package app.sockeye.ui.palette;

import java.util.List;

/** What can be done with the very text that is typed in the palette. JavaFX thread. */
public interface TypedItems {
    /** What can be done with a text that is sought. */
    List<PaletteItem> with(String text);

    /** How to go to a row or a time of the log, as it is typed. */
    List<PaletteItem> goTo(String place);
}
