package app.sockeye.interchange.command;

import app.sockeye.interchange.model.LeftOutList;
import app.sockeye.interchange.model.LeftOutReason;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits commands into words as {@code cmd.exe} and then the C runtime of Windows do: a caret takes the meaning from the
 * next character, or joins two lines, but not within quotation marks that no caret escapes.
 */
final class CmdWords {
    private static final Pattern CARETS = Pattern.compile("\\^[ \\t]*\\r?\\n|\\^\"");

    /** Stands for a quotation mark that cmd.exe did not see, as a caret was before it. */
    private static final char ESCAPED_QUOTE = '\ue000';

    private CmdWords() {}

    /** Whether a text has carets as only cmd.exe needs them. */
    static boolean isCmd(String text) {
        return CARETS.matcher(text).find();
    }

    static List<CommandText.Words> split(String commands, LeftOutList leftOut) {
        CommandText text = new CommandText(withoutCarets(commands), leftOut);
        boolean quoted = false;
        while (text.hasMore()) {
            char c = text.next();
            if (c == '\\') {
                backslashes(text);
            } else if (c == '"' || c == ESCAPED_QUOTE) {
                text.begin();
                boolean doubled = quoted && (text.peek(0) == '"' || text.peek(0) == ESCAPED_QUOTE);
                if (doubled) {
                    text.next();
                    text.add('"');
                } else {
                    quoted = !quoted;
                }
            } else if (quoted) {
                text.add(c);
            } else if (c == '\n' || c == '&') {
                text.skip("&");
                text.endCommand();
            } else if (c == '|' || c == '<' || c == '>') {
                text.endCommand();
                text.leaveOut(LeftOutReason.SCRIPT, c + " " + text.restOfLine().strip());
            } else if (c == ' ' || c == '\t' || c == '\r') {
                text.endWord();
            } else {
                text.add(c);
            }
        }
        text.endCommand();
        return text.commands();
    }

    /** Backslashes mean themselves, except before a quotation mark: there two mean one, and a last one escapes it. */
    private static void backslashes(CommandText text) {
        int count = 1;
        while (text.peek(0) == '\\') {
            text.next();
            count++;
        }
        boolean beforeQuote = text.peek(0) == '"' || text.peek(0) == ESCAPED_QUOTE;
        text.add("\\".repeat(beforeQuote ? count / 2 : count));
        if (beforeQuote && count % 2 == 1) {
            text.next();
            text.add('"');
        }
    }

    private static String withoutCarets(String text) {
        StringBuilder plain = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean caret = c == '^' && !quoted && i + 1 < text.length();
            if (caret) {
                i += text.startsWith("\r\n", i + 1) ? 2 : 1;
                char escaped = text.charAt(i);
                if (escaped != '\n') {
                    plain.append(escaped == '"' ? ESCAPED_QUOTE : escaped);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    // The line break after the one that the caret takes away is a character of the word.
                    plain.append('\n');
                    i++;
                }
            } else {
                quoted ^= c == '"';
                quoted &= c != '\n';
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
