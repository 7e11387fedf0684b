package app.sockeye.ui.access.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;

/** Hears of keys and clicks in all windows, after which much may have changed. JavaFX thread. */
public final class WindowInput {
    private final EventHandler<InputEvent> onInput;
    private final InvalidationListener onFocus;
    private final ListChangeListener<Window> onWindows = change -> hearNew();
    private final Map<Window, Boolean> heard = new WeakHashMap<>();
    private final Runnable changed;

    private WindowInput(Runnable changed) {
        this.changed = changed;
        this.onInput = event -> changed.run();
        this.onFocus = focused -> changed.run();
    }

    /**
     * Begins to hear.
     *
     * @param changed called at each key and click, when a window comes or goes, and when one becomes the active one
     * @return ends it
     */
    public static Runnable hear(Runnable changed) {
        WindowInput input = new WindowInput(changed);
        Window.getWindows().addListener(input.onWindows);
        input.hearNew();
        return input::end;
    }

    private void hearNew() {
        for (Window window : Window.getWindows()) {
            if (heard.put(window, true) == null) {
                window.addEventFilter(InputEvent.ANY, onInput);
                window.focusedProperty().addListener(onFocus);
            }
        }
        changed.run();
    }

    private void end() {
        Window.getWindows().removeListener(onWindows);
        List<Window> all = new ArrayList<>(heard.keySet());
        all.forEach(window -> {
            window.removeEventFilter(InputEvent.ANY, onInput);
            window.focusedProperty().removeListener(onFocus);
        });
    }
}
