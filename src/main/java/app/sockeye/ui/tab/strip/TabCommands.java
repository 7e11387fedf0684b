package app.sockeye.ui.tab.strip;

import app.sockeye.ui.tab.work.Tab;

/** The commands in the menu of a tab. JavaFX thread. */
public interface TabCommands {
    void closeOthers(Tab tab);

    void closeToTheRight(Tab tab);

    /** Opens a copy of a tab beside it. */
    void duplicate(Tab tab);

    /** Reopens what was closed last. */
    void reopenClosed();

    boolean canReopen();

    void openNew();
}
