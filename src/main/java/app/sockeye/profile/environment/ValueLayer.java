package app.sockeye.profile.environment;

import app.sockeye.profile.value.NamedValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of one source, by name; those that are off are left out. Immutable. */
public final class ValueLayer {
    private final ValueSource source;
    private final Map<String, String> texts = new HashMap<>();

    /** @param values each name once */
    public ValueLayer(ValueSource source, List<NamedValue> values) {
        this.source = source;
        values.stream().filter(NamedValue::enabled).forEach(value -> texts.put(value.name(), value.text()));
    }

    /** The values of an environment. */
    public static ValueLayer of(Environment environment) {
        return new ValueLayer(ValueSource.environment(environment), environment.values());
    }

    List<FoundValue> all() {
        return texts.keySet().stream()
                .sorted()
                .flatMap(name -> find(name).stream())
                .toList();
    }

    Optional<FoundValue> find(String name) {
        return Optional.ofNullable(texts.get(name)).map(text -> new FoundValue(name, text, source));
    }
}
