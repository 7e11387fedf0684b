package app.sockeye.payload.format.protobuf.schema;

import app.sockeye.payload.format.PayloadException;

/** The words and signs of a {@code .proto} file, without its comments. One thread. */
final class ProtoLexer {
    private final String text;
    private int at;
    /** The word or sign that comes next; empty at the end. Strings keep their quotation mark at the beginning. */
    private String next = "";

    private int nextAt;

    ProtoLexer(String text) throws PayloadException {
        this.text = text;
        advance();
    }

    String peek() {
        return next;
    }

    boolean isAtEnd() {
        return next.isEmpty();
    }

    boolean is(String word) {
        return next.equals(word);
    }

    /** Takes the next word or sign, whatever it is. */
    String take() throws PayloadException {
        if (isAtEnd()) {
            throw expected("more");
        }
        String taken = next;
        advance();
        return taken;
    }

    /** Takes a word if it comes next. */
    boolean takes(String word) throws PayloadException {
        if (!is(word)) {
            return false;
        }
        advance();
        return true;
    }

    void need(String word) throws PayloadException {
        if (!takes(word)) {
            throw expected("'" + word + "'");
        }
    }

    String name() throws PayloadException {
        if (isAtEnd() || !isWord(next.charAt(0)) || Character.isDigit(next.charAt(0))) {
            throw expected("a name");
        }
        return take();
    }

    int number() throws PayloadException {
        boolean negative = takes("-");
        try {
            long number = Long.decode(next);
            advance();
            return (int) (negative ? -number : number);
        } catch (NumberFormatException e) {
            throw expected("a number");
        }
    }

    /** Skips what stands between braces, brackets or parentheses, or up to a semicolon. */
    void skipStatement() throws PayloadException {
        int open = 0;
        while (true) {
            String word = take();
            open += "{[(".contains(word) ? 1 : "}])".contains(word) ? -1 : 0;
            if (open <= 0 && (word.equals(";") || word.equals("}"))) {
                return;
            }
        }
    }

    /**
     * Skips what follows a field's number, up to the semicolon.
     *
     * @param name of an option
     * @param absent its value where it is not given
     * @return the option's value
     */
    boolean skipOptions(String name, boolean absent) throws PayloadException {
        boolean value = absent;
        int open = 0;
        while (true) {
            boolean here = open == 1 && is(name);
            String word = take();
            if (here && takes("=")) {
                value = is("true");
            }
            open += "{[(".contains(word) ? 1 : "}])".contains(word) ? -1 : 0;
            if (open <= 0 && word.equals(";")) {
                return value;
            }
        }
    }

    /** Takes a string, which is given without its quotation marks. */
    String string() throws PayloadException {
        if (isAtEnd() || next.charAt(0) != '"' && next.charAt(0) != '\'') {
            throw expected("a name in quotation marks");
        }
        String taken = take();
        return taken.substring(1, taken.length() - 1);
    }

    PayloadException expected(String what) {
        long line = text.substring(0, nextAt).chars().filter(c -> c == '\n').count() + 1;
        String found = isAtEnd() ? "the end" : "'" + next + "'";
        return new PayloadException(nextAt, "Expected " + what + " in line " + line + ", found " + found + ".");
    }

    private void advance() throws PayloadException {
        skipSpace();
        nextAt = at;
        if (at == text.length()) {
            next = "";
            return;
        }
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            string(first);
        } else if (isWord(first)) {
            while (at < text.length() && isWord(text.charAt(at))) {
                at++;
            }
        } else {
            at++;
        }
        next = text.substring(nextAt, at);
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.';
    }

    private void string(char quote) throws PayloadException {
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        if (at > text.length()) {
            at = text.length();
            throw expected("the end of the string");
        }
    }

    private void skipSpace() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return;
            }
        }
    }
}
