package app.sockeye.message;

import app.sockeye.payload.json.Json5;
import app.sockeye.template.Template;
import app.sockeye.template.TemplatePreview;
import app.sockeye.template.TemplateValues;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * The strict JSON that a written message becomes.
 *
 * @param strict the JSON, with its templates filled in as they would be now
 * @param written where a character of it is written
 */
public record WrittenJson(String strict, IntUnaryOperator written) {
    public WrittenJson {
        Objects.requireNonNull(strict);
        Objects.requireNonNull(written);
    }

    /**
     * Empty where the message is no valid JSON, or has a reference that can't be replaced. May read files that
     * references name. Any thread.
     *
     * @param preview the values of now, which are not used up
     */
    public static Optional<WrittenJson> of(WrittenMessage message, TemplateValues preview) {
        if (message.format() != Format.JSON || message.body().isBlank()) {
            return Optional.empty();
        }
        Template template = Template.parse(message.body());
        if (!message.templates() || template.isPlain()) {
            return of(message.body(), IntUnaryOperator.identity());
        }
        TemplatePreview filled = template.previewJson(preview);
        return filled.problems().isEmpty() ? of(filled.text(), filled::written) : Optional.empty();
    }

    private static Optional<WrittenJson> of(String text, IntUnaryOperator written) {
        Json5 read = Json5.read(text);
        return read.error(text).isPresent()
                ? Optional.empty()
                : Optional.of(new WrittenJson(read.strict(), place -> written.applyAsInt(read.written(place))));
    }
}
