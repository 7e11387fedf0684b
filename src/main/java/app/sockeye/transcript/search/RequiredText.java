package app.sockeye.transcript.search;

import java.util.Optional;

/**
 * Finds in a regular expression an ASCII text that every match must contain. For complex expressions it finds none,
 * which is always correct.
 */
final class RequiredText {
    /** Minimum length; a shorter text occurs in too many messages to be worth a search of its own. */
    private static final int SHORTEST = 3;

    /** Escapes that consist of a single character after the backslash. */
    private static final String PLAIN_ESCAPES = "dDsSwWbBAzntrfva";

    /** ASCII letters that also match a non-ASCII letter if case is ignored. */
    private static final String FOLDED_BEYOND_ASCII = "kKsS";

    private final String source;
    private final boolean ignoreCase;
    private final StringBuilder run = new StringBuilder();
    private String longest = "";
    private int depth;
    private int at;

    private RequiredText(TextPattern pattern) {
        this.source = pattern.text();
        this.ignoreCase = pattern.ignoreCase();
    }

    /** Returns the longest such text; empty if it finds none. */
    static Optional<TextPattern> of(TextPattern pattern) {
        RequiredText required = new RequiredText(pattern);
        return pattern.regex() && required.read() && required.longest.length() >= SHORTEST
                ? Optional.of(new TextPattern(required.longest, false, pattern.ignoreCase()))
                : Optional.empty();
    }

    /** Returns whether the expression was understood. */
    private boolean read() {
        boolean understood = true;
        while (understood && at < source.length()) {
            understood = readOne(source.charAt(at));
            at++;
        }
        endRun();
        return understood;
    }

    private boolean readOne(char c) {
        switch (c) {
            case '\\':
                return readEscape();
            case '[':
                return skipClass();
            case '(':
                endRun();
                depth++;
                return !source.startsWith("(?", at) || source.startsWith("(?:", at);
            case ')':
                depth--;
                return true;
            case '|':
                return depth > 0;
            case '{':
                return false;
            case '*', '?':
                dropLast();
                return true;
            case '+', '.', '^', '$':
                endRun();
                return true;
            default:
                append(c);
                return true;
        }
    }

    private boolean readEscape() {
        char escaped = at + 1 < source.length() ? source.charAt(at + 1) : 'Q';
        at++;
        if (Character.isLetterOrDigit(escaped)) {
            endRun();
            return PLAIN_ESCAPES.indexOf(escaped) >= 0;
        }
        append(escaped);
        return true;
    }

    private boolean skipClass() {
        endRun();
        int end = source.indexOf(']', at + 2);
        String inside = end < 0 ? "[" : source.substring(at + 1, end);
        at = end;
        return !inside.contains("[") && !inside.contains("\\") && !inside.equals("^");
    }

    private void append(char c) {
        if (depth > 0) {
            return;
        }
        if (c < 128 && !(ignoreCase && FOLDED_BEYOND_ASCII.indexOf(c) >= 0)) {
            run.append(c);
        } else {
            endRun();
        }
    }

    /** Drops the last character, as a quantifier after it may make it optional. */
    private void dropLast() {
        run.setLength(Math.max(0, run.length() - 1));
        endRun();
    }

    private void endRun() {
        if (run.length() > longest.length()) {
            longest = run.toString();
        }
        run.setLength(0);
    }
}
