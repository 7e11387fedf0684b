package app.sockeye.payload.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way from a JSON document's root to a value, or to some: names, indices, wildcards and descendants of JSONPath
 * (RFC 9535), such as {@code $.a.b[0]['a key']}, {@code $.a[*].b} and {@code $..b}.
 *
 * @param steps at most {@link #MOST_STEPS}
 */
public record JsonPath(List<JsonStep> steps) {
    /** Maximum number of steps. */
    public static final int MOST_STEPS = 60;

    public JsonPath {
        steps = List.copyOf(steps);
        if (steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException(steps.size() + " steps");
        }
    }

    /** The path to a sibling of what this path leads to, which must not be the root. */
    public JsonPath beside(String name) {
        List<JsonStep> beside = new ArrayList<>(steps);
        int last = steps.size() - 1;
        JsonStep key = new JsonStep.Key(name);
        beside.set(last, steps.get(last) instanceof JsonStep.Descendant ? new JsonStep.Descendant(key) : key);
        return new JsonPath(beside);
    }

    /** The path in the syntax in which it is typed. */
    @Override
    public String toString() {
        return steps.stream().map(JsonStep::toString).collect(Collectors.joining("", "$", ""));
    }
}
