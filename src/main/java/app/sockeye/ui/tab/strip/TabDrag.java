package app.sockeye.ui.tab.strip;

import app.sockeye.ui.tab.work.Tab;

/** Takes a tab that is dragged out of its row. Positions are in px of the scene. JavaFX thread. */
public interface TabDrag {
    /** Shows where a tab would go; returns whether that is anywhere but along its row. */
    boolean over(Tab tab, double sceneX, double sceneY);

    /** Moves a tab to where it would go; returns whether it is anywhere but along its row. */
    boolean drop(Tab tab, double sceneX, double sceneY);
}
