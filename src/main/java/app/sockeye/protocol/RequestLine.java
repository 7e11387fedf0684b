package app.sockeye.protocol;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a client's request (RFC 9112 section 3).
 *
 * @param method such as {@code GET}
 * @param target path and query as on the wire, such as {@code /close?code=4000}
 * @param version such as {@code HTTP/1.1}
 */
public record RequestLine(String method, String target, String version) {
    private static final Pattern SYNTAX = Pattern.compile("(\\S+) (\\S+) (HTTP/\\d\\.\\d)");

    /** Reads a request line. */
    public static RequestLine parse(String line) throws MalformedHeadException {
        Matcher parts = SYNTAX.matcher(line);
        if (!parts.matches()) {
            throw new MalformedHeadException(
                    "RFC 9112 section 3", "This isn't a request line: " + VisibleText.quoted(line) + ".");
        }
        return new RequestLine(parts.group(1), parts.group(2), parts.group(3));
    }
}
