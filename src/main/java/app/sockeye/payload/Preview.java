package app.sockeye.payload;

import app.sockeye.protocol.VisibleText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A payload's first bytes as one line of text for a row of the log. */
public final class Preview {
    /** Number of bytes in a group. */
    private static final int GROUP = 4;

    private static final String ELLIPSIS = "…";

    private Preview() {}

    /**
     * A text payload's beginning: control characters as their pictures (␊ for a line feed), characters that are
     * invisible or turn the direction of writing as {@code <U+202E>}, malformed bytes as U+FFFD.
     *
     * @param head the payload's first bytes; a code point they cut is left out
     * @param size the whole payload's, in bytes
     * @param limit characters at most, the ellipsis not counted
     */
    public static String text(byte[] head, long size, int limit) {
        boolean whole = head.length >= size;
        return line(decoded(head, whole), whole, limit);
    }

    /**
     * Characters in one line, with control and invisible characters made visible.
     *
     * @param whole whether nothing comes after them; else an ellipsis does
     * @param limit characters at most, the ellipsis not counted
     */
    public static String line(CharSequence chars, boolean whole, int limit) {
        StringBuilder line = new StringBuilder(Math.min(limit, chars.length()) + 1);
        int at = 0;
        while (at < chars.length()) {
            int codePoint = Character.codePointAt(chars, at);
            String shown = VisibleText.of(codePoint);
            if (line.length() + shown.length() > limit) {
                break;
            }
            line.append(shown);
            at += Character.charCount(codePoint);
        }
        return at == chars.length() && whole ? line.toString() : line + ELLIPSIS;
    }

    /**
     * A binary payload's beginning: hexadecimal in groups of four bytes, then the same bytes as ASCII.
     *
     * @param head the payload's first bytes
     * @param size the whole payload's, in bytes
     * @param limit bytes at most
     */
    public static String binary(byte[] head, long size, int limit) {
        int shown = Math.min(head.length, limit);
        if (shown == 0) {
            return "";
        }
        StringBuilder line = new StringBuilder(shown * 4);
        for (int at = 0; at < shown; at += GROUP) {
            byte[] group = Arrays.copyOfRange(head, at, Math.min(shown, at + GROUP));
            line.append(at == 0 ? "" : "  ").append(HexDump.plain(group));
        }
        String ascii = HexDump.row(0, head, 0, shown, shown).ascii();
        return line + (shown < size ? " " + ELLIPSIS : "") + "   " + ascii;
    }

    /** The first bytes as characters; without a code point that is cut off, unless these are all bytes. */
    public static CharSequence decoded(byte[] bytes, boolean whole) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        decoder.decode(ByteBuffer.wrap(bytes), chars, whole);
        if (whole) {
            decoder.flush(chars);
        }
        return chars.flip();
    }
}
