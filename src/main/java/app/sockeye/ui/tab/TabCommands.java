package app.sockeye.ui.tab;

/** What the menu of a tab offers. JavaFX thread. */
interface TabCommands {
    void closeOthers(Tab tab);

    void closeToTheRight(Tab tab);

    /** Opens a tab like it beside it. */
    void duplicate(Tab tab);

    /** Opens again what was closed last. */
    void reopenClosed();

    boolean canReopen();

    void openNew();
}
