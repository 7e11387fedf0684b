package app.sockeye.payload.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of a JSON document without the line breaks and indentation between its tokens. */
final class JsonInOneLine {
    /** Matches white space, or a token other than a string, which may be cut off at the end. */
    private static final Pattern TOKEN = Pattern.compile(
            "[{}\\[\\],:]" + "|-?[0-9][0-9.eE+-]*+|-\\z" + "|true|false|null|[tfn][a-z]{0,3}\\z" + "|[ \\t\\r\\n]++");

    private JsonInOneLine() {}

    /** Text that does not look like an object or array, and text that follows one, is not changed. */
    static CharSequence of(CharSequence text) {
        Matcher token = TOKEN.matcher(text);
        StringBuilder line = new StringBuilder(text.length());
        int depth = 0;
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            int end = first == '"' ? stringEnd(text, at) : tokenEnd(token, at);
            if (end == at) {
                return text;
            }
            depth += first == '{' || first == '[' ? 1 : first == '}' || first == ']' ? -1 : 0;
            boolean space = first == ' ' || first == '\n' || first == '\r' || first == '\t';
            if (space) {
                line.append(between(line, text, at, end));
            } else {
                line.append(text, at, end);
            }
            at = end;
            if (depth <= 0 && !space) {
                return first == '}' || first == ']' ? line.append(text, at, text.length()) : text;
            }
        }
        return line;
    }

    private static int tokenEnd(Matcher token, int start) {
        token.region(start, token.regionEnd());
        return token.lookingAt() ? token.end() : start;
    }

    /** The end of a string, after its closing quote; the end of the text if it is cut off. */
    private static int stringEnd(CharSequence text, int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), at + 1);
    }

    /** White space with a line break becomes one space, or none at a bracket; other white space is kept. */
    private static CharSequence between(StringBuilder before, CharSequence text, int start, int end) {
        String space = text.subSequence(start, end).toString();
        if (space.indexOf('\n') < 0 && space.indexOf('\r') < 0) {
            return space;
        }
        char last = before.length() == 0 ? '{' : before.charAt(before.length() - 1);
        char next = end < text.length() ? text.charAt(end) : '}';
        return last == '{' || last == '[' || next == '}' || next == ']' ? "" : " ";
    }
}
