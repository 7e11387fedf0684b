package app.sockeye.dialect.stomp;

import app.sockeye.dialect.stream.Framing;
import java.nio.charset.StandardCharsets;

/** Tells where STOMP frames end. A line end between frames is a packet by itself: a heart-beat, or a frame's trailer. */
final class StompFraming implements Framing {
    private static final int LONGEST_COMMAND = 20;
    private static final int LONGEST_NUMBER = 9;
    private static final byte[] CONTENT_LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    @Override
    public long length(byte[] bytes, int from, int to) {
        if (bytes[from] == '\n') {
            return 1;
        } else if (bytes[from] == '\r') {
            return from + 1 == to ? UNKNOWN : bytes[from + 1] == '\n' ? 2 : NONSENSE;
        }
        int command = from;
        while (command < to && bytes[command] >= 'A' && bytes[command] <= 'Z') {
            command++;
        }
        if (command == from || command - from > LONGEST_COMMAND) {
            return NONSENSE;
        } else if (command == to) {
            return UNKNOWN;
        } else if (bytes[command] != '\n' && bytes[command] != '\r') {
            return NONSENSE;
        }
        int body = bodyAt(bytes, command, to);
        return body < 0 ? UNKNOWN : length(bytes, from, body, to);
    }

    private static long length(byte[] bytes, int from, int body, int to) {
        long content = contentLength(bytes, from, body);
        if (content == NONSENSE) {
            return NONSENSE;
        } else if (content >= 0) {
            long end = body + content;
            return end < to && bytes[(int) end] != 0 ? NONSENSE : end - from + 1;
        }
        for (int at = body; at < to; at++) {
            if (bytes[at] == 0) {
                return at - from + 1L;
            }
        }
        return UNKNOWN;
    }

    /**
     * Where the body begins, after the empty line; -1 if that has not come.
     *
     * @param from within the command's line
     */
    static int bodyAt(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n' && at + 1 < to) {
                if (bytes[at + 1] == '\n') {
                    return at + 2;
                } else if (bytes[at + 1] == '\r' && at + 2 < to && bytes[at + 2] == '\n') {
                    return at + 3;
                }
            }
        }
        return -1;
    }

    /** The first content-length; -2 if there is none. */
    private static long contentLength(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n' && startsWith(bytes, at + 1, to)) {
                return number(bytes, at + 1 + CONTENT_LENGTH.length, to);
            }
        }
        return -2;
    }

    private static boolean startsWith(byte[] bytes, int from, int to) {
        if (to - from < CONTENT_LENGTH.length) {
            return false;
        }
        for (int i = 0; i < CONTENT_LENGTH.length; i++) {
            if (bytes[from + i] != CONTENT_LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private static long number(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] == ' ') {
            at++;
        }
        long number = 0;
        int first = at;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            number = 10 * number + bytes[at] - '0';
            if (++at - first > LONGEST_NUMBER) {
                return NONSENSE;
            }
        }
        return at == first ? NONSENSE : number;
    }
}
