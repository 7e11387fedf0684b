package app.sockeye.dialect.graphql;

import app.sockeye.protocol.Direction;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation, as its answers need to know it.
 *
 * @param kind {@code query}, {@code mutation} or {@code subscription}
 * @param subject its name, or the first field of one without
 * @param asker who began it
 */
record GraphQlOperation(String kind, String subject, Direction asker) {
    /** Number of characters of a document within which its first operation is looked for. */
    private static final int MOST = 4096;

    private static final int LONGEST_SUBJECT = 120;

    private static final Pattern BLANK = Pattern.compile("(?:[\\s,\\uFEFF]++|#[^\\n\\r]*+)*+");
    private static final Pattern HEAD =
            Pattern.compile("(query|mutation|subscription)\\b[\\s,]*+(\\w*+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile("\\{[\\s,]*+(?:\\w++\\s*+:\\s*+)?+(\\w++)");

    /**
     * The operation of a document.
     *
     * @param name which of several it is; empty for the only one
     */
    static GraphQlOperation of(String document, Optional<String> name, Direction asker) {
        String text = document.substring(0, Math.min(MOST, document.length()));
        if (name.isPresent()) {
            Matcher named = Pattern.compile("\\b(query|mutation|subscription)\\s+" + Pattern.quote(name.get()) + "\\b")
                    .matcher(text);
            return new GraphQlOperation(named.find() ? named.group(1) : "query", shortened(name.get()), asker);
        }
        Matcher blank = BLANK.matcher(text);
        int start = blank.lookingAt() ? blank.end() : 0;
        Matcher head = HEAD.matcher(text).region(start, text.length());
        boolean told = head.lookingAt();
        String kind = told ? head.group(1) : "query";
        if (told && !head.group(2).isEmpty()) {
            return new GraphQlOperation(kind, shortened(head.group(2)), asker);
        }
        Matcher field = FIELD.matcher(text);
        return new GraphQlOperation(kind, field.find(start) ? shortened(field.group(1)) : "", asker);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_SUBJECT ? name : name.substring(0, LONGEST_SUBJECT);
    }
}
