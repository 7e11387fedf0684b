package app.sockeye.payload;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/**
 * Bytes typed in Base64 (RFC 4648): the standard and the URL-safe alphabet, even mixed; white space anywhere; padding
 * or none.
 */
public final class Base64Input {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Base64Input() {}

    /** Reads Base64 text; white space alone gives no bytes. */
    public static InputResult parse(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 4 * 3);
        int bits = 0;
        int characters = 0;
        int padding = 0;
        int last = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                continue;
            }
            last = at;
            if (c == '=') {
                padding++;
                if (characters % 4 < 2 || characters % 4 + padding > 4) {
                    return new InputError(at, "Too much padding (=) for the last four characters.");
                }
                continue;
            }
            int value = valueOf(c);
            if (value < 0) {
                return new InputError(
                        at,
                        String.format(
                                Locale.ROOT,
                                "'%s' is not a Base64 character.",
                                Character.toString(text.codePointAt(at))));
            }
            if (padding > 0) {
                return new InputError(at, "Expected nothing after the padding (=).");
            }
            bits = bits << 6 | value;
            characters++;
            if (characters % 4 == 0) {
                write(bytes, bits, 3);
            }
        }
        return finish(bytes, bits, characters, padding, last);
    }

    private static InputResult finish(ByteArrayOutputStream bytes, int bits, int characters, int padding, int last) {
        int open = characters % 4;
        if (open == 1) {
            return new InputError(
                    last, "The last character stands alone: the text is cut off, or a character is missing.");
        }
        if (padding > 0 && open + padding != 4) {
            return new InputError(last + 1, "Expected one more padding character (=).");
        }
        if (open > 1) {
            write(bytes, bits << 6 * (4 - open), open - 1);
        }
        return new InputBytes(bytes.toByteArray());
    }

    private static void write(ByteArrayOutputStream bytes, int bits, int count) {
        for (int i = 0; i < count; i++) {
            bytes.write(bits >> 16 - 8 * i);
        }
    }

    private static int valueOf(char c) {
        return switch (c) {
            case '-' -> 62;
            case '_' -> 63;
            default -> ALPHABET.indexOf(c);
        };
    }
}
