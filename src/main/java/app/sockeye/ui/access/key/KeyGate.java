package app.sockeye.ui.access.key;

import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.stage.Window;

/**
 * Stands before all that hears of a window's events, also before the menus over it. Keeps its keys back, and lets those
 * go on that nobody takes. Clicks and what input methods write come after the keys before them, which then are waited
 * for no longer. JavaFX thread.
 */
final class KeyGate implements EventDispatcher {
    private final Window window;
    private final EventDispatcher own;
    private final KeyReading reading;
    private final HeldKeys keys;
    /** While the window gets a key: those that come of it were not typed. */
    private boolean passing;

    private KeyGate(Window window, KeyReading reading, HeldKeys keys) {
        this.window = window;
        this.own = window.getEventDispatcher();
        this.reading = reading;
        this.keys = keys;
    }

    /** Puts one before a window. */
    static KeyGate of(Window window, KeyReading reading, HeldKeys keys) {
        KeyGate gate = new KeyGate(window, reading, keys);
        window.setEventDispatcher(gate);
        return gate;
    }

    /** Takes it away. */
    void remove() {
        if (window.getEventDispatcher() == this) {
            window.setEventDispatcher(own);
        }
    }

    @Override
    public Event dispatchEvent(Event event, EventDispatchChain tail) {
        if (passing) {
            return own.dispatchEvent(event, tail);
        }
        if (comesAfterKeys(event)) {
            keys.letGo();
        }
        if (isKept(event)) {
            return null;
        }
        passing = event instanceof KeyEvent;
        try {
            return own.dispatchEvent(event, tail);
        } finally {
            passing = false;
        }
    }

    private static boolean comesAfterKeys(Event event) {
        return event.getEventType() == MouseEvent.MOUSE_PRESSED
                || event.getEventType() == TouchEvent.TOUCH_PRESSED
                || event instanceof InputMethodEvent;
    }

    private boolean isKept(Event event) {
        if (event instanceof ContextMenuEvent menu) {
            return menu.isKeyboardTrigger() && keys.follow(() -> fire(menu.getTarget(), menu));
        }
        if (!(event instanceof KeyEvent key)) {
            return false;
        }
        Runnable goOn = () -> fireKey(key);
        if (key.getEventType() == KeyEvent.KEY_TYPED) {
            return keys.follow(goOn);
        }
        return reading.read(key).map(stroke -> keys.take(stroke, goOn)).orElseGet(() -> keys.queue(goOn));
    }

    /** The focus may have moved since the key was typed: by the keys before it, as it would have without being kept. */
    private void fireKey(KeyEvent key) {
        Scene scene = window.getScene();
        if (scene != null && window.isShowing()) {
            Node owner = scene.getFocusOwner();
            fire(owner == null || owner.getScene() != scene ? scene : owner, key);
        }
    }

    private void fire(EventTarget target, Event event) {
        passing = true;
        try {
            Event.fireEvent(target, event);
        } finally {
            passing = false;
        }
    }
}
