package app.sockeye.profile.environment;

import app.sockeye.profile.VariableProblem;
import app.sockeye.profile.VariableProblem.Kind;
import app.sockeye.profile.Variables;
import app.sockeye.secret.SecretName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** One replacement of all references in a text, which is bounded in depth, size and steps. */
final class Expansion {
    private static final int MOST_STEPS = 10_000;

    private final ValueLookup values;
    private final Set<VariableProblem> problems = new LinkedHashSet<>();
    private final Set<String> secrets = new LinkedHashSet<>();
    /** The names whose values are being replaced, the outermost first. */
    private final Deque<String> path = new ArrayDeque<>();

    private final StringBuilder out = new StringBuilder();
    private int steps;
    /** Whether it has grown too long, so that nothing more is replaced. */
    private boolean full;

    Expansion(ValueLookup values) {
        this.values = values;
    }

    ResolvedText of(String text) {
        expand(text);
        return new ResolvedText(out.toString(), List.copyOf(problems), secrets);
    }

    ResolvedText ofName(String name) {
        reference(name, "");
        return new ResolvedText(out.toString(), List.copyOf(problems), secrets);
    }

    private void expand(String text) {
        Matcher found = Variables.REFERENCE.matcher(text);
        int at = 0;
        while (!full && found.find()) {
            append(text.substring(at, found.start()));
            at = found.end();
            reference(found.group(1), found.group());
        }
        append(text.substring(at));
    }

    private void reference(String name, String written) {
        if (name.startsWith(SecretName.PREFIX)) {
            secrets.add(name);
        }
        Optional<FoundValue> value = values.find(name);
        Optional<Kind> problem = path.contains(name)
                ? Optional.of(Kind.CYCLE)
                : path.size() == ValueLookup.DEEPEST
                        ? Optional.of(Kind.TOO_DEEP)
                        : value.isEmpty() ? Optional.of(Kind.UNKNOWN) : Optional.empty();
        if (problem.isPresent()) {
            problems.add(new VariableProblem(problem.get(), name, List.copyOf(path)));
            append(written);
        } else if (value.get().source().equals(ValueSource.BUILT_IN)) {
            append(value.get().raw());
        } else {
            path.addLast(name);
            expand(value.get().raw());
            path.removeLast();
        }
    }

    private void append(String text) {
        steps++;
        if (!full && (steps > MOST_STEPS || out.length() + text.length() > ValueLookup.LONGEST)) {
            full = true;
            problems.add(new VariableProblem(Kind.TOO_LONG, path.isEmpty() ? "" : path.getFirst(), List.of()));
        }
        if (!full) {
            out.append(text);
        }
    }
}
