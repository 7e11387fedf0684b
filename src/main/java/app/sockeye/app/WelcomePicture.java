package app.sockeye.app;

import app.sockeye.files.Reason;
import app.sockeye.ui.MainWindow;
import app.sockeye.ui.common.Screenshot;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.IOException;
import java.nio.file.Path;
import javafx.application.Platform;

/** Sends the welcome message, waits for its answer, writes a picture of the window and ends the program. */
final class WelcomePicture {
    private static final long TIMEOUT_NANOS = 60_000_000_000L;

    /** Pulses to wait before each step, so that the window is drawn. */
    private static final int SETTLING_PULSES = 30;

    private final MainWindow window;
    private final UiPulse pulse;
    private final Path file;
    private final long started = System.nanoTime();
    private int settled;
    private boolean ended;

    WelcomePicture(MainWindow window, UiPulse pulse, Path file) {
        this.window = window;
        this.pulse = pulse;
        this.file = file;
    }

    void takeSoon() {
        pulse.follow(this::look);
    }

    private boolean look() {
        if (!ended && System.nanoTime() - started > TIMEOUT_NANOS) {
            end(StartTexts.NO_ECHO, 1);
        } else if (!ended && window.isWelcomeAnswered()) {
            settled++;
            if (settled == SETTLING_PULSES) {
                window.selectNewest();
            } else if (settled == 2 * SETTLING_PULSES) {
                take();
            }
        }
        return !ended;
    }

    private void take() {
        try {
            Screenshot.write(window.stage().getScene(), file);
            end("", 0);
        } catch (IOException e) {
            end(StartTexts.noPicture(file, Reason.of(e)), 1);
        }
    }

    private void end(String complaint, int exitCode) {
        ended = true;
        if (exitCode == 0) {
            Platform.exit();
        } else {
            System.err.println(complaint);
            System.exit(exitCode);
        }
    }
}
