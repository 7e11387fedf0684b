package app.sockeye.ui.access.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class KeyReadingTest {
    private static final int HOME = 110;
    private static final int PAD_HOME = 79;

    private final Map<Integer, Integer> codes =
            new HashMap<>(Map.of(0xFF50, HOME, 0xFF95, PAD_HOME, (int) 'a', 38, 0xFFE1, 50, 0xFFE2, 62));
    private final Set<Integer> down = new HashSet<>();
    private final Set<KeyCode> locked = new HashSet<>();
    private final KeyReading reading = new KeyReading(new Known(), new HeldModifiers(locked::contains), () -> 7);

    private final class Known implements Keyboard {
        @Override
        public void look() {
            // It changes at once.
        }

        @Override
        public int codeOf(int symbol) {
            return codes.getOrDefault(symbol, 0);
        }

        @Override
        public boolean isDown(int code) {
            return down.contains(code);
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }

    private KeyStroke read(EventType<KeyEvent> type, KeyCode code, String text, boolean control) {
        return reading.read(new KeyEvent(type, "", text, code, false, control, false, false))
                .orElseThrow();
    }

    private String press(KeyCode code) {
        KeyStroke stroke = read(KeyEvent.KEY_PRESSED, code, "", false);
        return stroke.symbol().text() + " " + stroke.hardwareCode();
    }

    private String release(KeyCode code) {
        KeyStroke stroke = read(KeyEvent.KEY_RELEASED, code, "", false);
        return stroke.symbol().text() + " " + stroke.hardwareCode();
    }

    @Test
    void aCharacterIsItsOwnNumber() {
        assertThat(read(KeyEvent.KEY_PRESSED, KeyCode.A, "a", false))
                .isEqualTo(new KeyStroke(true, new KeySymbol('a', "a", true), 38, 0, 7));
        assertThat(read(KeyEvent.KEY_RELEASED, KeyCode.UNDEFINED, "\u0430", false)
                        .symbol())
                .isEqualTo(new KeySymbol(0x0100_0430, "\u0430", true));
        assertThat(reading.read(
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UNDEFINED, false, false, false, false)))
                .isEmpty();
    }

    @Test
    void aLetterOfAnotherAlphabetIsOnTheKeyOfALatinOne() {
        assertThat(read(KeyEvent.KEY_PRESSED, KeyCode.A, "\u0430", false).hardwareCode())
                .isEqualTo(38);
    }

    @Test
    void aControlCharacterIsALetterWithControl() {
        KeyStroke stroke = read(KeyEvent.KEY_PRESSED, KeyCode.A, "\u0001", true);
        assertThat(stroke.symbol().text()).isEqualTo("a");
        assertThat(stroke.modifiers()).isEqualTo(4);
    }

    @Test
    void theKeypadIsToldApart() {
        down.add(PAD_HOME);
        assertThat(press(KeyCode.HOME)).isEqualTo("KP_Home 79");
        down.clear();
        assertThat(release(KeyCode.HOME)).isEqualTo("KP_Home 79");
        // Released before its event came: the same as before.
        assertThat(press(KeyCode.HOME)).isEqualTo("KP_Home 79");
        assertThat(release(KeyCode.HOME)).isEqualTo("KP_Home 79");
        down.add(HOME);
        assertThat(press(KeyCode.HOME)).isEqualTo("Home 110");
        assertThat(press(KeyCode.HOME)).as("repeated").isEqualTo("Home 110");
    }

    @Test
    void bothShiftsCanBeHeld() {
        down.add(50);
        assertThat(press(KeyCode.SHIFT)).isEqualTo("Shift_L 50");
        down.add(62);
        assertThat(press(KeyCode.SHIFT)).isEqualTo("Shift_R 62");
        down.remove(50);
        assertThat(release(KeyCode.SHIFT)).isEqualTo("Shift_L 50");
        down.remove(62);
        assertThat(release(KeyCode.SHIFT)).isEqualTo("Shift_R 62");
    }

    @Test
    void aKeypadsDigitTypesIt() {
        locked.add(KeyCode.NUM_LOCK);
        KeyStroke stroke = read(KeyEvent.KEY_PRESSED, KeyCode.NUMPAD7, "7", false);
        assertThat(stroke.symbol()).isEqualTo(new KeySymbol(0xFFB7, "7", true));
        assertThat(stroke.modifiers()).isEqualTo(1 << 4 | 1 << 14);
    }

    @Test
    void modifiersAreThoseBeforeTheKey() {
        KeyEvent press = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SHIFT, true, false, false, false);
        KeyEvent release = new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.SHIFT, false, false, false, false);
        assertThat(reading.read(press).orElseThrow().modifiers()).isZero();
        assertThat(reading.read(release).orElseThrow().modifiers()).isEqualTo(1);
        locked.add(KeyCode.CAPS);
        assertThat(read(KeyEvent.KEY_PRESSED, KeyCode.CAPS, "", false).modifiers())
                .isZero();
        assertThat(read(KeyEvent.KEY_RELEASED, KeyCode.CAPS, "", false).modifiers())
                .isEqualTo(2);
    }
}
