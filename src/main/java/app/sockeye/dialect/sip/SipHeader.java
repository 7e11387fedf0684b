package app.sockeye.dialect.sip;

import java.util.Locale;
import java.util.Map;

/**
 * A header field of a message (RFC 3261 section 7.3).
 *
 * @param name in full, as it stands else
 * @param value without line breaks
 * @param from where it begins in the message's bytes
 * @param to where its last line ends, the line break included
 */
record SipHeader(String name, String value, int from, int to) {
    /** What the one-letter names stand for. */
    private static final Map<String, String> COMPACT = Map.ofEntries(
            Map.entry("a", "Accept-Contact"),
            Map.entry("b", "Referred-By"),
            Map.entry("c", "Content-Type"),
            Map.entry("d", "Request-Disposition"),
            Map.entry("e", "Content-Encoding"),
            Map.entry("f", "From"),
            Map.entry("i", "Call-ID"),
            Map.entry("j", "Reject-Contact"),
            Map.entry("k", "Supported"),
            Map.entry("l", "Content-Length"),
            Map.entry("m", "Contact"),
            Map.entry("n", "Identity-Info"),
            Map.entry("o", "Event"),
            Map.entry("r", "Refer-To"),
            Map.entry("s", "Subject"),
            Map.entry("t", "To"),
            Map.entry("u", "Allow-Events"),
            Map.entry("v", "Via"),
            Map.entry("x", "Session-Expires"),
            Map.entry("y", "Identity"));

    /** A header field with its name as it stands in the message. */
    static SipHeader of(String written, String value, int from, int to) {
        String name = written.length() == 1 ? COMPACT.getOrDefault(written.toLowerCase(Locale.ROOT), written) : written;
        return new SipHeader(name, value, from, to);
    }

    boolean is(String wanted) {
        return name.equalsIgnoreCase(wanted);
    }
}
