package app.sockeye.dialect.jsonrpc;

import app.sockeye.dialect.stream.Framing;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The framing of the Language Server Protocol on streams, which some peers keep on WebSockets: a length in headers. */
final class HeaderFraming implements Framing {
    private static final String NAME = "content-length:";
    private static final String ANY_NAME = "content-";
    private static final int LONGEST_HEAD = 1024;
    private static final int MOST_DIGITS = 9;

    /** Whether bytes begin with a header. */
    static boolean isHead(byte[] bytes) {
        return text(bytes, 0, Math.min(bytes.length, ANY_NAME.length())).equals(ANY_NAME);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** Where the body begins; -1 if the headers do not end. */
    static int body(byte[] bytes, int from, int to) {
        for (int at = from; at + 3 < Math.min(to, from + LONGEST_HEAD); at++) {
            if (bytes[at] == '\r' && bytes[at + 1] == '\n' && bytes[at + 2] == '\r' && bytes[at + 3] == '\n') {
                return at + 4;
            }
        }
        return -1;
    }

    @Override
    public long length(byte[] bytes, int from, int to) {
        int body = body(bytes, from, to);
        if (body < 0) {
            String begun = text(bytes, from, Math.min(to, from + ANY_NAME.length()));
            return ANY_NAME.startsWith(begun) && to - from < LONGEST_HEAD ? UNKNOWN : NONSENSE;
        }
        for (String line : text(bytes, from, body).split("\r\n")) {
            String value = line.startsWith(NAME) ? line.substring(NAME.length()).strip() : "";
            if (value.matches("\\d{1," + MOST_DIGITS + "}")) {
                return body - from + Long.parseLong(value);
            }
        }
        return NONSENSE;
    }
}
