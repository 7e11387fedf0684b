package app.sockeye.interchange.command;

import app.sockeye.interchange.model.LeftOutList;
import app.sockeye.interchange.model.LeftOutReason;
import java.util.ArrayList;
import java.util.List;

/** A text of commands that is being split into words. One thread. */
final class CommandText {
    /**
     * A command.
     *
     * @param line where it begins, from 1
     */
    record Words(List<String> words, int line) {
        Words {
            words = List.copyOf(words);
        }
    }

    private static final int MOST_WORDS = 10_000;

    private final String text;
    private final LeftOutList leftOut;
    private final List<Words> commands = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private List<String> words = new ArrayList<>();
    private boolean inWord;
    private int at;
    private int line = 1;
    private int startLine = 1;

    CommandText(String text, LeftOutList leftOut) {
        this.text = text;
        this.leftOut = leftOut;
    }

    boolean hasMore() {
        return at < text.length();
    }

    /** The next character, which is taken. */
    char next() {
        char c = text.charAt(at++);
        line += c == '\n' ? 1 : 0;
        return c;
    }

    /** A character that is not taken, counted from the next one; 0 beyond the end. */
    char peek(int offset) {
        return at + offset < text.length() ? text.charAt(at + offset) : 0;
    }

    /** What comes next, at most so many characters; nothing is taken. */
    String ahead(int most) {
        return text.substring(at, Math.min(text.length(), at + most));
    }

    /** Whether what comes next is this; then it is taken. */
    boolean skip(String expected) {
        if (!text.startsWith(expected, at)) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            next();
        }
        return true;
    }

    /** Takes all up to a line's end, which is not taken. */
    String restOfLine() {
        int end = text.indexOf('\n', at);
        String rest = text.substring(at, end < 0 ? text.length() : end);
        at += rest.length();
        return rest;
    }

    /** Takes all up to and without an end mark, which is taken; up to the text's end where there is none. */
    String upTo(char mark) {
        StringBuilder taken = new StringBuilder();
        while (hasMore() && peek(0) != mark) {
            taken.append(next());
        }
        if (hasMore()) {
            next();
        } else {
            leftOut.add(LeftOutReason.BROKEN, "quotation mark that isn't closed", line, "", "");
        }
        return taken.toString();
    }

    /** Says that a word begins, even if nothing follows, as between two quotation marks. */
    void begin() {
        if (!inWord && words.isEmpty()) {
            startLine = line;
        }
        inWord = true;
    }

    void add(String more) {
        begin();
        word.append(more);
    }

    void add(char c) {
        begin();
        word.append(c);
    }

    boolean isInWord() {
        return inWord;
    }

    void endWord() {
        if (inWord && words.size() < MOST_WORDS) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }

    void endCommand() {
        endWord();
        if (!words.isEmpty()) {
            commands.add(new Words(words, startLine));
            words = new ArrayList<>();
        }
    }

    /** Tells something that a shell would do and this program doesn't. */
    void leaveOut(LeftOutReason reason, String item) {
        leftOut.add(reason, item, line, "", "");
    }

    List<Words> commands() {
        return commands;
    }
}
