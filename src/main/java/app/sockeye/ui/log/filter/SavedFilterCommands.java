package app.sockeye.ui.log.filter;

import app.sockeye.profile.SavedFilter;
import java.util.List;
import java.util.function.Consumer;

/** What the log asks of those who keep filters. They tell the user themselves what goes wrong. */
public interface SavedFilterCommands {
    /** Calls back on the JavaFX thread with all filters. */
    void list(Consumer<List<SavedFilter>> show);

    /** Keeps a filter, in place of one with its name, and calls back with all. */
    void save(SavedFilter filter, Consumer<List<SavedFilter>> show);

    /** Takes a filter away and calls back with those left; it may be offered to undo that. */
    void delete(SavedFilter filter, Consumer<List<SavedFilter>> show);
}
