package app.sockeye.ui.common;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.PopupControl;
import javafx.stage.Window;

/**
 * Asks a scene on the JavaFX thread. JavaFX keeps bounds until something changes, so even reading them writes: read on
 * a test's thread during a pulse, they leave a scene that throws in each later pulse.
 */
public final class FxThread {
    private static final int TIMEOUT_SECONDS = 60;
    /** One may have begun with less than what was done. */
    private static final int PULSES = 3;
    /** For popovers that take longer. */
    private static final int MOST_PULSES = 250;

    private FxThread() {}

    /** What the task returns or, unchecked, throws; a failure's stack trace goes on with the caller's. */
    public static <T> T call(Callable<T> task) {
        FutureTask<T> asked = new FutureTask<>(task);
        if (Platform.isFxApplicationThread()) {
            asked.run();
        } else {
            Platform.runLater(asked);
        }
        try {
            return asked.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("The JavaFX thread did not answer.", e);
        }
    }

    /**
     * Returns once the JavaFX thread has run what waited for it, laid out and drawn its windows a few times, and run what came
     * of that. What other threads do for the window is to be waited for by its effect.
     */
    public static void settle() {
        if (!Platform.isFxApplicationThread()) {
            int pulses = 0;
            do {
                awaitPulse();
                pulses++;
            } while (pulses < PULSES || pulses < MOST_PULSES && call(FxThread::isOpening));
            call(() -> null);
        }
    }

    /** Whether a popover is invisible yet: it is shown once it has its place. */
    private static boolean isOpening() {
        return Window.getWindows().stream()
                .anyMatch(window -> window instanceof PopupControl popup
                        && popup.getSkin() != null
                        && !popup.getSkin().getNode().isVisible());
    }

    private static void awaitPulse() {
        CountDownLatch begun = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                // Behind what this pulse lays out.
                Platform.runLater(begun::countDown);
            }
        }.start());
        try {
            if (!begun.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("The JavaFX thread did not draw.");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    /** A query that does everything on the JavaFX thread, and so do the queries made from it. */
    static <T> T query(Class<T> type, T query) {
        Object asking =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    Object answer = call(() -> {
                        try {
                            return method.invoke(query, values);
                        } catch (InvocationTargetException e) {
                            throw unchecked(e.getCause());
                        }
                    });
                    return type.isInstance(answer) ? query(type, type.cast(answer)) : answer;
                });
        return type.cast(asking);
    }

    private static RuntimeException unchecked(Throwable cause) {
        StackTraceElement[] here = Thread.currentThread().getStackTrace();
        cause.setStackTrace(
                Stream.of(cause.getStackTrace(), here).flatMap(Stream::of).toArray(StackTraceElement[]::new));
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
