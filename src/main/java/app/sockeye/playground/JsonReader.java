package app.sockeye.playground;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) strictly into maps, lists, strings, {@link BigDecimal}, booleans and null; of a repeated name
 * the last counts. Nesting is bounded, and so are exponents: a small text never becomes a huge number.
 */
final class JsonReader {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_EXPONENT = 1000;
    private static final int MAX_DIGITS = 1000;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /** Reads one value; raises {@link IllegalArgumentException} with the place of the first fault. */
    static Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value(0);
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.fault("the end");
        }
        return value;
    }

    private Object value(int depth) {
        if (depth > MAX_DEPTH) {
            throw fault("at most " + MAX_DEPTH + " levels");
        }
        skipSpace();
        char next = at < text.length() ? text.charAt(at) : 0;
        return switch (next) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        if (taken('}')) {
            return object;
        }
        do {
            skipSpace();
            String name = string();
            expect(':');
            object.put(name, value(depth + 1));
        } while (taken(','));
        expect('}');
        return object;
    }

    private List<Object> array(int depth) {
        List<Object> array = new ArrayList<>();
        at++;
        if (taken(']')) {
            return array;
        }
        do {
            array.add(value(depth + 1));
        } while (taken(','));
        expect(']');
        return array;
    }

    private String string() {
        if (at >= text.length() || text.charAt(at) != '"') {
            throw fault("a string");
        }
        StringBuilder string = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c < 0x20) {
                throw fault("no control character");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return string.toString();
    }

    private char escaped() {
        at++;
        char c = at < text.length() ? text.charAt(at) : 0;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw fault("an escape");
        };
    }

    private char unicode() {
        if (at + 4 >= text.length()) {
            throw fault("four hexadecimal digits");
        }
        String digits = text.substring(at + 1, at + 5);
        if (!digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80)) {
            throw fault("four hexadecimal digits");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private BigDecimal number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw fault("a value");
        }
        if (matcher.end() - at > MAX_DIGITS) {
            throw fault("a number of at most " + MAX_DIGITS + " characters");
        }
        try {
            BigDecimal number = new BigDecimal(matcher.group());
            if (Math.abs((long) number.scale()) <= MAX_EXPONENT) {
                at = matcher.end();
                return number;
            }
        } catch (NumberFormatException e) {
            // The exponent does not even fit an int: told below.
        }
        throw fault("an exponent of at most " + MAX_EXPONENT);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw fault("a value");
        }
        at += word.length();
        return value;
    }

    private void expect(char wanted) {
        if (!taken(wanted)) {
            throw fault("'" + wanted + "'");
        }
    }

    private boolean taken(char wanted) {
        skipSpace();
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException fault(String expected) {
        return new IllegalArgumentException("Expected " + expected + " at character " + (at + 1) + ".");
    }
}
