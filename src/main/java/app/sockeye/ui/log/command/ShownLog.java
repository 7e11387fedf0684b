package app.sockeye.ui.log.command;

import app.sockeye.ui.common.keyboard.Shortcut;
import java.util.List;

/** What the window's commands ask of the log in front, be it one connection's or several in one. JavaFX thread. */
public interface ShownLog {
    /** Puts the keyboard's focus on the rows. */
    void focusRows();

    /** Puts the cursor into the filter field. */
    void focusFilter();

    /** Shows the rows that match a query. */
    void filterBy(String query);

    /** Goes to the next entry that the find bar looks for; opens it first. */
    void findNext();

    /** As {@link #findNext}, backwards. */
    void findPrevious();

    /** Selects the newest row. */
    void selectNewest();

    /** The shortcuts of its rows. */
    List<Shortcut> commands();

    /** Does what one of {@link #commands} does. */
    void press(Shortcut command);

    /** Copies the selected rows as Markdown. */
    void copyAsMarkdown();

    /** Asks what to export. */
    void showExport();
}
