package app.sockeye.interchange.command;

import app.sockeye.interchange.model.LeftOutList;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.template.Template;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits commands into words as a POSIX shell does (IEEE 1003.1, chapter 2.2), with bash's <code>$'...'</code>. Variables
 * of the shell become variables of this program; what a shell would run is left as it stands and told.
 */
final class BashWords {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern BRACED = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)}.*", Pattern.DOTALL);
    private static final int LONGEST_NAME = 200;

    private final CommandText text;

    private BashWords(CommandText text) {
        this.text = text;
    }

    static List<CommandText.Words> split(String commands, LeftOutList leftOut) {
        CommandText text = new CommandText(commands, leftOut);
        BashWords words = new BashWords(text);
        while (text.hasMore()) {
            words.step();
        }
        text.endCommand();
        return text.commands();
    }

    private void step() {
        char c = text.next();
        switch (c) {
            case ' ', '\t', '\r' -> text.endWord();
            case '\n', ';' -> text.endCommand();
            case '&', '|', '<', '>', '(', ')' -> operator(c);
            case '#' -> comment();
            case '\\' -> escape();
            case '\'' -> single();
            case '"' -> doubled();
            case '`' -> command("`" + text.upTo('`') + "`");
            case '$' -> dollar(false);
            default -> text.add(c);
        }
    }

    private void comment() {
        if (text.isInWord()) {
            text.add('#');
        } else {
            text.restOfLine();
        }
    }

    private void escape() {
        if (text.skip("\r\n") || text.skip("\n")) {
            return;
        }
        if (text.hasMore()) {
            text.add(text.next());
        }
    }

    /** Ends a command at {@code &&} and the like; what a pipe or a redirection would do is told. */
    private void operator(char c) {
        if (c == '&') {
            text.skip("&");
            text.endCommand();
            return;
        }
        text.endCommand();
        String rest = text.restOfLine().strip();
        text.leaveOut(LeftOutReason.SCRIPT, c + " " + rest);
    }

    private void single() {
        text.begin();
        String content = text.upTo('\'');
        Template.parse(content)
                .outermost()
                .forEach(found ->
                        text.leaveOut(LeftOutReason.READ_AS_VARIABLE, content.substring(found.start(), found.end())));
        text.add(content);
    }

    private void doubled() {
        text.begin();
        while (text.hasMore()) {
            char c = text.next();
            if (c == '"') {
                return;
            } else if (c == '\\' && "$`\"\\\n".indexOf(text.peek(0)) >= 0) {
                char escaped = text.next();
                if (escaped != '\n') {
                    text.add(escaped);
                }
            } else if (c == '`') {
                command("`" + text.upTo('`') + "`");
            } else if (c == '$') {
                dollar(true);
            } else {
                text.add(c);
            }
        }
        text.leaveOut(LeftOutReason.BROKEN, "quotation mark that isn't closed");
    }

    private void dollar(boolean quoted) {
        if (!quoted && text.skip("'")) {
            ansi();
            return;
        }
        if (!quoted && text.peek(0) == '"') {
            return;
        }
        String ahead = text.ahead(LONGEST_NAME);
        Matcher name = NAME.matcher(ahead);
        Matcher braced = BRACED.matcher(ahead);
        if (name.lookingAt()) {
            text.skip(name.group());
            text.add("${" + name.group() + "}");
        } else if (braced.matches()) {
            text.skip("{" + braced.group(1) + "}");
            text.add("${" + braced.group(1) + "}");
        } else if (text.skip("(")) {
            command("$(" + text.upTo(')') + ")");
        } else if (text.skip("{")) {
            command("${" + text.upTo('}') + "}");
        } else {
            text.add('$');
        }
    }

    private void command(String raw) {
        text.add(raw);
        text.leaveOut(LeftOutReason.SCRIPT, raw);
    }

    private void ansi() {
        text.begin();
        while (text.hasMore()) {
            char c = text.next();
            if (c == '\'') {
                return;
            }
            text.add(c == '\\' && text.hasMore() ? ansiEscape(text.next()) : String.valueOf(c));
        }
        text.leaveOut(LeftOutReason.BROKEN, "quotation mark that isn't closed");
    }

    private String ansiEscape(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 'e', 'E' -> "\u001b";
            case 'f' -> "\f";
            case 'v' -> "\u000b";
            case 'x' -> code(16, 2, "x");
            case 'u' -> code(16, 4, "u");
            case 'U' -> code(16, 8, "U");
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(c);
            default -> String.valueOf(c);
        };
    }

    private String octal(char first) {
        int value = first - '0';
        for (int i = 0; i < 2 && text.peek(0) >= '0' && text.peek(0) <= '7'; i++) {
            value = value * 8 + text.next() - '0';
        }
        return String.valueOf((char) (value & 0xFF));
    }

    private String code(int radix, int most, String letter) {
        int value = 0;
        int digits = 0;
        while (digits < most && Character.digit(text.peek(0), radix) >= 0) {
            value = value * radix + Character.digit(text.next(), radix);
            digits++;
        }
        if (digits == 0) {
            return "\\" + letter;
        }
        return Character.isValidCodePoint(value) ? new String(Character.toChars(value)) : "\ufffd";
    }
}
