package app.sockeye.ui.tab.strip;

import app.sockeye.ui.tab.work.Tab;
import java.util.List;

/** The commands in the menu of a tab. JavaFX thread. */
public interface TabCommands {
    void closeOthers(Tab tab);

    void closeToTheRight(Tab tab);

    /** Opens a copy of a tab beside it. */
    void duplicate(Tab tab);

    /**
     * Moves a tab to the other half of the window; without a split it comes to the right of the others. One in a window
     * of its own comes back.
     */
    void moveAcross(Tab tab);

    /** Moves a tab to a window of its own. */
    void moveToWindow(Tab tab);

    /** Shows the logs of tabs in one, in order of time. */
    void showTogether(List<Tab> some);

    /** Whether a tab has a log of its own, which can be shown together with others. */
    boolean canShowTogether(Tab tab);

    /** Reopens what was closed last. */
    void reopenClosed();

    boolean canReopen();

    void openNew();

    /** What was opened last and can be opened again, newest first. */
    List<RecentChoice> recent();
}
