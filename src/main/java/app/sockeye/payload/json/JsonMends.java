package app.sockeye.payload.json;

import app.sockeye.protocol.VisibleText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Suggests how a mistake in JSON or JSON5 can be mended. What is suggested was tried: with it the text is right, or its
 * next mistake comes later. Any thread.
 */
public final class JsonMends {
    /** Maximum length of a text for which something is suggested, in chars. */
    public static final int LONGEST = 1 << 18;

    private static final Map<String, String> WORDS = Map.of(
            "True",
            "true",
            "TRUE",
            "true",
            "False",
            "false",
            "FALSE",
            "false",
            "None",
            "null",
            "NULL",
            "null",
            "nil",
            "null",
            "undefined",
            "null");
    private static final int LONGEST_NAME = 24;

    private final String text;
    private final int at;
    private final List<JsonMend> candidates = new ArrayList<>();

    private JsonMends(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /**
     * The first change that helps.
     *
     * @param position of the mistake, in chars from 0
     * @param check finds the place of the first mistake in a text; empty for none
     */
    public static Optional<JsonMend> of(String text, int position, Function<String, OptionalInt> check) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        int at = Math.min(position, text.length());
        return new JsonMends(text, at)
                .candidates().stream()
                        .filter(mend -> helps(mend, text, at, check))
                        .findFirst();
    }

    private static boolean helps(JsonMend mend, String text, int at, Function<String, OptionalInt> check) {
        OptionalInt next = check.apply(mend.applied(text));
        int grown = mend.text().length() - (mend.end() - mend.start());
        return next.isEmpty() || next.getAsInt() > Math.max(at, at + grown);
    }

    private List<JsonMend> candidates() {
        if (at < text.length()) {
            backslash();
            atWord();
            atCharacter(text.charAt(at));
        }
        unclosedString();
        close();
        trailing();
        return candidates;
    }

    /** A backslash that begins no escape stands for itself. */
    private void backslash() {
        int place = at > 0 && text.charAt(at - 1) == '\\' ? at - 1 : at;
        if (text.charAt(place) == '\\') {
            add("Write \\\\ for \\", place, place + 1, "\\\\");
        }
    }

    private void atWord() {
        int end = at;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        int start = at;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, end);
        if (WORDS.containsKey(word)) {
            add("Write " + WORDS.get(word) + " for " + word, start, end, WORDS.get(word));
        }
        separator();
        if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
            add("Put quotation marks around " + shown(word), start, end, '"' + word + '"');
        }
    }

    /** A comma or colon that is missing stands behind what was read last. */
    private void separator() {
        int before = at;
        while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
            before--;
        }
        if (before > 0) {
            String last = shown(lastToken(before));
            add("Put a comma after " + last, before, before, ",");
            add("Put a colon after " + last, before, before, ":");
        }
    }

    private String lastToken(int end) {
        char last = text.charAt(end - 1);
        int start = end - 1;
        if (last == '"' || last == '\'') {
            start = Math.max(0, text.lastIndexOf(last, end - 2));
        } else {
            while (start > 0 && Character.isLetterOrDigit(last) && Character.isLetterOrDigit(text.charAt(start - 1))) {
                start--;
            }
        }
        return text.substring(start, end);
    }

    private void atCharacter(char c) {
        switch (c) {
            case ',' -> add("Remove the comma", at, at + 1, "");
            case ';' -> add("Write a comma for the semicolon", at, at + 1, ",");
            case '=' -> add("Write a colon for the equals sign", at, at + (text.startsWith("=>", at) ? 2 : 1), ":");
            case '“', '”', '„', '‘', '’' -> quotes();
            case ']' -> add("Write } for ]", at, at + 1, "}");
            case '}' -> add("Write ] for }", at, at + 1, "]");
            case '\t' -> add("Write the tab as \\t", at, at + 1, "\\t");
            default -> {}
        }
        if (c == '}' || c == ']') {
            add("Remove the " + c, at, at + 1, "");
        }
    }

    private void quotes() {
        int end = at + 1;
        while (end < text.length() && "“”„‘’\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end < text.length() && text.charAt(end) != '\n') {
            add("Write plain quotation marks", at, end + 1, '"' + text.substring(at + 1, end) + '"');
        }
    }

    /** A string ends with its line at the latest: before a comma or bracket there, else at its end. */
    private void unclosedString() {
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        int lineEnd = text.indexOf('\n', at);
        int end = lineEnd < 0 ? text.length() : lineEnd;
        char open = openQuote(lineStart, end);
        if (open != 0) {
            int trimmed = end;
            while (trimmed > lineStart && ",}] \t\r".indexOf(text.charAt(trimmed - 1)) >= 0) {
                trimmed--;
            }
            add("Close the string", trimmed, trimmed, String.valueOf(open));
            add("Close the string", end, end, String.valueOf(open));
        }
    }

    /** The quotation mark of a string that is open at a place; 0 where none is. */
    private char openQuote(int from, int to) {
        char open = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (open != 0 && c == '\\') {
                i++;
            } else if (c == open) {
                open = 0;
            } else if (open == 0 && (c == '"' || c == '\'')) {
                open = c;
            }
        }
        return open;
    }

    private void close() {
        String missing = closers(text.length());
        if (!missing.isEmpty()) {
            String what = missing.length() > 1
                    ? "Close what is open: " + missing
                    : missing.equals("}") ? "Close the object" : "Close the array";
            int end = text.stripTrailing().length();
            boolean comma = end > 0 && text.charAt(end - 1) == ',';
            add(what, comma ? end - 1 : end, end, missing);
        }
    }

    /** The brackets that close what is open before a place, the innermost first. */
    private String closers(int to) {
        Deque<Character> open = new ArrayDeque<>();
        char quote = 0;
        for (int i = 0; i < to; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote || c == '\n' ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '{' || c == '[') {
                open.push(c == '{' ? '}' : ']');
            } else if ((c == '}' || c == ']') && !open.isEmpty()) {
                open.pop();
            }
        }
        StringBuilder closers = new StringBuilder();
        open.forEach(closers::append);
        return closers.toString();
    }

    private void trailing() {
        if (!text.substring(0, at).isBlank()) {
            add("Remove what follows", text.substring(0, at).stripTrailing().length(), text.length(), "");
        }
    }

    private void add(String label, int start, int end, String replacement) {
        candidates.add(new JsonMend(label, start, end, replacement));
    }

    private static String shown(String token) {
        String seen = VisibleText.of(token);
        return seen.length() > LONGEST_NAME ? seen.substring(0, LONGEST_NAME) + "…" : seen;
    }
}
