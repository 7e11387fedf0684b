package app.sockeye.dialect.json;

import java.util.Arrays;

/** Finds where JSON values end. */
final class JsonSkip {
    private JsonSkip() {}

    /** The place of the next byte that is not white space. */
    static int space(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
        return at;
    }

    /** The place after the value that begins at a place; -1 if none does, or it does not end. */
    static int value(byte[] bytes, int from, int to) {
        if (from >= to) {
            return -1;
        }
        return switch (bytes[from]) {
            case '"' -> string(bytes, from, to);
            case '{', '[' -> container(bytes, from, to);
            default -> scalar(bytes, from, to);
        };
    }

    private static int string(byte[] bytes, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            byte b = bytes[at];
            if (b == '"') {
                return at + 1;
            } else if (b == '\\') {
                at++;
            }
        }
        return -1;
    }

    private static int container(byte[] bytes, int from, int to) {
        Nesting open = new Nesting();
        int at = from;
        while (at >= 0 && at < to) {
            switch (bytes[at]) {
                case '"' -> {
                    at = string(bytes, at, to);
                    continue;
                }
                case '{', '[' -> open.begin(bytes[at]);
                case '}', ']' -> {
                    if (!open.end(bytes[at])) {
                        return -1;
                    } else if (open.isEmpty()) {
                        return at + 1;
                    }
                }
                default -> {}
            }
            at++;
        }
        return -1;
    }

    /** A number or one of the three words. */
    private static int scalar(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isScalar(bytes[at])) {
            at++;
        }
        int length = at - from;
        boolean right =
                switch (bytes[from]) {
                    case 't' -> length == 4 && bytes[from + 1] == 'r';
                    case 'f' -> length == 5 && bytes[from + 1] == 'a';
                    case 'n' -> length == 4 && bytes[from + 1] == 'u';
                    default -> bytes[from] == '-' && length > 1 || bytes[from] >= '0' && bytes[from] <= '9';
                };
        return right ? at : -1;
    }

    private static boolean isScalar(byte b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b == '.' || b == '-' || b == '+' || b == 'E';
    }

    /** Which brackets are open: one bit each. */
    private static final class Nesting {
        private long[] objects = new long[1];
        private int depth;

        void begin(byte bracket) {
            if (depth == objects.length * 64) {
                objects = Arrays.copyOf(objects, 2 * objects.length);
            }
            long bit = 1L << (depth & 63);
            objects[depth >> 6] = bracket == '{' ? objects[depth >> 6] | bit : objects[depth >> 6] & ~bit;
            depth++;
        }

        boolean end(byte bracket) {
            depth--;
            return depth >= 0 && (objects[depth >> 6] >>> (depth & 63) & 1) == (bracket == '}' ? 1 : 0);
        }

        boolean isEmpty() {
            return depth == 0;
        }
    }
}
