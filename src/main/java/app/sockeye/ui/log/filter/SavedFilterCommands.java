package app.sockeye.ui.log.filter;

import app.sockeye.profile.library.SavedFilter;
import java.util.List;
import java.util.function.Consumer;

/** Loads and stores saved filters. The implementation tells the user about failures. */
public interface SavedFilterCommands {
    /** Calls back on the JavaFX thread with all filters. */
    void list(Consumer<List<SavedFilter>> show);

    /** Saves a filter, replacing one of the same name, and calls back with all. */
    void save(SavedFilter filter, Consumer<List<SavedFilter>> show);

    /** Deletes a filter and calls back with the others; the user may be offered to undo it. */
    void delete(SavedFilter filter, Consumer<List<SavedFilter>> show);
}
