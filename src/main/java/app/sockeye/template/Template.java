package app.sockeye.template;

import app.sockeye.template.TemplatePart.Literal;
import app.sockeye.template.TemplatePart.Referring;
import app.sockeye.template.TemplateParts.JsonPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A text with references: <code>${name}</code> stands for a value, <code>${function}</code> and <code>
 * ${function:argument}</code> for what a function gives; arguments may hold references, too, and braces in pairs. <code>
 * $${</code> stands for <code>${</code> itself. Immutable; any thread.
 */
public final class Template {
    /** How deep references may lie in each other. */
    public static final int DEEPEST = 16;
    /** The most references in a text. */
    public static final int MOST = 100_000;
    /** The most characters (UTF-16 code units) that a text may become. */
    public static final int LONGEST = 1 << 26;

    private final String text;
    private final TemplateParts parts;
    private final List<Referring> referring;
    private final boolean plain;

    private Template(String text, TemplateParts parts, List<Referring> referring) {
        this.text = text;
        this.parts = parts;
        this.referring = List.copyOf(referring);
        this.plain =
                referring.isEmpty() && parts.isConstant() && parts.constant().equals(text);
    }

    /** Reads a text. It never fails: what is wrong with a reference, the reference says. */
    public static Template parse(String text) {
        TemplateParser parser = new TemplateParser(Objects.requireNonNull(text));
        TemplateParts parts = parser.read();
        List<Referring> references = parser.references();
        return references.size() <= MOST
                ? new Template(text, parts, references)
                : new Template(text, new TemplateParts(List.of(tooMany(text))), List.of(tooMany(text)));
    }

    private static Referring tooMany(String text) {
        TemplateProblem problem =
                new TemplateProblem(TemplateProblem.Kind.TOO_LONG, 0, text.length(), "", TemplateTexts.TOO_MANY);
        return new TemplatePart.Faulty(
                new TemplateReference(0, text.length(), "", false, "", Optional.of(problem)), text);
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
        return referring.stream().map(Referring::reference).toList();
    }

    /** The references that are right and lie in no other, in their order. */
    public List<TemplateReference> outermost() {
        List<TemplateReference> found = new ArrayList<>();
        int end = 0;
        for (Referring part : referring) {
            TemplateReference reference = part.reference();
            if (reference.start() >= end && reference.problem().isEmpty()) {
                end = reference.end();
                found.add(reference);
            }
        }
        return found;
    }

    /**
     * The text with all references replaced. May read files.
     *
     * @throws TemplateException where one can't be replaced: the first one
     */
    public String fill(TemplateValues values) throws TemplateException {
        return plain ? text : strict(values).text(parts);
    }

    /**
     * The same for a text in a notation of its own.
     *
     * @param put writes what a reference stands for in that notation
     */
    public String fill(TemplateValues values, UnaryOperator<String> put) throws TemplateException {
        return plain ? text : strict(values).text(parts, put);
    }

    /**
     * The same for a text that names something of this machine, such as a file's path: a value that may come from a
     * server can't be a part of it.
     *
     * @throws TemplateException where a reference can't be replaced, or may not be: the first one
     */
    public String fillName(TemplateValues values) throws TemplateException {
        return plain ? text : new Fill(text, values, values.sources(), Template::refuse, true).text(parts);
    }

    /**
     * The text, which is JSON or JSON5, with all references replaced as JSON: in quotation marks as the characters of a
     * string, elsewhere as a number or any JSON value. Those in comments stay. May read files.
     *
     * @throws TemplateException where one can't be replaced: the first one
     */
    public String fillJson(TemplateValues values) throws TemplateException {
        return plain ? text : strict(values).json(parts);
    }

    /** For what {@link #fill} gives again and again, as UTF-8; empty where it can't be had faster. */
    public Optional<Utf8Template> utf8() {
        return Utf8Template.of(text, parts);
    }

    /** The same for {@link #fillJson}; empty also where a value may turn it into what is not strict JSON. */
    public Optional<Utf8Template> utf8Json() {
        return Utf8Template.ofJson(text, parts);
    }

    /** What {@link #fill} would give now. May read files. */
    public TemplatePreview preview(TemplateValues values) {
        return preview(values, UnaryOperator.identity());
    }

    /** What {@link #fill(TemplateValues, UnaryOperator)} would give now. May read files. */
    public TemplatePreview preview(TemplateValues values, UnaryOperator<String> put) {
        return preview(values, List.of(), put, false);
    }

    /** What {@link #fillName} would give now. May read files. */
    public TemplatePreview previewName(TemplateValues values) {
        return preview(values, List.of(), UnaryOperator.identity(), true);
    }

    /** What {@link #fillJson} would give now. May read files. */
    public TemplatePreview previewJson(TemplateValues values) {
        return preview(values, parts.places(), UnaryOperator.identity(), false);
    }

    /** What keeps the text from being filled now, in the order of the text. May read files. */
    public List<TemplateProblem> problems(TemplateValues values) {
        return preview(values).problems();
    }

    /**
     * What one of the references stands for now; nothing is counted or used up. May read files.
     *
     * @throws TemplateException where it can't be replaced
     */
    public String preview(TemplateReference reference, TemplateValues values) throws TemplateException {
        Referring part = referring.stream()
                .filter(candidate -> candidate.reference().equals(reference))
                .findFirst()
                .orElseThrow();
        return new Fill(text, values, values.sources().preview(), Template::refuse)
                .text(part, UnaryOperator.identity());
    }

    /** @param places those of the parts in JSON; none for another text */
    private TemplatePreview preview(
            TemplateValues values, List<JsonPlace> places, UnaryOperator<String> put, boolean naming) {
        if (plain) {
            return new TemplatePreview(text, List.of(), List.of());
        }
        List<TemplateProblem> problems = new ArrayList<>();
        Fill fill = new Fill(text, values, values.sources().preview(), problems::add, naming);
        List<TemplatePreview.Piece> pieces = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        try {
            for (int i = 0; i < parts.parts().size(); i++) {
                TemplatePart part = parts.parts().get(i);
                if (part instanceof Literal literal) {
                    pieces.add(new TemplatePreview.Piece(out.length(), literal.start(), true));
                    fill.append(literal.text(), part, out);
                } else {
                    Referring reference = (Referring) part;
                    pieces.add(new TemplatePreview.Piece(
                            out.length(), reference.reference().start(), false));
                    fill.append(
                            places.isEmpty() ? fill.text(reference, put) : fill.json(reference, places.get(i)),
                            part,
                            out);
                }
            }
        } catch (TemplateException e) {
            problems.add(e.problem());
        }
        return new TemplatePreview(out.toString(), problems, pieces);
    }

    private Fill strict(TemplateValues values) {
        return new Fill(text, values, values.sources(), Template::refuse);
    }

    static void refuse(TemplateProblem problem) throws TemplateException {
        throw new TemplateException(problem);
    }
}
