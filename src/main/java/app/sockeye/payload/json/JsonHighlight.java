package app.sockeye.payload.json;

import java.util.ArrayList;
import java.util.List;

/** Finds the spans to colour in JSON text, which may be invalid or cut off; unexpected text is skipped. */
public final class JsonHighlight {

    /** The kind of a span. */
    public enum Kind {
        KEY,
        STRING,
        NUMBER,
        BOOLEAN,
        NULL,
        PUNCTUATION
    }

    /**
     * A piece of the text.
     *
     * @param end behind its last char
     */
    public record Span(int start, int end, Kind kind) {}

    private JsonHighlight() {}

    /** The spans of a text's first {@code limit} chars, in order, none overlapping. */
    public static List<Span> spans(String text, int limit) {
        List<Span> spans = new ArrayList<>();
        int length = Math.min(text.length(), limit);
        int at = 0;
        while (at < length) {
            char c = text.charAt(at);
            int end = at + 1;
            if (c == '"') {
                end = endOfString(text, at, length);
                spans.add(new Span(at, end, isKey(text, end, length) ? Kind.KEY : Kind.STRING));
            } else if ("{}[]:,".indexOf(c) >= 0) {
                spans.add(new Span(at, end, Kind.PUNCTUATION));
            } else if (isWordPart(c)) {
                end = endOfWord(text, at, length);
                Kind kind = kindOf(text.substring(at, end));
                if (kind != null) {
                    spans.add(new Span(at, end, kind));
                }
            }
            at = end;
        }
        return spans;
    }

    /** The end of a string: its closing quote, or the end of the line without one. */
    private static int endOfString(String text, int start, int length) {
        for (int at = start + 1; at < length; at++) {
            char c = text.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            if (c == '\n') {
                return at;
            }
            if (c == '\\') {
                at++;
            }
        }
        return length;
    }

    private static boolean isKey(String text, int end, int length) {
        int at = end;
        while (at < length && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < length && text.charAt(at) == ':';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.';
    }

    private static int endOfWord(String text, int start, int length) {
        int at = start;
        while (at < length && isWordPart(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The kind of a word; null if it is not a word of JSON. */
    private static Kind kindOf(String word) {
        return switch (word) {
            case "true", "false" -> Kind.BOOLEAN;
            case "null" -> Kind.NULL;
            default -> isNumber(word) ? Kind.NUMBER : null;
        };
    }

    /** An approximate check, so that a number that is still being typed counts as one. */
    private static boolean isNumber(String word) {
        return (word.charAt(0) == '-' || Character.isDigit(word.charAt(0)))
                && word.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
    }
}
