package app.sockeye.payload;

import java.util.List;
import java.util.stream.Collectors;

/** The way from a JSON document's root to a value: {@code $.a.b[0]['a key']}, a part of JSONPath (RFC 9535). */
public record JsonPath(List<JsonStep> steps) {
    public JsonPath {
        steps = List.copyOf(steps);
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return steps.stream().map(JsonStep::toString).collect(Collectors.joining("", "$", ""));
    }
}
