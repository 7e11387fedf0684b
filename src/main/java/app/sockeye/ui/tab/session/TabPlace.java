package app.sockeye.ui.tab.session;

/** What a tab asks of those that it is among. JavaFX thread. */
public interface TabPlace {
    /** The user closes the tab. */
    void close(SessionTab tab);

    /** The user wants to connect as in the tab, but in a new one. */
    void connectBeside(SessionTab tab);
}
