package app.sockeye.ui.access.key;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Tells of each key typed in any window before the window gets it, which it does if nobody takes it. JavaFX thread. */
public final class TypedKeys {
    /** Longer than screen readers take, and short enough for who types while one hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Map<Window, KeyGate> gates = new HashMap<>();
    private final ListChangeListener<Window> onWindows = change -> follow();
    private final Keyboard keyboard;
    private final KeyReading reading;
    private final HeldKeys keys;

    TypedKeys(Keyboard keyboard, Function<KeyStroke, CompletionStage<Boolean>> ask, Executor afterPatience) {
        this.keyboard = keyboard;
        this.reading = new KeyReading(
                keyboard,
                new HeldModifiers(lock -> Platform.isKeyLocked(lock).orElse(false)),
                () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
        this.keys = new HeldKeys(ask, afterPatience);
    }

    /** Loads what {@link #tell} needs, which takes a while. Any thread. */
    public static void load() {
        X11Keyboard.load();
    }

    /**
     * Begins to tell.
     *
     * @param ask told of a key; answers, on any thread, whether it is taken
     * @return ends it
     */
    public static Runnable tell(Function<KeyStroke, CompletionStage<Boolean>> ask) {
        TypedKeys told = new TypedKeys(
                X11Keyboard.open(), ask, CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        return told.begin();
    }

    Runnable begin() {
        Window.getWindows().addListener(onWindows);
        follow();
        return this::end;
    }

    private void follow() {
        gates.keySet().removeIf(window -> {
            boolean gone = !Window.getWindows().contains(window);
            if (gone) {
                gates.get(window).remove();
            }
            return gone;
        });
        for (Window window : Window.getWindows()) {
            // The keys of a popup are those of the window below, which knows it by its own dispatcher.
            if (!(window instanceof PopupWindow)) {
                gates.computeIfAbsent(window, shown -> KeyGate.of(shown, reading, keys));
            }
        }
    }

    private void end() {
        Window.getWindows().removeListener(onWindows);
        gates.values().forEach(KeyGate::remove);
        keys.letGo();
        keyboard.close();
    }
}
