package app.sockeye.ui.common.keyboard;

import java.util.Set;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;

/** What a person does in a window: keys, clicks, moves of the mouse, the wheel. JavaFX thread. */
public final class UserInput {
    /** Events that also occur without a move: when other nodes get under the mouse, and when a window closes. */
    private static final Set<EventType<?>> PASSING = Set.of(
            MouseEvent.MOUSE_ENTERED,
            MouseEvent.MOUSE_ENTERED_TARGET,
            MouseEvent.MOUSE_EXITED,
            MouseEvent.MOUSE_EXITED_TARGET);

    private UserInput() {}

    /** Calls an action before each event by which a person does something reaches its control. */
    public static void follow(Scene scene, Runnable action) {
        scene.addEventFilter(InputEvent.ANY, e -> {
            if (!PASSING.contains(e.getEventType())) {
                action.run();
            }
        });
    }
}
