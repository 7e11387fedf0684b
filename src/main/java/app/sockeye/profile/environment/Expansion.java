package app.sockeye.profile.environment;

import app.sockeye.profile.variable.VariableProblem;
import app.sockeye.profile.variable.VariableProblem.Kind;
import app.sockeye.secret.SecretName;
import app.sockeye.template.Template;
import app.sockeye.template.TemplateFunctions;
import app.sockeye.template.TemplatePreview;
import app.sockeye.template.TemplateSources;
import app.sockeye.template.TemplateValues;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One replacement of all references in a text, and in the values behind them, bounded in depth, size and steps. */
final class Expansion implements TemplateValues {
    private static final int MOST_STEPS = 10_000;
    /** How many characters all values behind a text may have together, however often they are counted. */
    private static final long MOST_GROWTH = 8L * ValueLookup.LONGEST;

    private final ValueLookup values;
    private final TemplateSources sources;
    private final Set<VariableProblem> problems = new LinkedHashSet<>();
    private final Set<String> secrets = new LinkedHashSet<>();
    /** The names whose values are being replaced, the outermost first. */
    private final Deque<String> path = new ArrayDeque<>();

    private int steps;
    private long grown;
    /** Whether it has grown too long, so that nothing more is replaced. */
    private boolean full;

    Expansion(ValueLookup values) {
        this.values = values;
        this.sources = values.sources().watched(secrets::add);
    }

    ResolvedText of(String text) {
        String resolved = expand(text);
        return new ResolvedText(full ? text : resolved, List.copyOf(problems), secrets);
    }

    ResolvedText ofName(String name) {
        String resolved = reference(name);
        return new ResolvedText(full ? "" : resolved, List.copyOf(problems), secrets);
    }

    @Override
    public Optional<String> value(String name) {
        return TemplateFunctions.isAlone(name) && values.find(name).isEmpty()
                ? Optional.empty()
                : Optional.of(reference(name));
    }

    @Override
    public Optional<String> inPlaceOf(String function, String written) {
        return full ? Optional.of("") : values.inPlaceOf(function, written);
    }

    @Override
    public TemplateSources sources() {
        return sources;
    }

    private String expand(String text) {
        TemplatePreview preview = Template.parse(text).preview(this);
        preview.problems().forEach(problem -> VariableProblem.of(problem).ifPresent(problems::add));
        grow(preview.text().length());
        return preview.text();
    }

    private String reference(String name) {
        if (name.startsWith(SecretName.PREFIX)) {
            secrets.add(name);
        }
        steps++;
        if (full || steps > MOST_STEPS) {
            overflow();
            return "";
        }
        Optional<FoundValue> value = values.find(name);
        Optional<Kind> problem = path.contains(name)
                ? Optional.of(Kind.CYCLE)
                : path.size() == ValueLookup.DEEPEST
                        ? Optional.of(Kind.TOO_DEEP)
                        : value.isEmpty() ? Optional.of(Kind.UNKNOWN) : Optional.empty();
        if (problem.isPresent()) {
            problems.add(new VariableProblem(problem.get(), name, List.copyOf(path)));
            return "${" + name + "}";
        }
        path.addLast(name);
        String replaced = value.get().source().equals(ValueSource.BUILT_IN)
                ? value.get().raw()
                : expand(value.get().raw());
        path.removeLast();
        return replaced;
    }

    private void grow(int length) {
        grown += length;
        if (length > ValueLookup.LONGEST || grown > MOST_GROWTH) {
            overflow();
        }
    }

    private void overflow() {
        if (!full) {
            full = true;
            problems.add(new VariableProblem(Kind.TOO_LONG, path.isEmpty() ? "" : path.getFirst(), List.of()));
        }
    }
}
