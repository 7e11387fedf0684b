package app.sockeye.template;

import java.util.Optional;

/** No values, and sources that are kept. */
record CountingValues(TemplateSources sources) implements TemplateValues {
    @Override
    public Optional<String> value(String name) {
        return Optional.empty();
    }
}
