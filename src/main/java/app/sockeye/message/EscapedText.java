package app.sockeye.message;

import app.sockeye.payload.InputError;
import app.sockeye.protocol.VisibleText;
import java.util.Locale;
import java.util.Optional;

/**
 * Text with escapes for characters that can't be typed or seen: {@code \0 \t \n \r \\}, {@code \xNN} for U+00NN and
 * {@code \}{@code uNNNN}, twice for a character beyond U+FFFF.
 *
 * @param text what the escapes stand for; empty where one is wrong
 * @param error the first wrong escape, placed in what was written
 */
public record EscapedText(String text, Optional<InputError> error) {
    private static final String LETTERS = "0tnr\\";
    private static final String MEANT = "\0\t\n\r\\";

    /** Reads what was written. */
    public static EscapedText read(String written) {
        StringBuilder text = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); ) {
            if (written.charAt(at) != '\\') {
                text.append(written.charAt(at++));
                continue;
            }
            char letter = at + 1 < written.length() ? written.charAt(at + 1) : ' ';
            int plain = LETTERS.indexOf(letter);
            int digits = letter == 'x' ? 2 : letter == 'u' ? 4 : 0;
            int value = digits == 0 ? -1 : hex(written, at + 2, digits);
            if (plain < 0 && value < 0) {
                return wrong(at, MessageTexts.BAD_ESCAPE);
            }
            int end = at + 2 + digits;
            if (plain < 0 && Character.isSurrogate((char) value)) {
                int low = written.startsWith("\\u", end) ? hex(written, end + 2, 4) : -1;
                if (low < 0 || !Character.isSurrogatePair((char) value, (char) low)) {
                    return wrong(at, MessageTexts.UNPAIRED_SURROGATE);
                }
                text.append((char) value);
                value = low;
                end += 6;
            }
            text.append(plain < 0 ? (char) value : MEANT.charAt(plain));
            at = end;
        }
        return new EscapedText(text.toString(), Optional.empty());
    }

    /** Writes a text with escapes for all that is invisible, except line feeds. */
    public static String write(String text) {
        StringBuilder written = new StringBuilder(text.length() + 8);
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            int letter = MEANT.indexOf(codePoint);
            if (codePoint == '\n' || letter < 0 && !VisibleText.hides(codePoint)) {
                written.appendCodePoint(codePoint);
            } else if (letter >= 0) {
                written.append('\\').append(LETTERS.charAt(letter));
            } else if (codePoint < 0x100) {
                written.append(String.format(Locale.ROOT, "\\x%02x", codePoint));
            } else {
                for (char c : Character.toChars(codePoint)) {
                    written.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                }
            }
        }
        return written.toString();
    }

    /** Whether an editor shows all of a text and returns it unchanged. */
    static boolean isPlain(String text) {
        LineBreaks breaks = LineBreaks.of(text);
        return breaks.fromEditor(LineBreaks.toEditor(text)).equals(text)
                && text.codePoints().allMatch(c -> c == '\n' || c == '\r' || c == '\t' || !VisibleText.hides(c));
    }

    private static EscapedText wrong(int at, String sentence) {
        return new EscapedText("", Optional.of(new InputError(at, sentence)));
    }

    /** The value of hexadecimal digits; -1 if there are fewer than {@code count}. */
    private static int hex(String text, int from, int count) {
        int value = 0;
        for (int at = from; at < from + count; at++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0 || text.charAt(at) > 'f') {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
