package app.sockeye.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * The window's one clock and the only hop onto the JavaFX thread. Once per pulse it asks each follower to look for
 * changes; it runs while any of them found some, and rests otherwise until it is woken.
 */
public final class UiPulse {
    /** Pulses without a change before the clock rests. */
    private static final int IDLE_PULSES = 3;

    private final List<BooleanSupplier> followers = new ArrayList<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private int idlePulses;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse();
        }
    };

    /**
     * Adds a follower, called once per pulse on the JavaFX thread.
     *
     * @param follower returns whether it found a change
     * @return removes the follower
     */
    public Runnable follow(BooleanSupplier follower) {
        followers.add(follower);
        wake();
        return () -> followers.remove(follower);
    }

    /** Starts the clock where it rests. Any thread; cheap, so call it whenever something may have changed. */
    public void wake() {
        if (running.compareAndSet(false, true)) {
            later(timer::start);
        }
    }

    /** Runs something once on the JavaFX thread: at once where the caller is on it. */
    public static void later(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    private void pulse() {
        idlePulses = askFollowers() ? 0 : idlePulses + 1;
        if (idlePulses > IDLE_PULSES) {
            idlePulses = 0;
            timer.stop();
            running.set(false);
            // A change between the question and the stop would otherwise wait for the next wake.
            if (askFollowers()) {
                wake();
            }
        }
    }

    private boolean askFollowers() {
        boolean changed = false;
        for (BooleanSupplier follower : List.copyOf(followers)) {
            changed |= follower.getAsBoolean();
        }
        return changed;
    }
}
