package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How bytes are written so that they can stand in another text. */
enum Escapes {
    /** As they are. */
    NONE {
        @Override
        int read(byte[] text, int at, Unit unit) {
            return unit.set(text[at], 1);
        }
    },
    /** As in a URL or a form (RFC 3986 section 2.1): {@code %2F}, and {@code +} for a space. */
    PERCENT {
        @Override
        int read(byte[] text, int at, Unit unit) {
            if (text[at] == '+') {
                return unit.set((byte) ' ', 1);
            }
            int value = text[at] == '%' ? hex(text, at + 1, 2) : -1;
            return value < 0 ? unit.set(text[at], 1) : unit.set((byte) value, 3);
        }
    },
    /** As in a JSON string (RFC 8259 section 7). */
    JSON {
        private static final String LETTERS = "bfnrt";
        private static final String MEANT = "\b\f\n\r\t";

        @Override
        int read(byte[] text, int at, Unit unit) {
            if (text[at] != '\\' || at + 1 == text.length) {
                return unit.set(text[at], 1);
            }
            byte next = text[at + 1];
            if (next != 'u') {
                int letter = LETTERS.indexOf(next);
                return unit.set(letter < 0 ? next : (byte) MEANT.charAt(letter), 2);
            }
            int first = hex(text, at + 2, 4);
            if (first < 0) {
                return unit.set(text[at], 1);
            }
            if (Character.isHighSurrogate((char) first) && at + 7 < text.length && text[at + 6] == '\\') {
                int second = hex(text, at + 8, 4);
                if (second >= 0 && Character.isLowSurrogate((char) second)) {
                    return unit.set(Character.toString(Character.toCodePoint((char) first, (char) second)), 12);
                }
            }
            return unit.set(Character.toString(first), 6);
        }
    };

    /** The most bytes that an escape sequence has for each byte that it stands for. */
    static final int MOST_BYTES = 6;

    /** What is read at one place. One thread. */
    static final class Unit {
        /** The bytes meant, {@link #count} of them. */
        byte[] bytes = new byte[1];

        int count;

        private int set(byte one, int length) {
            bytes[0] = one;
            count = 1;
            return length;
        }

        private int set(String character, int length) {
            byte[] utf8 = character.getBytes(UTF_8);
            bytes = utf8;
            count = utf8.length;
            return length;
        }
    }

    /** Reads a byte or an escape sequence; returns how long it is. What is no valid one is read as it is. */
    abstract int read(byte[] text, int at, Unit unit);

    /** A number in hexadecimal digits; -1 where there are fewer. */
    private static int hex(byte[] text, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = i < text.length ? Character.digit(text[i], 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = 16 * value + digit;
        }
        return value;
    }
}
