package app.sockeye.transcript.query;

import java.util.Optional;

/** The text of a query with the reading position. */
final class QueryText {
    private final String text;
    private int at;

    QueryText(String text) {
        this.text = text;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The current character; 0 at the end. */
    char peek() {
        return peek(0);
    }

    /** A character further on; 0 beyond the end. */
    char peek(int offset) {
        return at + offset < text.length() ? text.charAt(at + offset) : 0;
    }

    char next() {
        return text.charAt(at++);
    }

    void skipSpace() {
        while (!atEnd() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** Skips some characters if they are at the current position; returns whether they are. */
    boolean take(String expected) {
        boolean here = text.startsWith(expected, at);
        if (here) {
            at += expected.length();
        }
        return here;
    }

    /** Skips a comparison operator, including {@code =}, if one is at the current position. */
    Optional<Comparison> takeComparison() {
        for (Comparison comparison : Comparison.values()) {
            if (take(comparison.sign())) {
                return Optional.of(comparison);
            }
        }
        return take("=") ? Optional.of(Comparison.EQUAL) : Optional.empty();
    }

    String from(int start) {
        return text.substring(start, at);
    }

    /** Reads text in quotation marks at the current position; a backslash escapes a quotation mark and itself. */
    String quoted() throws QuerySyntaxException {
        int start = at;
        char quote = next();
        StringBuilder inside = new StringBuilder();
        while (!atEnd()) {
            char c = next();
            if (c == quote) {
                return inside.toString();
            }
            boolean escape = c == '\\' && (peek() == quote || peek() == '\\');
            inside.append(escape ? next() : c);
        }
        throw new QuerySyntaxException(start, "The quotation mark is not closed.");
    }

    QuerySyntaxException failure(String sentence) {
        return new QuerySyntaxException(at, sentence);
    }
}
