package app.sockeye.ui.common.pulse;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;

/**
 * Lets the toolkit's timer rest on GTK while there is nothing to draw, as that of macOS does. GTK's does not pause when
 * the toolkit asks it to: it wakes the program 60 times a second for as long as it runs. This one takes its place, and
 * stops one of GTK's after a few ticks in which there was nothing to do, until the toolkit asks for the next.
 *
 * <p>Ticks and rests on the JavaFX thread, resumed by any. Guarded by the toolkit, as its own timer is.
 */
final class PulseTimer extends Timer {
    private static final String GTK = "com.sun.glass.ui.gtk.GtkTimer";
    /** Ticks with nothing to do before it rests. */
    private static final int IDLE_TICKS = 3;
    /** Any period but 0, which stands for none. */
    private static final long STARTED = 1;

    private final Toolkit toolkit;
    private final Runnable toolkitTick;
    /** Whether the toolkit found nothing to do at its last tick. */
    private final Field idle;

    private final Timer timer;
    /** In ms; while started. */
    private int period;

    private int idleTicks;

    private PulseTimer(Toolkit toolkit) throws ReflectiveOperationException {
        super(() -> {});
        this.toolkit = toolkit;
        this.toolkitTick = (Runnable) field(toolkit, "timerRunnable").get(toolkit);
        this.idle = field(toolkit, "pauseRequested");
        this.timer = Application.GetApplication().createTimer(this::tick);
    }

    /**
     * Takes the place of the toolkit's timer, where that is GTK's and runs. JavaFX thread.
     *
     * @throws ReflectiveOperationException where this toolkit has other fields
     */
    static void install() throws ReflectiveOperationException {
        Toolkit toolkit = Toolkit.getToolkit();
        Field place = field(toolkit, "pulseTimer");
        int period = field(toolkit, "PULSE_INTERVAL").getInt(toolkit);
        synchronized (toolkit) {
            Timer before = (Timer) place.get(toolkit);
            if (before.getClass().getName().equals(GTK) && before.isRunning()) {
                PulseTimer resting = new PulseTimer(toolkit);
                before.stop();
                place.set(toolkit, resting);
                resting.start(period);
            }
        }
    }

    private static Field field(Toolkit toolkit, String name) throws ReflectiveOperationException {
        Field field = toolkit.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private void tick() {
        toolkitTick.run();
        synchronized (toolkit) {
            idleTicks = isIdle() ? idleTicks + 1 : 0;
            if (idleTicks >= IDLE_TICKS) {
                idleTicks = 0;
                timer.stop();
            }
        }
    }

    private boolean isIdle() {
        try {
            return idle.getBoolean(toolkit);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected long _start(Runnable unused) {
        timer.start();
        return STARTED;
    }

    @Override
    protected long _start(Runnable unused, int millis) {
        period = millis;
        timer.start(millis);
        return STARTED;
    }

    @Override
    protected void _stop(long started) {
        timer.stop();
    }

    @Override
    protected void _pause(long started) {
        timer.stop();
    }

    @Override
    protected void _resume(long started) {
        if (!timer.isRunning()) {
            timer.start(period);
        }
    }
}
