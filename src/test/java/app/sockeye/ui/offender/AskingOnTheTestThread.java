package app.sockeye.ui.offender;

import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Breaks the guard of the robots: by TestFX's own extension. */
@ExtendWith(ApplicationExtension.class)
public final class AskingOnTheTestThread {}
