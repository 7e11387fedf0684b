package app.sockeye.ui.tab.session;

import app.sockeye.profile.environment.FoundValue;
import app.sockeye.profile.environment.ValueLookup;
import app.sockeye.profile.environment.ValueSource;
import app.sockeye.profile.variable.Variables;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.Secrets;
import app.sockeye.template.TemplateValues;
import app.sockeye.ui.composer.reference.KnownReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What references in a message can name, with values as they may be shown. */
final class KnownReferences {
    private static final int MOST_VALUES = 500;
    private static final int MOST_PATHS = 20;

    private KnownReferences() {}

    /** Names with values: captured ones, those of connection, folders, environment and workspace, and secrets. */
    static List<KnownReference> of(
            Map<String, String> captured, Variables variables, Collection<SecretName> secretNames) {
        List<KnownReference> known = new ArrayList<>();
        captured.forEach((name, value) -> known.add(new KnownReference(name, value, ValueSourceTexts.CAPTURED)));
        if (variables instanceof ValueLookup lookup) {
            ValueLookup shown = lookup.masked();
            lookup.all().stream()
                    .filter(found -> !captured.containsKey(found.name()))
                    .limit(MOST_VALUES)
                    .forEach(found -> known.add(new KnownReference(
                            found.name(), shown.value(found.name()).orElse(found.raw()), source(found))));
        }
        secretNames.stream()
                .filter(name -> !name.isOwn())
                .forEach(name ->
                        known.add(new KnownReference(SecretName.PREFIX + name, Secrets.MASK, ValueSourceTexts.SECRET)));
        return known;
    }

    /** Paths that have a value in a received message; reads from disk. */
    static List<KnownReference> received(List<String> paths, TemplateValues values) {
        List<KnownReference> known = new ArrayList<>();
        paths.stream().limit(MOST_PATHS).forEach(path -> values.last(path)
                .ifPresent(value ->
                        known.add(new KnownReference("last:" + path, value, ValueSourceTexts.NEWEST_RECEIVED))));
        return known;
    }

    private static String source(FoundValue found) {
        ValueSource source = found.source();
        return switch (source.kind()) {
            case SESSION -> ValueSourceTexts.CAPTURED;
            case CONNECTION -> ValueSourceTexts.THIS_CONNECTION;
            case FOLDER -> ValueSourceTexts.folder(source.name());
            case ENVIRONMENT -> ValueSourceTexts.environment(source.name());
            case WORKSPACE -> ValueSourceTexts.WORKSPACE;
            case BUILT_IN -> ValueSourceTexts.BUILT_IN;
        };
    }
}
