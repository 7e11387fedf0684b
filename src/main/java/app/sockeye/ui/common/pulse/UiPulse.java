package app.sockeye.ui.common.pulse;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * The window's one clock and the only hop onto the JavaFX thread. Once per pulse it asks each follower to look for
 * changes; it runs while any of them found some, and rests otherwise until it is woken. While something changes all the
 * time it asks twenty times a second only, as nobody reads faster and drawing takes the time of what is drawn: until
 * there is input from a person. However many the followers are, asking them takes a third of the thread's time at most, unless it takes long once.
 */
public final class UiPulse {
    private static final System.Logger LOG = System.getLogger(UiPulse.class.getName());
    /** Pulses without a change before the clock rests. */
    private static final int IDLE_PULSES = 3;
    /** Pulses with a change in a row, half a second's, after which the clock asks less often. */
    private static final int FLOOD_PULSES = 30;
    /** Of so many pulses in a flood, one asks the followers. */
    private static final int FLOOD_STRIDE = 3;
    /** How long the followers are left alone after they were asked, as a multiple of the time that took. */
    private static final int REST = 2;

    private static final long MOST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /** How long the window may stand still for a piece of long work. */
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final List<BooleanSupplier> followers = new ArrayList<>();
    private final List<BooleanSupplier> work = new ArrayList<>();
    private final ErrorLog errors = new ErrorLog(UiPulse.class);
    private final AtomicBoolean running = new AtomicBoolean();
    private int idlePulses;
    /** Pulses since the last one without a change or the last input. */
    private int changingPulses;
    /** Until when the followers are left alone, by {@link System#nanoTime()}. */
    private long restUntil = System.nanoTime();
    /** Whether the window can be seen; written by the JavaFX thread. */
    private volatile boolean seen = true;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse();
        }
    };

    /** Lets the toolkit's own clock rest too while nothing is drawn, where that is possible. JavaFX thread. */
    public static void restWithToolkit() {
        try {
            PulseTimer.install();
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            // This toolkit hides these fields, or has others.
            LOG.log(Level.DEBUG, "The toolkit's clock does not rest", e);
        }
    }

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

    /**
     * Does long work piece by piece, one at each pulse, so that the window goes on in between. JavaFX thread.
     *
     * @param piece does the next piece; returns whether there is another
     */
    public void work(BooleanSupplier piece) {
        work.add(piece);
        wake();
    }

    /** Leaves the rest of all long work undone, as when the window closes. JavaFX thread. */
    public void stopWork() {
        work.clear();
    }

    /**
     * Does steps one after the other: the first ones at once, so that few are done on return, and of the others some at
     * each pulse. JavaFX thread.
     *
     * @param done called after the last
     */
    public void inPieces(int atOnce, Deque<Runnable> steps, Runnable done) {
        for (int i = 0; i < atOnce && !steps.isEmpty(); i++) {
            steps.remove().run();
        }
        if (steps.isEmpty()) {
            done.run();
            return;
        }
        work(() -> {
            boolean more = forAMoment(() -> {
                steps.remove().run();
                return !steps.isEmpty();
            });
            if (!more) {
                done.run();
            }
            return more;
        });
    }

    /**
     * Does steps of long work for 10 ms, at least one: a piece for {@link #work}.
     *
     * @param step returns whether there is another
     * @return whether there is another
     */
    public static boolean forAMoment(BooleanSupplier step) {
        long until = System.nanoTime() + MOMENT_NANOS;
        boolean more = step.getAsBoolean();
        while (more && System.nanoTime() - until < 0) {
            more = step.getAsBoolean();
        }
        return more;
    }

    /**
     * As {@link #follow(BooleanSupplier)} while a view is in a scene, so that the view of a closed tab can be
     * collected.
     */
    public void followWhileShown(Node view, BooleanSupplier follower) {
        AtomicReference<Runnable> unfollow = new AtomicReference<>(() -> {});
        view.sceneProperty().addListener((o, before, now) -> {
            unfollow.get().run();
            unfollow.set(now == null ? () -> {} : follow(follower));
        });
    }

    /** Starts the clock where it rests. Any thread; cheap, so call it whenever something may have changed. */
    public void wake() {
        if (running.compareAndSet(false, true)) {
            later(timer::start);
        }
    }

    /**
     * Asks the followers once, for what changes by itself, such as how long something lasts: the clock goes on resting
     * unless one of them found more. Without effect while nobody can see the window. Any thread.
     */
    public void look() {
        if (seen && !running.get()) {
            later(() -> {
                if (askFollowers()) {
                    wake();
                }
            });
        }
    }

    /** Sets whether the window can be seen, which it cannot while it is minimised. JavaFX thread. */
    public void setSeen(boolean now) {
        seen = now;
        if (now) {
            wake();
        }
    }

    /** Runs something once on the JavaFX thread, immediately if the caller is on it. */
    public static void later(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /**
     * Runs something once a node's scene has been laid out, so that what is shown for the first time is spread over
     * several frames; at once where no window shows the node. JavaFX thread.
     */
    public static void afterNext(Node shown, Runnable action) {
        Scene scene = shown.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            action.run();
        } else {
            afterLayout(scene, action);
        }
    }

    /**
     * Runs something once a window that is to be shown has been painted, so that its first picture need not wait for it.
     * JavaFX thread.
     */
    public static void afterFirst(Scene scene, Runnable action) {
        // The second frame begins when the first was painted, and takes what a user did meanwhile.
        afterLayout(scene, () -> afterLayout(scene, action));
    }

    private static void afterLayout(Scene scene, Runnable action) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                // What is changed within a pulse would be drawn before it has its styles.
                Platform.runLater(action);
            }
        });
        Platform.requestNextPulse();
    }

    /** Makes the clock ask at each pulse again for half a second: somebody does something. JavaFX thread. */
    public void attend() {
        changingPulses = 0;
    }

    private void pulse() {
        for (BooleanSupplier piece : List.copyOf(work)) {
            if (!ask(piece)) {
                work.remove(piece);
            }
        }
        if (System.nanoTime() - restUntil < 0) {
            return;
        }
        changingPulses++;
        if (changingPulses > FLOOD_PULSES && changingPulses % FLOOD_STRIDE != 0) {
            return;
        }
        if (askFollowers()) {
            idlePulses = 0;
        } else {
            idlePulses++;
            changingPulses = 0;
        }
        if (idlePulses > IDLE_PULSES && work.isEmpty()) {
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
        long began = System.nanoTime();
        boolean changed = false;
        for (BooleanSupplier follower : List.copyOf(followers)) {
            changed |= ask(follower);
        }
        long now = System.nanoTime();
        restUntil = now + Math.min(REST * (now - began), MOST_REST_NANOS);
        return changed;
    }

    /** Asks a follower. One that fails must not stop the others or keep the clock running. */
    private boolean ask(BooleanSupplier follower) {
        try {
            return follower.getAsBoolean();
        } catch (RuntimeException | Error e) {
            errors.report("A part of the window could not be brought up to date", e);
            return false;
        }
    }
}
