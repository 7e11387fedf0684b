package app.sockeye.ui.inspector.text;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.CharacterEdge;
import app.sockeye.payload.DecodedText;
import app.sockeye.payload.LineCount;
import app.sockeye.payload.json.InvalidJsonException;
import app.sockeye.payload.json.JsonText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A piece of a payload as text. A character that the page's edge would cut belongs to the page it begins on.
 *
 * @param number from 0
 * @param start of its first character in the payload
 * @param firstLine the number of its first line, from 1
 * @param decoded its text, with malformed bytes shown as {@code <FF>}
 * @param last whether nothing follows
 */
public record TextPage(long number, long start, long firstLine, DecodedText decoded, boolean last) {
    /** Bytes of a page: as many as the editor shows and colours without a visible pause. */
    public static final int SIZE = 1 << 16;

    /** How many pages a payload has as it was received; one even where it is empty. */
    static long count(long size) {
        return Math.max(1, (size + SIZE - 1) / SIZE);
    }

    /** A page of a payload as it was received. */
    static TextPage raw(ByteSource source, long number, Charset charset) {
        byte[] bytes = new byte[SIZE + CharacterEdge.REACH];
        int length = source.read(number * SIZE, bytes, 0, bytes.length);
        long lines = LineCount.before(source, number * SIZE, charset);
        return page(number, lines, bytes, length, charset);
    }

    /** A page of a formatted JSON payload. */
    static TextPage formatted(ByteSource source, long number) throws InvalidJsonException, IOException {
        OutputWindow window = new OutputWindow(number * SIZE, SIZE + CharacterEdge.REACH);
        try {
            JsonText.format(source, window);
        } catch (OutputWindow.FullException e) {
            // There is more after the page.
        }
        return page(number, window.linesBefore(), window.bytes(), window.length(), StandardCharsets.UTF_8);
    }

    String text() {
        return decoded.text();
    }

    /** The page's text before a place in the payload, which is UTF-8; after malformed bytes some characters off. */
    String before(long offset) {
        String text = text();
        long position = start;
        int at = 0;
        while (at < text.length() && position < offset) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            position += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
        }
        return text.substring(0, at);
    }

    private static TextPage page(long number, long linesBefore, byte[] bytes, int length, Charset charset) {
        int start = number == 0 ? 0 : CharacterEdge.from(charset, bytes, 0, length);
        int end = length <= SIZE ? length : CharacterEdge.from(charset, bytes, SIZE, length);
        ByteBuffer shown = ByteBuffer.wrap(bytes, start, Math.max(0, end - start));
        // A page that begins behind a line feed begins with that line.
        long skipped = LineCount.before(ByteSource.of(bytes), start, charset);
        return new TextPage(
                number,
                number * SIZE + start,
                linesBefore + skipped + 1,
                DecodedText.of(shown, charset),
                length <= SIZE);
    }
}
