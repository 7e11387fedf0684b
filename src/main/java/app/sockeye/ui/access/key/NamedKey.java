package app.sockeye.ui.access.key;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;

/**
 * A key that has a name in X11 ({@code keysymdef.h}). JavaFX has one code for keys of the same meaning, such as those of
 * the keypad and those beside it.
 */
enum NamedKey {
    BACK_SPACE(KeyCode.BACK_SPACE, 0xFF08, "BackSpace"),
    TAB(KeyCode.TAB, 0xFF09, "Tab"),
    RETURN(KeyCode.ENTER, 0xFF0D, "Return"),
    PAUSE(KeyCode.PAUSE, 0xFF13, "Pause"),
    SCROLL_LOCK(KeyCode.SCROLL_LOCK, 0xFF14, "Scroll_Lock"),
    ESCAPE(KeyCode.ESCAPE, 0xFF1B, "Escape"),
    HOME(KeyCode.HOME, 0xFF50, "Home"),
    LEFT(KeyCode.LEFT, 0xFF51, "Left"),
    UP(KeyCode.UP, 0xFF52, "Up"),
    RIGHT(KeyCode.RIGHT, 0xFF53, "Right"),
    DOWN(KeyCode.DOWN, 0xFF54, "Down"),
    PAGE_UP(KeyCode.PAGE_UP, 0xFF55, "Page_Up"),
    PAGE_DOWN(KeyCode.PAGE_DOWN, 0xFF56, "Page_Down"),
    END(KeyCode.END, 0xFF57, "End"),
    PRINT(KeyCode.PRINTSCREEN, 0xFF61, "Print"),
    INSERT(KeyCode.INSERT, 0xFF63, "Insert"),
    MENU(KeyCode.CONTEXT_MENU, 0xFF67, "Menu"),
    NUM_LOCK(KeyCode.NUM_LOCK, 0xFF7F, "Num_Lock"),
    DELETE(KeyCode.DELETE, 0xFFFF, "Delete"),
    SPACE(KeyCode.SPACE, 0x20, "space"),

    PAD_ENTER(KeyCode.ENTER, 0xFF8D, "KP_Enter"),
    PAD_HOME(KeyCode.HOME, 0xFF95, "KP_Home"),
    PAD_LEFT(KeyCode.LEFT, 0xFF96, "KP_Left"),
    PAD_UP(KeyCode.UP, 0xFF97, "KP_Up"),
    PAD_RIGHT(KeyCode.RIGHT, 0xFF98, "KP_Right"),
    PAD_DOWN(KeyCode.DOWN, 0xFF99, "KP_Down"),
    PAD_PAGE_UP(KeyCode.PAGE_UP, 0xFF9A, "KP_Page_Up"),
    PAD_PAGE_DOWN(KeyCode.PAGE_DOWN, 0xFF9B, "KP_Page_Down"),
    PAD_END(KeyCode.END, 0xFF9C, "KP_End"),
    PAD_BEGIN(KeyCode.CLEAR, 0xFF9D, "KP_Begin"),
    PAD_INSERT(KeyCode.INSERT, 0xFF9E, "KP_Insert"),
    PAD_DELETE(KeyCode.DELETE, 0xFF9F, "KP_Delete"),
    PAD_MULTIPLY(KeyCode.MULTIPLY, 0xFFAA, "KP_Multiply"),
    PAD_ADD(KeyCode.ADD, 0xFFAB, "KP_Add"),
    PAD_SEPARATOR(KeyCode.SEPARATOR, 0xFFAC, "KP_Separator"),
    PAD_SUBTRACT(KeyCode.SUBTRACT, 0xFFAD, "KP_Subtract"),
    PAD_DECIMAL(KeyCode.DECIMAL, 0xFFAE, "KP_Decimal"),
    PAD_DIVIDE(KeyCode.DIVIDE, 0xFFAF, "KP_Divide"),
    PAD_0(KeyCode.NUMPAD0, 0xFFB0, "KP_0"),
    PAD_1(KeyCode.NUMPAD1, 0xFFB1, "KP_1"),
    PAD_2(KeyCode.NUMPAD2, 0xFFB2, "KP_2"),
    PAD_3(KeyCode.NUMPAD3, 0xFFB3, "KP_3"),
    PAD_4(KeyCode.NUMPAD4, 0xFFB4, "KP_4"),
    PAD_5(KeyCode.NUMPAD5, 0xFFB5, "KP_5"),
    PAD_6(KeyCode.NUMPAD6, 0xFFB6, "KP_6"),
    PAD_7(KeyCode.NUMPAD7, 0xFFB7, "KP_7"),
    PAD_8(KeyCode.NUMPAD8, 0xFFB8, "KP_8"),
    PAD_9(KeyCode.NUMPAD9, 0xFFB9, "KP_9"),

    F1(KeyCode.F1, 0xFFBE, "F1"),
    F2(KeyCode.F2, 0xFFBF, "F2"),
    F3(KeyCode.F3, 0xFFC0, "F3"),
    F4(KeyCode.F4, 0xFFC1, "F4"),
    F5(KeyCode.F5, 0xFFC2, "F5"),
    F6(KeyCode.F6, 0xFFC3, "F6"),
    F7(KeyCode.F7, 0xFFC4, "F7"),
    F8(KeyCode.F8, 0xFFC5, "F8"),
    F9(KeyCode.F9, 0xFFC6, "F9"),
    F10(KeyCode.F10, 0xFFC7, "F10"),
    F11(KeyCode.F11, 0xFFC8, "F11"),
    F12(KeyCode.F12, 0xFFC9, "F12"),

    SHIFT_LEFT(KeyCode.SHIFT, 0xFFE1, "Shift_L"),
    SHIFT_RIGHT(KeyCode.SHIFT, 0xFFE2, "Shift_R"),
    CONTROL_LEFT(KeyCode.CONTROL, 0xFFE3, "Control_L"),
    CONTROL_RIGHT(KeyCode.CONTROL, 0xFFE4, "Control_R"),
    CAPS_LOCK(KeyCode.CAPS, 0xFFE5, "Caps_Lock"),
    META_LEFT(KeyCode.META, 0xFFE7, "Meta_L"),
    ALT_LEFT(KeyCode.ALT, 0xFFE9, "Alt_L"),
    ALT_RIGHT(KeyCode.ALT, 0xFFEA, "Alt_R"),
    SUPER_LEFT(KeyCode.WINDOWS, 0xFFEB, "Super_L"),
    SUPER_RIGHT(KeyCode.WINDOWS, 0xFFEC, "Super_R"),
    ALT_GRAPH(KeyCode.ALT_GRAPH, 0xFE03, "ISO_Level3_Shift"),

    DEAD_GRAVE(KeyCode.DEAD_GRAVE, 0xFE50, "dead_grave"),
    DEAD_ACUTE(KeyCode.DEAD_ACUTE, 0xFE51, "dead_acute"),
    DEAD_CIRCUMFLEX(KeyCode.DEAD_CIRCUMFLEX, 0xFE52, "dead_circumflex"),
    DEAD_TILDE(KeyCode.DEAD_TILDE, 0xFE53, "dead_tilde"),
    DEAD_DIAERESIS(KeyCode.DEAD_DIAERESIS, 0xFE57, "dead_diaeresis");

    private final KeyCode code;
    private final KeySymbol symbol;

    NamedKey(KeyCode code, int number, String name) {
        this.code = code;
        this.symbol = new KeySymbol(number, name, false);
    }

    /** The keys that JavaFX may mean by a code, the most usual one first; none for those of characters. */
    static List<KeySymbol> of(KeyCode code) {
        return Arrays.stream(values())
                .filter(key -> key.code == code)
                .map(key -> key.symbol)
                .toList();
    }
}
