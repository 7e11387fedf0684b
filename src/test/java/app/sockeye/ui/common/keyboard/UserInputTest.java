package app.sockeye.ui.common.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserInputTest {
    private final StackPane root = new StackPane();
    private final AtomicInteger input = new AtomicInteger();

    @Test
    void aKeyIsInput() {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "a", "a", KeyCode.A, false, false, false, false));
        assertThat(input.get()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "MOUSE_MOVED, 1",
        "MOUSE_PRESSED, 1",
        "MOUSE_ENTERED, 0",
        "MOUSE_EXITED, 0",
        "MOUSE_ENTERED_TARGET, 0",
        "MOUSE_EXITED_TARGET, 0"
    })
    void aMoveOfTheMouseIsInputAndAMoveOfWhatIsBelowItIsNot(String type, int calls) throws Exception {
        fire(mouse((EventType<?>) MouseEvent.class.getField(type).get(null)));
        assertThat(input.get()).isEqualTo(calls);
    }

    @SuppressWarnings("unchecked")
    private static MouseEvent mouse(EventType<?> type) {
        return new MouseEvent(
                (EventType<? extends MouseEvent>) type,
                0,
                0,
                0,
                0,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                null);
    }

    private void fire(Event event) {
        UserInput.follow(new Scene(root), input::incrementAndGet);
        Event.fireEvent(root, event);
    }
}
