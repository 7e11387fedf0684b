package app.sockeye.payload.json;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;

/** Reads JSON5 once, token by token (the JSON5 data interchange format, version 1.0.0). */
final class Json5Reader {
    private static final String ESCAPES = "\"\\/bfnrtu";
    private static final int LONGEST_HEX = 1000;

    private final String text;
    private final StringBuilder out;
    private int at;
    /** The last character written that is no white space; 0 for none. */
    private char before;

    private int[] sent = new int[64];
    private int[] written = new int[64];
    private int pieces;

    Json5Reader(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 16);
    }

    Json5 read() {
        while (at < text.length()) {
            mark();
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                string(c);
            } else if (isComment(at)) {
                comment();
            } else if (c == ',') {
                comma();
            } else if (isSpace(c)) {
                out.append(" \t\r\n".indexOf(c) >= 0 ? c : ' ');
                at++;
            } else if (isNameStart(c)) {
                name();
            } else if (c == '+' || c == '-' || c == '.' || c >= '0' && c <= '9') {
                number();
            } else {
                copy();
            }
        }
        return new Json5(out.toString(), sent, written, pieces);
    }

    /** Notes that a piece starts here. */
    private void mark() {
        if (pieces > 0 && out.length() - sent[pieces - 1] == at - written[pieces - 1]) {
            return;
        }
        if (pieces == sent.length) {
            sent = Arrays.copyOf(sent, pieces * 2);
            written = Arrays.copyOf(written, pieces * 2);
        }
        sent[pieces] = out.length();
        written[pieces] = at;
        pieces++;
    }

    private void copy() {
        before = text.charAt(at++);
        out.append(before);
    }

    private void put(String token) {
        out.append(token);
        before = token.charAt(token.length() - 1);
    }

    private boolean isComment(int place) {
        return text.startsWith("//", place) || text.startsWith("/*", place);
    }

    private void comment() {
        int end = endOfComment(at);
        if (end < 0) {
            copy();
            return;
        }
        if (text.charAt(at + 1) == '*') {
            out.append(' ');
        }
        at = end;
    }

    /** Where the comment at a place ends; -1 where nothing ends it. */
    private int endOfComment(int place) {
        if (text.startsWith("/*", place)) {
            int end = text.indexOf("*/", place + 2);
            return end < 0 ? -1 : end + 2;
        }
        int end = place;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Leaves out a comma that ends an object or array, unless nothing is before it. */
    private void comma() {
        char next = next(at + 1);
        boolean ends = next == '}' || next == ']';
        boolean alone = before == '{' || before == '[' || before == ',' || before == ':' || before == 0;
        if (ends && !alone) {
            at++;
        } else {
            copy();
        }
    }

    /** The next character behind white space and comments; 0 at the end. */
    private char next(int from) {
        int place = from;
        while (place < text.length()) {
            if (isComment(place)) {
                int end = endOfComment(place);
                if (end < 0) {
                    return '/';
                }
                place = end;
            } else if (isSpace(text.charAt(place))) {
                place++;
            } else {
                return text.charAt(place);
            }
        }
        return 0;
    }

    /** A name of a member gets quotation marks; other words stay. */
    private void name() {
        int end = at;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        String name = text.substring(at, end);
        boolean member = (before == '{' || before == ',') && next(end) == ':';
        at = end;
        put(member ? '"' + name + '"' : name);
    }

    private void number() {
        int end = at;
        while (end < text.length() && isNumberPart(text.charAt(end), end == at ? 0 : text.charAt(end - 1))) {
            end++;
        }
        String number = text.substring(at, end);
        at = end;
        put(strict(number));
    }

    private static boolean isNumberPart(char c, char previous) {
        boolean sign = c == '+' || c == '-';
        return sign ? previous == 0 || previous == 'e' || previous == 'E' : c == '.' || Character.isLetterOrDigit(c);
    }

    private static String strict(String number) {
        String sign = number.startsWith("-") ? "-" : "";
        String digits = number.startsWith("-") || number.startsWith("+") ? number.substring(1) : number;
        if (digits.length() > 2
                && digits.length() < LONGEST_HEX
                && digits.toLowerCase(Locale.ROOT).startsWith("0x")) {
            String hex = digits.substring(2);
            return hex.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0)
                    ? sign + new BigInteger(hex, 16)
                    : number;
        }
        if (digits.isEmpty() || digits.equals(".")) {
            return number;
        }
        String full = digits.startsWith(".") ? "0" + digits : digits;
        int dot = full.indexOf('.');
        boolean bare = dot >= 0 && (dot + 1 == full.length() || "eE".indexOf(full.charAt(dot + 1)) >= 0);
        return sign + (bare ? full.substring(0, dot) + full.substring(dot + 1) : full);
    }

    private void string(char quote) {
        int end = at + 1;
        while (end < text.length()
                && text.charAt(end) != quote
                && text.charAt(end) != '\n'
                && text.charAt(end) != '\r') {
            end += text.charAt(end) == '\\' ? text.startsWith("\\\r\n", end) ? 3 : 2 : 1;
        }
        if (end >= text.length() || text.charAt(end) != quote) {
            // Nothing closes it: the check says where.
            copy();
            return;
        }
        out.append('"');
        at++;
        while (at < end) {
            mark();
            if (text.charAt(at) == '\\') {
                escape();
            } else {
                character(text.charAt(at++));
            }
        }
        mark();
        at++;
        out.append('"');
        before = '"';
    }

    private void character(char c) {
        if (c == '"') {
            out.append("\\\"");
        } else if (c < ' ') {
            code(c);
        } else {
            out.append(c);
        }
    }

    private void escape() {
        char c = text.charAt(at + 1);
        at += 2;
        if (ESCAPES.indexOf(c) >= 0) {
            out.append('\\').append(c);
        } else if (c == 'x' && isHex(at) && isHex(at + 1)) {
            out.append("\\u00").append(text, at, at + 2);
            at += 2;
        } else if (c == 'v') {
            code('\u000b');
        } else if (c == '0' && !(at < text.length() && Character.isDigit(text.charAt(at)))) {
            code('\0');
        } else if (c == '\r') {
            at += text.startsWith("\n", at) ? 1 : 0;
        } else if (Character.isLetterOrDigit(c) && c < 128 && (c == 'x' || Character.isDigit(c))) {
            // No escape of JSON5 either.
            out.append('\\').append(c);
        } else if (!isLineEnd(c)) {
            character(c);
        }
    }

    private boolean isHex(int place) {
        return place < text.length() && text.charAt(place) < 128 && Character.digit(text.charAt(place), 16) >= 0;
    }

    private void code(char c) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isSpace(char c) {
        return " \t\r\n\u000b\f\u00a0\ufeff\u2028\u2029".indexOf(c) >= 0
                || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '$' || c == '_';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c)
                || c == '$'
                || c == '_'
                || c == '\u200c'
                || c == '\u200d'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.CONNECTOR_PUNCTUATION;
    }
}
