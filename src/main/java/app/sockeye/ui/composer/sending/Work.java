package app.sockeye.ui.composer.sending;

import app.sockeye.ui.common.pulse.UiPulse;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks at short texts at once and at long ones in the background. */
public record Work(Executor background) {
    /** Most characters of a text that is looked at within well under a frame's time. */
    private static final int SHORT = 1 << 14;

    static boolean isShort(String text) {
        return text.length() <= SHORT;
    }

    /** Computes something about a text; the result comes back on the JavaFX thread. */
    public <T> void on(String text, Supplier<T> work, Consumer<T> result) {
        if (isShort(text)) {
            result.accept(work.get());
        } else {
            inBackground(work, result);
        }
    }

    /** Does something in the background. */
    public void inBackground(Runnable work) {
        background.execute(work);
    }

    public <T> void inBackground(Supplier<T> work, Consumer<T> result) {
        background.execute(() -> {
            T found = work.get();
            UiPulse.later(() -> result.accept(found));
        });
    }
}
