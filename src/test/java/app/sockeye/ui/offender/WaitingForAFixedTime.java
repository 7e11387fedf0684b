package app.sockeye.ui.offender;

import org.testfx.util.WaitForAsyncUtils;

/** Breaks the guard of the tests' waits. */
public final class WaitingForAFixedTime {
    public static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
