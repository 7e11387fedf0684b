package app.sockeye.template.function;

import java.util.BitSet;

/** Whether a text is one JSON value (RFC 8259), so that it can't be more than one where it is put in. */
public final class WholeJson {
    private static final String[] WORDS = {"true", "false", "null"};

    private final String text;
    private int at;
    /** A bit for each open object or array; set for an object. */
    private final BitSet objects = new BitSet();

    private int depth;

    private WholeJson(String text) {
        this.text = text;
    }

    /** Whether it is one value, perhaps with white space around it. It may be nested as deep as memory allows. */
    public static boolean isValue(String text) {
        return new WholeJson(text).check();
    }

    private boolean check() {
        do {
            if (!open()) {
                return false;
            }
            boolean more = false;
            while (depth > 0 && !more) {
                space();
                if (take(',')) {
                    if (objects.get(depth - 1) && !name()) {
                        return false;
                    }
                    more = true;
                } else if (take(objects.get(depth - 1) ? '}' : ']')) {
                    depth--;
                } else {
                    return false;
                }
            }
        } while (depth > 0);
        space();
        return at == text.length();
    }

    /** Reads a scalar or an empty object or array, and all that opens before it. */
    private boolean open() {
        while (true) {
            space();
            boolean object = take('{');
            if (!object && !take('[')) {
                return scalar();
            }
            space();
            if (take(object ? '}' : ']')) {
                return true;
            }
            objects.set(depth, object);
            depth++;
            if (object && !name()) {
                return false;
            }
        }
    }

    private boolean name() {
        space();
        if (!string()) {
            return false;
        }
        space();
        return take(':');
    }

    private boolean scalar() {
        for (String word : WORDS) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return true;
            }
        }
        return at < text.length() && text.charAt(at) == '"' ? string() : number();
    }

    private boolean string() {
        if (!take('"')) {
            return false;
        }
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return true;
            } else if (c < ' ' || c == '\\' && !escape()) {
                return false;
            }
        }
        return false;
    }

    private boolean escape() {
        if (at == text.length()) {
            return false;
        }
        char c = text.charAt(at++);
        if (c != 'u') {
            return "\"\\/bfnrt".indexOf(c) >= 0;
        }
        int end = at + 4;
        while (at < end && at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 128) {
            at++;
        }
        return at == end;
    }

    private boolean number() {
        take('-');
        if (!take('0') && !digits()) {
            return false;
        }
        if (take('.') && !digits()) {
            return false;
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > start;
    }

    private boolean take(char c) {
        boolean here = at < text.length() && text.charAt(at) == c;
        if (here) {
            at++;
        }
        return here;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
