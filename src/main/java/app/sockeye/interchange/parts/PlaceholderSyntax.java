package app.sockeye.interchange.parts;

import app.sockeye.template.Template;
import java.util.Optional;
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

    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.\\-/ ]*");
    private static final Pattern BRACKETS = Pattern.compile("(?:_)?\\[\\s*['\"]([^'\"]+)['\"]\\s*]");

    private final Pattern pattern;

    PlaceholderSyntax(String regex) {
        pattern = Pattern.compile(regex, Pattern.DOTALL);
    }

    /**
     * A text with this program's variables in place of the tool's.
     *
     * @param computed is given each placeholder that is neither a plain name nor has a function here; it stays as it is
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
            Optional<String> reference = reference(matcher.toMatchResult());
            if (reference.isEmpty()) {
                computed.accept(matcher.group());
            }
            matcher.appendReplacement(converted, Matcher.quoteReplacement(reference.orElse(matcher.group())));
            from = matcher.end();
        }
        tellLiterals(text.substring(from), literal);
        return matcher.appendTail(converted).toString();
    }

    /** What stands here for a placeholder; empty where it is an expression. */
    private Optional<String> reference(MatchResult found) {
        String name = name(found);
        if (!name.isEmpty()) {
            return Optional.of("${" + name + "}");
        }
        String inner = found.group(1) == null ? "" : found.group(1).strip();
        return switch (this) {
            case BRACES, ANGLES -> ForeignFunction.dynamic(inner);
            case INSOMNIA -> ForeignFunction.tag(found.group());
            case YAAK -> ForeignFunction.call(inner);
            default -> Optional.empty();
        };
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
        return PLAIN_NAME.matcher(inner).matches() && !inner.startsWith("process.env.") ? inner : "";
    }

    private static void tellLiterals(String text, Consumer<String> literal) {
        Template.parse(text).outermost().stream()
                .map(reference -> text.substring(reference.start(), reference.end()))
                .forEach(literal);
    }
}
