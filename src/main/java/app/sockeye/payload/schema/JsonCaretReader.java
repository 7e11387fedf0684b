package app.sockeye.payload.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a text, which may be unfinished, up to a caret. Used once. */
final class JsonCaretReader {
    /** How far behind the caret names of members are looked for, in chars. */
    private static final int AHEAD = 1 << 16;

    private final String text;
    private final int caret;
    private final Deque<Frame> frames = new ArrayDeque<>();
    /** Whether a value is complete, so that nothing but a comma or bracket can follow. */
    private boolean complete;

    /** An object or array that is open. */
    private static final class Frame {
        private final boolean object;
        private final Set<String> names = new HashSet<>();
        /** The name of the member that is being written; null while the name itself is. */
        private String name;
        /** The last word, which is a name once a colon follows. */
        private String word;

        private int index;

        Frame(boolean object) {
            this.object = object;
        }
    }

    JsonCaretReader(String text, int caret) {
        this.text = text;
        this.caret = Math.min(caret, text.length());
    }

    Optional<JsonCaret> read() {
        int at = 0;
        while (at < caret) {
            int end = endOfToken(at);
            boolean word = isWord(at);
            if (text.startsWith("//", at) && end >= caret) {
                return Optional.empty();
            }
            // A quoted word that ends at the caret is finished, another one may go on.
            if (end > caret || end == caret && word && !isClosed(at, end)) {
                return isSpace(text.charAt(at)) || word ? place(word ? at : caret) : Optional.empty();
            }
            take(at, end);
            at = end;
        }
        return place(caret);
    }

    private Optional<JsonCaret> place(int start) {
        Frame frame = frames.peekLast();
        if (complete) {
            return Optional.empty();
        }
        List<Object> path = new ArrayList<>();
        frames.forEach(each -> path.add(each.object ? String.valueOf(each.name) : (Object) each.index));
        boolean name = frame != null && frame.object && frame.name == null;
        if (name) {
            path.remove(path.size() - 1);
        }
        int end = start < caret ? Math.max(caret, endOfToken(start)) : caret;
        String typed = text.substring(start, caret);
        boolean quoted = !typed.isEmpty() && isQuote(typed.charAt(0));
        Set<String> others = name ? others(frame, end) : Set.of();
        int next = skipSpace(end);
        boolean colon = next < text.length() && text.charAt(next) == ':';
        return Optional.of(new JsonCaret(path, name, start, end, quoted ? typed.substring(1) : typed, others, colon));
    }

    private Set<String> others(Frame around, int from) {
        Set<String> names = new HashSet<>(around.names);
        JsonCaretReader rest = new JsonCaretReader(text.substring(from, Math.min(text.length(), from + AHEAD)), AHEAD);
        Frame frame = new Frame(true);
        rest.frames.add(frame);
        int at = 0;
        while (at < rest.text.length() && rest.frames.contains(frame)) {
            int end = rest.endOfToken(at);
            rest.take(at, end);
            at = end;
        }
        names.addAll(frame.names);
        return names;
    }

    private void take(int at, int end) {
        char c = text.charAt(at);
        Frame frame = frames.peekLast();
        if (c == '{' || c == '[') {
            frames.addLast(new Frame(c == '{'));
            complete = false;
        } else if (c == '}' || c == ']') {
            frames.pollLast();
            complete = true;
        } else if (c == ',' && frame != null) {
            frame.name = null;
            frame.word = null;
            frame.index++;
            complete = false;
        } else if (c == ':' && frame != null && frame.object) {
            frame.name = frame.word == null ? "" : frame.word;
            frame.names.add(frame.name);
            complete = false;
        } else if (isWord(at)) {
            if (frame != null) {
                frame.word = unquoted(text.substring(at, end));
            }
            complete = true;
        }
    }

    private static String unquoted(String word) {
        boolean quoted = word.length() >= 2 && isQuote(word.charAt(0));
        return quoted ? word.substring(1, word.length() - 1) : word;
    }

    private int endOfToken(int at) {
        char c = text.charAt(at);
        if (isQuote(c)) {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) != c && text.charAt(end) != '\n') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            return Math.min(text.length(), end < text.length() && text.charAt(end) == c ? end + 1 : end);
        }
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at);
            return end < 0 ? text.length() : end + 2;
        }
        if (!isWordPart(c)) {
            return at + 1;
        }
        int end = at;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isClosed(int at, int end) {
        char c = text.charAt(at);
        return isQuote(c) && end - at >= 2 && text.charAt(end - 1) == c;
    }

    private boolean isWord(int at) {
        char c = text.charAt(at);
        return isQuote(c) || isWordPart(c);
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c);
    }

    private static boolean isWordPart(char c) {
        return !isSpace(c) && "{}[],:\"'/".indexOf(c) < 0;
    }
}
