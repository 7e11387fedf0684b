package app.sockeye.session.sequence;

import app.sockeye.template.TemplateSources;
import app.sockeye.template.TemplateValues;
import java.util.Map;
import java.util.Optional;

/** Values with those of a repetition's current row before them. */
record RowValues(Map<String, String> row, TemplateValues others) implements TemplateValues {

    @Override
    public Optional<String> value(String name) {
        return Optional.ofNullable(row.get(name)).or(() -> others.value(name));
    }

    @Override
    public boolean isReceived(String name) {
        return !row.containsKey(name) && others.isReceived(name);
    }

    @Override
    public Optional<String> last(String jsonPath) {
        return others.last(jsonPath);
    }

    @Override
    public TemplateSources sources() {
        return others.sources();
    }
}
