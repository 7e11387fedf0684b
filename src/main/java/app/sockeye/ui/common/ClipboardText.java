package app.sockeye.ui.common;

import app.sockeye.payload.json.JsonString;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Text for the system's clipboard, which cuts text at a NUL: it is copied as a whole or not at all. JavaFX thread. */
public final class ClipboardText {
    /** Why a text was not copied. */
    public static final String REFUSAL = CommonTexts.NOT_COPIED;

    private ClipboardText() {}

    /** Whether the clipboard would cut a text. */
    public static boolean isCut(String text) {
        return text.indexOf('\0') >= 0;
    }

    /** Puts a text there, which must not be one that the clipboard {@linkplain #isCut cuts}. */
    public static void put(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    /** The text that is there; empty where there is none. */
    public static String get() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }

    /** Puts the text there as a JSON string, which has an escape for each control character. */
    public static void putEscaped(String text) {
        put(JsonString.quote(text));
    }
}
