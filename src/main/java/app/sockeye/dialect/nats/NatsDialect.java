package app.sockeye.dialect.nats;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.protocol.Direction;
import java.util.List;

/** NATS over WebSocket: read, and kept alive. */
public final class NatsDialect implements Dialect {
    private static final int LOOKED_AT = 4096;

    @Override
    public String key() {
        return "nats";
    }

    @Override
    public String title() {
        return "NATS";
    }

    /** The server speaks first: its INFO is unmistakable. */
    @Override
    public Confidence recognise(Opening opening) {
        String first = opening.first(Direction.RECEIVED).stream()
                .findFirst()
                .map(message -> message.text(LOOKED_AT))
                .orElse("");
        if (!first.startsWith("INFO {")) {
            return Confidence.NONE;
        }
        return first.contains("\"server_id\"") ? Confidence.CERTAIN : Confidence.LIKELY;
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new NatsReader();
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "operation, such as pub, msg or hmsg"),
                new FieldWord("topic", "subject"),
                new FieldWord("id", "subscription id"),
                new FieldWord("reply_to", "subject for an answer"),
                new FieldWord("queue", "queue group"),
                new FieldWord("status", "status of a message without content, such as 503"),
                new FieldWord("error", "text of an error"));
    }

    @Override
    public List<Duty> duties(DialectReader reader) {
        return List.of(new NatsPongDuty());
    }
}
