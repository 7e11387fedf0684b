package app.sockeye.ui.inspector;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.InvalidJsonException;
import app.sockeye.payload.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A piece of a text payload. A character that the page's edge would cut belongs to the page it begins on.
 *
 * @param number from 0
 * @param start of its first character in the payload
 * @param text decoded from UTF-8, what is malformed replaced
 * @param last whether nothing follows
 */
record TextPage(long number, long start, String text, boolean last) {
    /** Bytes of a page: what the editor shows and colours without a pause that one sees. */
    static final int SIZE = 1 << 16;
    /** The bytes of a character behind its first. */
    private static final int TAIL = 3;

    /** How many pages a payload has as it was received; one even where it is empty. */
    static long count(long size) {
        return Math.max(1, (size + SIZE - 1) / SIZE);
    }

    /** A page of a payload as it was received. */
    static TextPage raw(ByteSource source, long number) {
        byte[] bytes = new byte[SIZE + TAIL];
        int length = source.read(number * SIZE, bytes, 0, bytes.length);
        return page(number, bytes, length);
    }

    /** A page of a JSON payload with its values on lines of their own. */
    static TextPage formatted(ByteSource source, long number) throws InvalidJsonException, IOException {
        OutputWindow window = new OutputWindow(number * SIZE, SIZE + TAIL);
        try {
            JsonText.format(source, window);
        } catch (OutputWindow.FullException e) {
            return page(number, window.bytes(), SIZE + TAIL);
        }
        return page(number, window.bytes(), window.length());
    }

    /** The page's text before a place in the payload; where bytes are malformed it may be some characters off. */
    String before(long offset) {
        long position = start;
        int at = 0;
        while (at < text.length() && position < offset) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            position += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
        }
        return text.substring(0, at);
    }

    private static TextPage page(long number, byte[] bytes, int length) {
        int start = number == 0 ? 0 : endOfCharacter(bytes, 0, length);
        int end = length <= SIZE ? length : endOfCharacter(bytes, SIZE, length);
        String text = new String(bytes, start, Math.max(0, end - start), StandardCharsets.UTF_8);
        return new TextPage(number, number * SIZE + start, text, length <= SIZE);
    }

    /** Goes past the rest of a character that began before. */
    private static int endOfCharacter(byte[] bytes, int from, int length) {
        int at = from;
        while (at < length && at < from + TAIL && (bytes[at] & 0xC0) == 0x80) {
            at++;
        }
        return at;
    }
}
