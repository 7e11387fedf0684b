package app.sockeye.ui.palette;

import java.util.List;
import java.util.function.Consumer;

/** Where items of the palette come from. JavaFX thread. */
@FunctionalInterface
public interface PaletteSource {
    /**
     * Lists what there is now; called each time the palette opens.
     *
     * @param found takes the items, at once or later, on the JavaFX thread
     */
    void list(Consumer<List<PaletteItem>> found);
}
