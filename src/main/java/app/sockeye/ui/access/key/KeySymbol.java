package app.sockeye.ui.access.key;

import java.util.Objects;

/**
 * What a key stands for.
 *
 * @param number X11's number of it, its <em>keysym</em>
 * @param text the character it types, or else the key's name
 * @param isCharacter whether it types one
 */
public record KeySymbol(int number, String text, boolean isCharacter) {
    private static final int LAST_LATIN1 = 0xFF;
    /** Added to a character's number to make it a keysym. */
    private static final int UNICODE = 0x0100_0000;

    public KeySymbol {
        Objects.requireNonNull(text, "text");
    }

    /** A character's. */
    static KeySymbol of(int character) {
        return new KeySymbol(
                character <= LAST_LATIN1 ? character : UNICODE + character, Character.toString(character), true);
    }

    /** That of a key which types this character, in another row of the same keyboard. */
    KeySymbol typing(int character) {
        return new KeySymbol(number, Character.toString(character), true);
    }
}
