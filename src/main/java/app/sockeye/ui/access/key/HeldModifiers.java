package app.sockeye.ui.access.key;

import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Which modifiers were held before a key, as X11 tells them: those of JavaFX's events are those after it. JavaFX thread.
 */
final class HeldModifiers {
    private static final int SHIFT = 1;
    private static final int CAPS_LOCK = 1 << 1;
    private static final int CONTROL = 1 << 2;
    private static final int ALT = 1 << 3;
    private static final int META = 1 << 6;
    /** The modifier that X servers have for it, and the one that AT-SPI adds. */
    private static final int NUM_LOCK = 1 << 4 | 1 << 14;

    private final Predicate<KeyCode> isLocked;
    /** The locks after the last key. */
    private int locks;

    /** @param isLocked whether Caps Lock or Num Lock is on now */
    HeldModifiers(Predicate<KeyCode> isLocked) {
        this.isLocked = isLocked;
        locks = locksNow();
    }

    /** The modifiers before an event. */
    int before(KeyEvent event) {
        KeyCode code = event.getCode();
        int locksBefore = code == KeyCode.CAPS || code == KeyCode.NUM_LOCK ? locks : locksNow();
        locks = locksNow();
        boolean released = event.getEventType() == KeyEvent.KEY_RELEASED;
        return locksBefore
                | bit(SHIFT, code == KeyCode.SHIFT ? released : event.isShiftDown())
                | bit(CONTROL, code == KeyCode.CONTROL ? released : event.isControlDown())
                | bit(ALT, code == KeyCode.ALT ? released : event.isAltDown())
                | bit(META, code == KeyCode.META || code == KeyCode.WINDOWS ? released : event.isMetaDown());
    }

    private int locksNow() {
        return bit(CAPS_LOCK, isLocked.test(KeyCode.CAPS)) | bit(NUM_LOCK, isLocked.test(KeyCode.NUM_LOCK));
    }

    private static int bit(int modifier, boolean is) {
        return is ? modifier : 0;
    }
}
