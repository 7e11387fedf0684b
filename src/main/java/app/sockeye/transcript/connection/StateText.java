package app.sockeye.transcript.connection;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an entry says, for people.
 *
 * @param facts name and value, in their order; a name may stand there more than once
 * @param rest lines that are no facts; may be empty
 */
public record StateText(String sentence, List<Map.Entry<String, String>> facts, String rest) {
    public StateText {
        Objects.requireNonNull(sentence);
        facts = List.copyOf(facts);
        Objects.requireNonNull(rest);
    }
}
