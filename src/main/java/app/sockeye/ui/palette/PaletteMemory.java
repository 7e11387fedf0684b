package app.sockeye.ui.palette;

import java.util.List;

/** Keeps which items of the palette were used. JavaFX thread. */
public interface PaletteMemory {
    /** The ids of what was used, the last first. */
    List<String> used();

    /** The ids of what was opened, the last first. */
    List<String> opened();

    /** Keeps that an item is used now, if it is of a kind that is kept. */
    void use(PaletteItem item);
}
