package app.sockeye.interchange.parts;

import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a tool writes variables. The patterns take time in proportion to the text, whatever it is. */
public enum PlaceholderSyntax {
    /** <code>{{name}}</code>. */
    BRACES("\\{\\{([^{}]*+)}}"),
    /** <code>{{ _.name }}</code>, <code>{{ name }}</code> and tags such as <code>{% response %}</code>. */
    INSOMNIA("\\{\\{([^{}]*+)}}|\\{%[^{}]*+}"),
    /** <code>&lt;&lt;name>></code>. */
    ANGLES("<<([^<>]*+)>>"),
    /** <code>${[ name ]}</code>. */
    YAAK("\\$\\{\\[([^\\]{]*+)]}"),
    /** <code>{name}</code>. */
    SINGLE_BRACES("\\{([^{}]*+)}"),
    /** None at all. */
    NONE("(?!)"),
    /** As here: <code>${name}</code>. */
    SAME("(?!)");

    private static final Pattern OURS = Pattern.compile("\\$\\{([^${}]++)}");
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.\\-/ ]*");
    private static final Pattern BRACKETS = Pattern.compile("(?:_)?\\[\\s*['\"]([^'\"]+)['\"]\\s*]");

    private final Pattern pattern;

    PlaceholderSyntax(String regex) {
        pattern = Pattern.compile(regex, Pattern.DOTALL);
    }

    /**
     * A text with this program's variables in place of the tool's.
     *
     * @param computed is given each placeholder that is no plain name; it stays as it is
     * @param literal is given each text that is no variable of the tool but has the form of one here
     */
    public String convert(String text, Consumer<String> computed, Consumer<String> literal) {
        if (this == SAME) {
            return text;
        }
        StringBuilder converted = new StringBuilder();
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (matcher.find()) {
            tellLiterals(text.substring(from, matcher.start()), literal);
            String name = name(matcher.toMatchResult());
            if (name.isEmpty()) {
                computed.accept(matcher.group());
            }
            matcher.appendReplacement(
                    converted, Matcher.quoteReplacement(name.isEmpty() ? matcher.group() : "${" + name + "}"));
            from = matcher.end();
        }
        tellLiterals(text.substring(from), literal);
        return matcher.appendTail(converted).toString();
    }

    /** The name in a placeholder; empty where it is an expression. */
    private String name(MatchResult found) {
        String inner = found.group(1) == null ? "" : found.group(1).strip();
        if (this == INSOMNIA && inner.startsWith("_.")) {
            inner = inner.substring(2);
        }
        Matcher brackets = BRACKETS.matcher(inner);
        if (brackets.matches()) {
            inner = brackets.group(1);
        }
        return PLAIN_NAME.matcher(inner).matches() ? inner : "";
    }

    private static void tellLiterals(String text, Consumer<String> literal) {
        OURS.matcher(text).results().map(MatchResult::group).forEach(literal);
    }
}
