package app.sockeye.ui.connection;

import app.sockeye.payload.Durations;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Tip;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Tries again at once, and shows how long the server asks to wait before that. */
final class RetryButton extends Button {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_SECONDS = 120;

    private final long dueNanos;

    /** @param delay from now on */
    RetryButton(Duration delay, Runnable retry) {
        super(StepTexts.TRY_AGAIN, Icon.of(Feather.REFRESH_CW));
        dueNanos = System.nanoTime() + delay.toNanos();
        setId("step-retry");
        getStyleClass().add("small");
        setOnAction(e -> retry.run());
        if (!delay.isZero()) {
            Tip.set(this, StepTexts.askedToWait(words(delay.toSeconds())));
        }
        tick();
    }

    /** Shows how much of the time is left. */
    void tick() {
        long left = dueNanos - System.nanoTime();
        String text = left > 0 ? StepTexts.tryAgainIn(words((left + SECOND - 1) / SECOND)) : StepTexts.TRY_AGAIN;
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    private static String words(long seconds) {
        return seconds < MOST_SECONDS ? ConnectionTexts.seconds(seconds) : Durations.clock(seconds * SECOND);
    }
}
