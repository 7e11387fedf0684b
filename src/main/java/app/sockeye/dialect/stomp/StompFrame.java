package app.sockeye.dialect.stomp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A frame.
 *
 * @param headers in their order; of those with one name the first counts
 * @param bytes all of it, or its beginning
 * @param bodyAt where the body begins
 * @param bodyEnd where the body ends in the bytes
 * @param bodySize number of bytes of the whole body
 */
record StompFrame(String command, List<StompHeader> headers, byte[] bytes, int bodyAt, int bodyEnd, long bodySize) {
    /** Number of headers that are read. */
    private static final int MOST_HEADERS = 1000;

    /**
     * Reads a frame that {@link StompFraming} told the length of.
     *
     * @param length its whole length
     * @param version by which its headers are escaped, unless it opens the conversation
     */
    static StompFrame of(byte[] bytes, long length, StompVersion version) {
        int lineEnd = indexOf(bytes, '\n', 0);
        String command = line(bytes, 0, lineEnd, true);
        int found = StompFraming.bodyAt(bytes, 0, bytes.length);
        int bodyAt = found < 0 ? bytes.length : found;
        boolean plain = command.startsWith("CONNECT") || command.equals("STOMP");
        List<StompHeader> headers = new ArrayList<>(8);
        int at = lineEnd + 1;
        while (at < bodyAt && headers.size() < MOST_HEADERS) {
            int end = indexOf(bytes, '\n', at);
            String line = line(bytes, at, end, plain || version == StompVersion.V12);
            int colon = line.indexOf(':');
            if (colon >= 0) {
                String name = line.substring(0, colon);
                String value = line.substring(colon + 1);
                headers.add(new StompHeader(
                        plain ? name : version.unescape(name),
                        plain ? value : version.unescape(value),
                        at,
                        Math.min(bodyAt, end + 1)));
            }
            at = end + 1;
        }
        int bodyEnd = (int) Math.max(bodyAt, Math.min(bytes.length, length - 1));
        return new StompFrame(command, headers, bytes, bodyAt, bodyEnd, Math.max(0, length - 1 - bodyAt));
    }

    private static int indexOf(byte[] bytes, char wanted, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private static String line(byte[] bytes, int from, int end, boolean stripReturn) {
        int to = stripReturn && end > from && bytes[end - 1] == '\r' ? end - 1 : end;
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** The first value of a header. */
    Optional<String> header(String name) {
        for (StompHeader header : headers) {
            if (header.name().equals(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** The first value of a header; empty text if there is none. */
    String text(String name) {
        return header(name).orElse("");
    }

    /** The body, or its beginning. */
    byte[] body() {
        return Arrays.copyOfRange(bytes, bodyAt, bodyEnd);
    }
}
