package app.sockeye.ui.composer.reference;

import app.sockeye.protocol.VisibleText;
import app.sockeye.template.Template;
import app.sockeye.template.TemplateException;
import app.sockeye.template.TemplateFunction;
import app.sockeye.template.TemplateFunctions;
import app.sockeye.template.TemplateReference;
import app.sockeye.template.TemplateValues;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a reference stands for now.
 *
 * @param value as it may be shown; what is wrong where there is none
 * @param source where it comes from, in a few words; may be empty
 * @param known whether there is a value
 */
record ReferenceMeaning(String value, String source, boolean known) {
    private static final int LONGEST = 200;

    /** The innermost reference around a place in a line. */
    static Optional<TemplateReference> at(Template line, int place) {
        return line.references().stream()
                .filter(reference -> reference.start() <= place && place < reference.end())
                .max(Comparator.comparingInt(TemplateReference::start));
    }

    /** May read files. */
    static ReferenceMeaning of(
            Template line, TemplateReference reference, TemplateValues values, List<KnownReference> known) {
        try {
            String value = line.preview(reference, values);
            return new ReferenceMeaning(
                    value.isEmpty() ? ReferenceTexts.EMPTY_VALUE : shown(value), source(reference, known), true);
        } catch (TemplateException e) {
            return new ReferenceMeaning(e.getMessage(), "", false);
        }
    }

    private static String source(TemplateReference reference, List<KnownReference> known) {
        return known.stream()
                .filter(one -> reference.argument().isEmpty() && one.name().equals(reference.name()))
                .map(KnownReference::source)
                .findFirst()
                .or(() -> TemplateFunctions.all().stream()
                        .filter(function ->
                                reference.function() && function.name().equals(reference.name()))
                        .map(TemplateFunction::help)
                        .findFirst())
                .orElse("");
    }

    private static String shown(String value) {
        return VisibleText.of(value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
    }
}
