package app.sockeye.payload;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds the start of characters near any position of a text, so that it can be read in pieces. */
public final class CharacterEdge {
    /** Maximum number of bytes to examine. */
    public static final int REACH = 64;

    /** Bytes below this value are whole characters in every charset other than UTF-16. */
    private static final int NEVER_A_TRAIL = 0x30;

    private static final int UTF8_TAIL = 3;

    private CharacterEdge() {}

    /**
     * The first position at or after {@code from} where a character starts; {@code from} if none is found nearby.
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

    /** Whether a charset is UTF-16, whose characters have two or four bytes. */
    public static boolean isUtf16(Charset charset) {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }
}
