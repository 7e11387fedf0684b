package app.sockeye.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A text with references: <code>${name}</code> stands for a value, <code>${function}</code> and <code>
 * ${function:argument}</code> for what a function gives; arguments may hold references, too. <code>$${</code> stands for
 * <code>${</code> itself. Immutable; any thread.
 */
public final class Template {
    /** How deep references may lie in each other. */
    public static final int DEEPEST = 16;
    /** The most characters (UTF-16 code units) that a text may become. */
    public static final int LONGEST = 1 << 26;

    private static final String OPEN = "${";
    private static final String LITERAL_OPEN = "$${";

    private final String text;
    private final List<TemplateReference> references;
    private final boolean plain;

    private Template(String text, List<TemplateReference> references) {
        this.text = text;
        this.references = List.copyOf(references);
        this.plain = references.isEmpty() && !text.contains(LITERAL_OPEN);
    }

    /** Reads a text. It never fails: what is wrong with a reference, the reference says. */
    public static Template parse(String text) {
        List<TemplateReference> found = new ArrayList<>();
        int at = Objects.requireNonNull(text).indexOf(OPEN);
        while (at >= 0) {
            int end = text.indexOf('}', at);
            boolean literal = at > 0 && text.charAt(at - 1) == '$';
            if (!literal && end > at + OPEN.length()) {
                String name = text.substring(at + OPEN.length(), end);
                found.add(new TemplateReference(at, end + 1, name, "", Optional.empty()));
            }
            at = text.indexOf(OPEN, at + 1);
        }
        return new Template(text, found);
    }

    /** The text as written. */
    public String text() {
        return text;
    }

    /** Whether the text stays as it is written: it has no references and no <code>$${</code>. */
    public boolean isPlain() {
        return plain;
    }

    /** All references, also those in arguments, in the order of their starts. */
    public List<TemplateReference> references() {
        return references;
    }

    /**
     * The text with all references replaced. May read files.
     *
     * @throws TemplateException where one can't be replaced: the first one
     */
    public String fill(TemplateValues values) throws TemplateException {
        if (plain) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (TemplateReference reference : references) {
            out.append(text, at, reference.start());
            out.append(value(reference, values));
            at = reference.end();
        }
        return out.append(text.substring(at)).toString().replace(LITERAL_OPEN, OPEN);
    }

    /**
     * The text, which is JSON or JSON5, with all references replaced as JSON: in quotation marks as the characters of a
     * string, elsewhere as a number or any JSON. May read files.
     *
     * @throws TemplateException where one can't be replaced: the first one
     */
    public String fillJson(TemplateValues values) throws TemplateException {
        return fill(values);
    }

    /** What keeps the text from being filled now, in the order of the text; nothing is counted or used up. */
    public List<TemplateProblem> problems(TemplateValues values) {
        return references.stream()
                .filter(reference -> values.value(reference.name()).isEmpty())
                .map(Template::unknown)
                .toList();
    }

    private static String value(TemplateReference reference, TemplateValues values) throws TemplateException {
        Optional<String> value = values.value(reference.name());
        if (value.isEmpty()) {
            throw new TemplateException(unknown(reference));
        }
        return value.get();
    }

    private static TemplateProblem unknown(TemplateReference reference) {
        return new TemplateProblem(
                TemplateProblem.Kind.UNKNOWN,
                reference.start(),
                reference.end(),
                reference.name(),
                "The variable ${" + reference.name() + "} has no value.");
    }
}
