package app.sockeye.transcript.search;

import java.util.Optional;

/**
 * Finds in the source of a regular expression an ASCII text that everything it matches must hold. Where that takes more
 * than a glance it finds none, which is never wrong.
 */
final class RequiredText {
    /** What is shorter lies in too many messages to be worth a look of its own. */
    private static final int SHORTEST = 3;

    /** Escapes without anything behind them that belongs to them. */
    private static final String PLAIN_ESCAPES = "dDsSwWbBAzntrfva";

    /** Of the ASCII letters these have other than ASCII ones as their other case. */
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

    /** The longest text it sees; empty if none. */
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

    /** What comes before a quantifier need not be there. */
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
