package app.sockeye.ui.connection.reference;

import app.sockeye.profile.environment.FoundValue;
import app.sockeye.profile.environment.ValueLookup;
import app.sockeye.profile.environment.ValueSource;
import app.sockeye.profile.variable.Variables;
import app.sockeye.secret.SecretName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A variable in a text, or in the value of another one, as it is shown.
 *
 * @param value with all references in it replaced and secrets masked; empty where that is not possible
 * @param source empty where there is no value
 */
record UsedValue(String name, Optional<String> value, Optional<ValueSource> source) {
    private static final int MOST = 20;

    /** The variables of a text, each once, those of a value behind it. */
    static List<UsedValue> in(String text, ValueLookup shown) {
        List<UsedValue> used = new ArrayList<>();
        add(text, shown, used);
        return used;
    }

    private static void add(String text, ValueLookup shown, List<UsedValue> used) {
        Variables.names(text).forEach(name -> {
            if (used.size() < MOST && used.stream().noneMatch(one -> one.name.equals(name))) {
                Optional<FoundValue> found = shown.find(name);
                used.add(new UsedValue(name, shown.value(name), found.map(FoundValue::source)));
                found.ifPresent(value -> add(value.raw(), shown, used));
            }
        });
    }

    /** Where the value comes from, in words. */
    String sourceWords() {
        if (value.isEmpty()) {
            return source.isEmpty() ? SourceTexts.NO_VALUE : SourceTexts.NOT_REPLACED;
        }
        ValueSource from = source.orElseThrow();
        boolean secret = from.kind() == ValueSource.Kind.BUILT_IN && name.startsWith(SecretName.PREFIX);
        return secret ? SourceTexts.SECRET : SourceWording.of(from);
    }
}
