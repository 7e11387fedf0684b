package app.sockeye.payload;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where characters begin, seen from anywhere in a text, so that it can be read in pieces. */
public final class CharacterEdge {
    /** Bytes looked at at most. */
    public static final int REACH = 64;

    /** Below, a byte is a character of its own in every charset that is not UTF-16. */
    private static final int NEVER_A_TRAIL = 0x30;

    private static final int UTF8_TAIL = 3;

    private CharacterEdge() {}

    /**
     * The first place from {@code from} on where a character begins; {@code from} itself where none is found in reach.
     *
     * @param from an even place for UTF-16
     * @param length behind the last byte
     */
    public static int from(Charset charset, byte[] bytes, int from, int length) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            int at = from;
            while (at < length && at < from + UTF8_TAIL && (bytes[at] & 0xC0) == 0x80) {
                at++;
            }
            return at;
        }
        if (isUtf16(charset)) {
            int high = charset.equals(StandardCharsets.UTF_16LE) ? from + 1 : from;
            boolean secondHalf = high < length && (bytes[high] & 0xFC) == 0xDC;
            return Math.min(length, secondHalf ? from + 2 : from);
        }
        if (charset.newDecoder().averageCharsPerByte() == 1) {
            return from;
        }
        for (int at = from; at < Math.min(length, from + REACH); at++) {
            if ((bytes[at] & 0xff) < NEVER_A_TRAIL) {
                return at;
            }
        }
        return from;
    }

    /** Whether a charset's characters are of two bytes or four. */
    public static boolean isUtf16(Charset charset) {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }
}
