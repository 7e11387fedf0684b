package app.sockeye.protocol;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a server's answer (RFC 9112 section 4).
 *
 * @param version such as {@code HTTP/1.1}
 * @param status three digits
 * @param reasonPhrase often empty
 */
public record StatusLine(String version, int status, String reasonPhrase) {
    /** The RFC requires a space before an empty reason phrase, but many servers leave it out. */
    private static final Pattern SYNTAX = Pattern.compile("(HTTP/\\d\\.\\d) ([1-9]\\d\\d)(?: (.*))?", Pattern.DOTALL);

    /** Reads a status line. */
    public static StatusLine parse(String line) throws MalformedHeadException {
        Matcher parts = SYNTAX.matcher(line);
        if (!parts.matches()) {
            throw new MalformedHeadException(
                    "RFC 9112 section 4", "This isn't a status line: " + VisibleText.quoted(line) + ".");
        }
        String reasonPhrase = parts.group(3) == null ? "" : parts.group(3);
        return new StatusLine(parts.group(1), Integer.parseInt(parts.group(2)), reasonPhrase);
    }
}
