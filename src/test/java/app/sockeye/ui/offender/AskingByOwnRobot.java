package app.sockeye.ui.offender;

import org.testfx.api.FxRobot;

/** Breaks the guard of the robots: by a robot of its own. */
public final class AskingByOwnRobot {
    /** Clicks. */
    public void click() {
        new FxRobot().clickOn("#connect");
    }
}
