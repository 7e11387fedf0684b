package app.sockeye.dialect.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request or a response (RFC 3261 section 7).
 *
 * @param method of a request; empty in a response
 * @param target the URI of a request
 * @param status of a response; 0 in a request
 * @param phrase of a response
 * @param start where the start line begins
 * @param head where the first header field begins
 * @param headers in their order, as many as are read
 * @param body where the body begins
 * @param bytes all of the message, or its beginning
 * @param size of the whole message in bytes
 */
record SipMessage(
        String method,
        String target,
        int status,
        String phrase,
        int start,
        int head,
        List<SipHeader> headers,
        int body,
        byte[] bytes,
        long size) {
    private static final int MOST_HEADERS = 300;
    private static final int LONGEST_LINE = 8192;
    private static final Pattern REQUEST = Pattern.compile("([A-Za-z0-9.!%*_+`'~-]{1,32}) (\\S+) SIP/\\d\\.\\d");
    private static final Pattern RESPONSE = Pattern.compile("SIP/\\d\\.\\d ([1-6]\\d\\d)(?: (.*))?");

    /** Reads one; empty if the bytes begin with no start line. */
    static Optional<SipMessage> of(byte[] bytes, long size) {
        int start = 0;
        while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
            start++;
        }
        int end = lineEnd(bytes, start);
        if (end == bytes.length || end - start > LONGEST_LINE) {
            return Optional.empty();
        }
        String line = text(bytes, start, end);
        Matcher request = REQUEST.matcher(line);
        Matcher response = RESPONSE.matcher(line);
        if (!request.matches() && !response.matches()) {
            return Optional.empty();
        }
        boolean asks = request.matches();
        List<SipHeader> headers = new ArrayList<>();
        int body = readHeaders(bytes, end + 1, headers);
        return Optional.of(new SipMessage(
                asks ? request.group(1) : "",
                asks ? request.group(2) : "",
                asks ? 0 : Integer.parseInt(response.group(1)),
                asks || response.group(2) == null ? "" : response.group(2),
                start,
                end + 1,
                List.copyOf(headers),
                body,
                bytes,
                size));
    }

    /** Reads header fields up to the empty line; gives where the body begins. */
    private static int readHeaders(byte[] bytes, int from, List<SipHeader> headers) {
        int at = from;
        while (at < bytes.length) {
            int end = lineEnd(bytes, at);
            if (end == at || end == at + 1 && bytes[at] == '\r') {
                return Math.min(bytes.length, end + 1);
            }
            int lines = end;
            // A line that begins with white space goes on with the one before.
            while (lines + 1 < bytes.length && (bytes[lines + 1] == ' ' || bytes[lines + 1] == '\t')) {
                lines = lineEnd(bytes, lines + 1);
            }
            int next = Math.min(bytes.length, lines + 1);
            if (headers.size() < MOST_HEADERS) {
                headers.add(header(bytes, at, lines, next));
            }
            at = next;
        }
        return bytes.length;
    }

    private static SipHeader header(byte[] bytes, int from, int end, int next) {
        String line = text(bytes, from, Math.min(end, from + LONGEST_LINE));
        int colon = line.indexOf(':');
        String name = colon < 0 ? line.strip() : line.substring(0, colon).strip();
        String value = colon < 0 ? "" : line.substring(colon + 1).strip();
        String unfolded = value.indexOf('\n') < 0 ? value : value.replaceAll("\\s*\n\\s*", " ");
        return SipHeader.of(name, unfolded, from, next);
    }

    private static int lineEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** A line's text without its line break. */
    private static String text(byte[] bytes, int from, int end) {
        boolean carriage = end > from && bytes[end - 1] == '\r';
        return new String(bytes, from, end - from - (carriage ? 1 : 0), StandardCharsets.UTF_8);
    }

    boolean isRequest() {
        return status == 0;
    }

    /** The value of the first header field with a name; empty text if there is none. */
    String header(String name) {
        for (SipHeader each : headers) {
            if (each.is(name)) {
                return each.value();
            }
        }
        return "";
    }

    /** The method of a request, or of the one that is answered. */
    String spoken() {
        String sequence = header("CSeq");
        return isRequest() ? method : sequence.substring(sequence.lastIndexOf(' ') + 1);
    }

    /** The body, as far as it is known. */
    byte[] bodyBytes() {
        return Arrays.copyOfRange(bytes, body, bytes.length);
    }

    /** Number of bytes of the body. */
    long bodySize() {
        return size - body;
    }

    /** The transaction that it belongs to (RFC 3261 section 17.1.3). */
    String transaction() {
        String branch = SipValue.parameter(SipValue.first(header("Via")), "branch");
        return branch.isEmpty() ? header("Call-ID") + " " + header("CSeq") : branch + " " + spoken();
    }
}
