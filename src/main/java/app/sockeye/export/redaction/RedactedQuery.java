package app.sockeye.export.redaction;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes the values of marked query parameters from the request line of a handshake. */
final class RedactedQuery {
    /** Before the names of parameters among those that are marked. */
    private static final String MARK = "?";

    private static final Pattern REQUEST_LINE = Pattern.compile("[A-Z]+ [^ \r\n]*");
    private static final Pattern PARAMETER = Pattern.compile("([?&])([^=&]*)=([^&]*)");

    private RedactedQuery() {}

    /** The head, with what is marked removed from its first line. */
    static String of(String head, Set<String> marked) {
        Matcher line = REQUEST_LINE.matcher(head);
        if (marked.stream().noneMatch(name -> name.startsWith(MARK)) || !line.lookingAt()) {
            return head;
        }
        String redacted = PARAMETER
                .matcher(line.group())
                .replaceAll(found -> Matcher.quoteReplacement(
                        marked.contains(MARK + decoded(found.group(2)))
                                ? found.group(1) + found.group(2) + "=" + Redaction.REDACTED
                                : found.group()));
        return redacted + head.substring(line.end());
    }

    /** The values of what is marked, as they are and decoded. */
    static Set<String> values(String head, Set<String> marked) {
        Matcher line = REQUEST_LINE.matcher(head);
        Set<String> values = new HashSet<>();
        if (line.lookingAt()) {
            PARAMETER.matcher(line.group()).results().forEach(found -> {
                if (marked.contains(MARK + decoded(found.group(2)))) {
                    values.add(found.group(3));
                    values.add(decoded(found.group(3)));
                }
            });
        }
        return values;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
