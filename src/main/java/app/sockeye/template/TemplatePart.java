package app.sockeye.template;

import app.sockeye.template.function.Call;
import app.sockeye.template.function.FunctionKind;
import java.util.List;
import java.util.Optional;

/** A piece of a parsed text. */
sealed interface TemplatePart {
    /**
     * @param text as it goes out
     * @param start where it is written
     */
    record Literal(String text, int start) implements TemplatePart {}

    /** A piece that can be replaced, or is wrong. */
    sealed interface Referring extends TemplatePart {
        TemplateReference reference();
    }

    record Value(TemplateReference reference) implements Referring {}

    /**
     * A function.
     *
     * @param written the whole reference
     * @param parameters none where it stands alone
     * @param bound where its parameters never change
     */
    record Function(
            TemplateReference reference,
            String written,
            FunctionKind kind,
            List<TemplateParts> parameters,
            Optional<Call> bound)
            implements Referring {}

    /** A reference that is wrong, whatever the values are. */
    record Faulty(TemplateReference reference, String written) implements Referring {}
}
