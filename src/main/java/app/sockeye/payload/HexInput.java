package app.sockeye.payload;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/**
 * Bytes typed in hexadecimal: white space, commas, colons, semicolons, hyphens and {@code 0x} prefixes may stand
 * between bytes, never within one. A single digit after {@code 0x} is a byte of its own.
 */
public final class HexInput {
    private static final String SEPARATORS = ",:;-";

    private HexInput() {}

    /** Reads hexadecimal text; separators alone give no bytes. */
    public static InputResult parse(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 2);
        int at = 0;
        while (at < text.length()) {
            if (isSeparator(text.charAt(at))) {
                at++;
                continue;
            }
            boolean prefixed = startsPrefix(text, at);
            int start = prefixed ? at + 2 : at;
            int end = endOfDigits(text, start);
            if (end == start) {
                return notADigit(text, start);
            }
            boolean odd = (end - start) % 2 != 0 && !(prefixed && end - start == 1);
            if (odd && end < text.length() && !isSeparator(text.charAt(end)) && digit(text.charAt(end)) < 0) {
                return notADigit(text, end);
            }
            if (odd) {
                return new InputError(
                        end - 1,
                        String.format(
                                Locale.ROOT, "Expected two digits for a byte, found only '%s'.", text.charAt(end - 1)));
            }
            appendGroup(text, start, end, bytes);
            at = end;
        }
        return new InputBytes(bytes.toByteArray());
    }

    private static void appendGroup(String text, int start, int end, ByteArrayOutputStream bytes) {
        int at = start;
        if ((end - start) % 2 != 0) {
            bytes.write(digit(text.charAt(at++)));
        }
        for (; at < end; at += 2) {
            bytes.write(digit(text.charAt(at)) << 4 | digit(text.charAt(at + 1)));
        }
    }

    private static int endOfDigits(String text, int start) {
        int at = start;
        while (at < text.length() && digit(text.charAt(at)) >= 0 && !(at > start && startsPrefix(text, at))) {
            at++;
        }
        return at;
    }

    /** Also called within digits, as a prefix may follow them without a separator: {@code 0x410x42}. */
    private static boolean startsPrefix(String text, int at) {
        return text.startsWith("0x", at) || text.startsWith("0X", at);
    }

    private static InputError notADigit(String text, int at) {
        return at == text.length()
                ? new InputError(at, "Expected hexadecimal digits after 0x.")
                : new InputError(
                        at,
                        String.format(
                                Locale.ROOT,
                                "'%s' is not a hexadecimal digit (0-9, a-f).",
                                Character.toString(text.codePointAt(at))));
    }

    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || SEPARATORS.indexOf(c) >= 0;
    }

    /** ASCII digits only: {@link Character#digit} would take those of every script. */
    private static int digit(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
