package app.sockeye.ui.window;

import app.sockeye.ui.common.keyboard.UserInput;
import app.sockeye.ui.common.pulse.UiPulse;
import java.util.function.LongSupplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;

/**
 * Stops the caret's blinking when nobody has typed or moved the mouse for a while, as desktops do: while it blinks, the
 * toolkit's clock runs 60 times a second. JavaFX thread.
 */
public final class CaretRest {
    /** Time without input after which the caret stops blinking. */
    static final long PATIENCE_NANOS = 10_000_000_000L;

    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

    private final Scene scene;
    private final LongSupplier clock;
    private final Runnable unfollow;
    private long lastInput;
    /** The control whose caret has stopped; null for none. */
    private Node resting;

    /** @param clock the time in ns, such as {@link System#nanoTime} */
    public CaretRest(Scene scene, UiPulse pulse, LongSupplier clock) {
        this.scene = scene;
        this.clock = clock;
        lastInput = clock.getAsLong();
        UserInput.follow(scene, this::awake);
        scene.focusOwnerProperty().addListener(o -> awake());
        unfollow = pulse.follow(this::look);
    }

    /** Ends with the window. */
    public void stop() {
        unfollow.run();
    }

    private void awake() {
        lastInput = clock.getAsLong();
        if (resting != null) {
            blink(resting, true);
            resting = null;
        }
    }

    private boolean look() {
        if (resting == null && clock.getAsLong() - lastInput >= PATIENCE_NANOS && scene.getFocusOwner() != null) {
            resting = scene.getFocusOwner();
            blink(resting, false);
        }
        return false;
    }

    private static void blink(Node node, boolean blinks) {
        if (node instanceof TextInputControl field && field.getSkin() instanceof TextInputControlSkin<?> skin) {
            skin.setCaretAnimating(blinks && field.isFocused());
        }
        // For the editors, whose carets go by it.
        node.pseudoClassStateChanged(IDLE, !blinks);
    }
}
