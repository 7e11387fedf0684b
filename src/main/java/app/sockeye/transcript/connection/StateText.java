package app.sockeye.transcript.connection;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The text of an entry that users see.
 *
 * @param facts names and values in order; a name may occur more than once
 * @param rest lines that are no facts; may be empty
 */
public record StateText(String sentence, List<Map.Entry<String, String>> facts, String rest) {
    public StateText {
        Objects.requireNonNull(sentence);
        facts = List.copyOf(facts);
        Objects.requireNonNull(rest);
    }
}
