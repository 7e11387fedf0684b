package app.sockeye.dialect.preset;

import app.sockeye.dialect.form.FilledForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A connection to be made.
 *
 * @param url where to, with path and query; may hold templates
 * @param subprotocols offered, in their order
 * @param headers added to the request, names with values
 * @param opening what is sent after each open, in its order
 */
public record ConnectPlan(
        String url, List<String> subprotocols, List<Map.Entry<String, String>> headers, List<FilledForm> opening) {
    public ConnectPlan {
        subprotocols = List.copyOf(subprotocols);
        headers = List.copyOf(headers);
        opening = List.copyOf(opening);
    }

    /** The value of a header, by its name in any case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
