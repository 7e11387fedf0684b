package app.sockeye.ui.log.model;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.conversation.SpokenConnection;
import java.util.List;

/**
 * What a connection speaks, as far as it is known.
 *
 * @param key the dialect's
 * @param name the dialect's, for users
 * @param title with its version, such as {@code Socket.IO 5}
 * @param facts further facts, a few words each
 * @param fields the fields that its packets may have
 * @param longestLabel the longest label of its packets; empty for short ones
 * @param noisy whether there are heartbeats or acknowledgements, which can be hidden
 */
public record SpokenFacts(
        String key,
        String name,
        String title,
        List<String> facts,
        List<FieldWord> fields,
        String longestLabel,
        boolean noisy) {

    /** Reads the connection's beginning; for a background thread. */
    static SpokenFacts of(SpokenConnection connection) {
        DialectReader reader = connection.informed();
        return new SpokenFacts(
                connection.dialect().key(),
                connection.dialect().title(),
                reader.title(),
                List.copyOf(reader.facts()),
                List.copyOf(connection.dialect().fields()),
                connection.dialect().longestLabel(),
                connection.dialect().hasNoise());
    }
}
