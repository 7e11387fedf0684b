package app.sockeye.ui.tab.session;

import app.sockeye.profile.environment.FoundValue;
import app.sockeye.profile.environment.ValueLookup;
import app.sockeye.profile.environment.ValueSource;
import app.sockeye.profile.variable.Variables;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.Secrets;
import app.sockeye.template.TemplateValues;
import app.sockeye.ui.composer.reference.KnownReference;
import app.sockeye.ui.tab.work.TabTexts;
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
        captured.forEach((name, value) -> known.add(new KnownReference(name, value, TabTexts.CAPTURED)));
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
                .forEach(
                        name -> known.add(new KnownReference(SecretName.PREFIX + name, Secrets.MASK, TabTexts.SECRET)));
        return known;
    }

    /** Paths that have a value in a received message; reads from disk. */
    static List<KnownReference> received(List<String> paths, TemplateValues values) {
        List<KnownReference> known = new ArrayList<>();
        paths.stream().limit(MOST_PATHS).forEach(path -> values.last(path)
                .ifPresent(value -> known.add(new KnownReference("last:" + path, value, TabTexts.NEWEST_RECEIVED))));
        return known;
    }

    private static String source(FoundValue found) {
        ValueSource source = found.source();
        return switch (source.kind()) {
            case SESSION -> TabTexts.CAPTURED;
            case CONNECTION -> TabTexts.THIS_CONNECTION;
            case FOLDER -> TabTexts.folder(source.name());
            case ENVIRONMENT -> TabTexts.environment(source.name());
            case WORKSPACE -> TabTexts.WORKSPACE;
            case BUILT_IN -> TabTexts.BUILT_IN;
        };
    }
}
