package app.sockeye.dialect.nats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The headers of a message.
 *
 * @param version the first line's beginning: {@code NATS/1.0}
 * @param status its code and text, such as {@code 503} or {@code 100 Idle Heartbeat}; empty for most
 * @param lines names with values, in their order
 */
record NatsHeaders(String version, String status, List<Map.Entry<String, String>> lines) {
    /** No headers. */
    static final NatsHeaders NONE = new NatsHeaders("", "", List.of());

    private static final int MOST = 500;
    private static final int CODE_DIGITS = 3;

    /** Reads those between two places. */
    static NatsHeaders of(byte[] bytes, int from, int to) {
        String[] lines = new String(bytes, from, to - from, StandardCharsets.UTF_8).split("\r\n", MOST);
        int space = lines[0].indexOf(' ');
        String version = space < 0 ? lines[0] : lines[0].substring(0, space);
        String status = space < 0 ? "" : lines[0].substring(space + 1).strip();
        List<Map.Entry<String, String>> named = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                named.add(Map.entry(
                        lines[i].substring(0, colon),
                        lines[i].substring(colon + 1).strip()));
            }
        }
        return new NatsHeaders(version, status, named);
    }

    /** The status code; 0 if there is none. */
    int code() {
        return status.matches("\\d{3}(?!\\d)(?s).*") ? Integer.parseInt(status.substring(0, CODE_DIGITS)) : 0;
    }
}
