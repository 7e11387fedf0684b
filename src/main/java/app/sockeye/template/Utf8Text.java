package app.sockeye.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.Function;

/**
 * A text in UTF-8 that grows. Where a piece has an unpaired surrogate, which UTF-8 can't express, it goes on as text:
 * the next piece may pair it. One thread.
 */
final class Utf8Text {
    private byte[] bytes;
    private int length;
    private int chars;
    /** All of it as text; null while UTF-8 can express it. */
    private StringBuilder text;

    /** @param expected bytes that it probably comes to */
    Utf8Text(int expected) {
        bytes = new byte[expected];
    }

    /** Its length in UTF-16 code units. */
    long chars() {
        return chars;
    }

    /** @param encoded the same in UTF-8 */
    void put(String piece, byte[] encoded) {
        chars += piece.length();
        if (text != null) {
            text.append(piece);
            return;
        }
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    void put(String piece) {
        if (text == null && !isWellFormed(piece)) {
            text = new StringBuilder(new String(bytes, 0, length, UTF_8));
        }
        put(piece, text == null ? piece.getBytes(UTF_8) : null);
    }

    /** Puts the decimal digits of a number, with a sign where it is negative. */
    void put(long number) {
        if (text != null || number < 0) {
            put(Long.toString(number));
            return;
        }
        int digits = digits(number);
        reserve(digits);
        long rest = number;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        chars += digits;
    }

    /**
     * The bytes; nothing may be put afterwards.
     *
     * @param encoder gives those of a text with an unpaired surrogate in a piece
     */
    byte[] bytes(Function<String, byte[]> encoder) {
        if (text != null) {
            return encoder.apply(text.toString());
        }
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private void reserve(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    private static int digits(long number) {
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** Whether all surrogates are in pairs. */
    static boolean isWellFormed(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            if (Character.isSurrogate(piece.charAt(i))) {
                if (!Character.isHighSurrogate(piece.charAt(i))
                        || i + 1 == piece.length()
                        || !Character.isLowSurrogate(piece.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
