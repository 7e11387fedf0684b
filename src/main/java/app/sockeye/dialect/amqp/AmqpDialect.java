package app.sockeye.dialect.amqp;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.GuardedReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.protocol.Direction;
import java.util.List;

/** AMQP 1.0 over WebSocket: read, and kept alive. */
public final class AmqpDialect implements Dialect {
    @Override
    public String key() {
        return "amqp";
    }

    @Override
    public String title() {
        return "AMQP 1.0";
    }

    @Override
    public Confidence recognise(Opening opening) {
        if (opening.speaks("amqp", "AMQPWSB10")) {
            return Confidence.CERTAIN;
        }
        return begins(opening, Direction.SENT) || begins(opening, Direction.RECEIVED)
                ? Confidence.CERTAIN
                : Confidence.NONE;
    }

    /** Whether a direction begins with a protocol header. */
    private static boolean begins(Opening opening, Direction direction) {
        return opening.first(direction).stream()
                .findFirst()
                .filter(message -> !message.text())
                .map(AmqpDialect::isHeader)
                .orElse(false);
    }

    private static boolean isHeader(SpokenMessage message) {
        byte[] head = message.head(AmqpFraming.HEAD);
        return head.length == AmqpFraming.HEAD && AmqpFraming.isHeader(head, 0, head.length) && head[5] == 1;
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new AmqpReader();
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "performative, such as transfer"),
                new FieldWord("topic", "address of the link"),
                new FieldWord("id", "delivery id"),
                new FieldWord("link", "name of the link"),
                new FieldWord("channel", "channel of the session"),
                new FieldWord("state", "outcome of a delivery, such as accepted"),
                new FieldWord("error", "condition of an error"),
                new FieldWord("subject", "subject of a message"),
                new FieldWord("message_id", "id of a message"),
                new FieldWord("correlation_id", "correlation id of a message"),
                new FieldWord("content_type", "content type of a message"));
    }

    @Override
    public List<Duty> duties(DialectReader reader) {
        DialectReader own = reader instanceof GuardedReader guarded ? guarded.inner() : reader;
        return List.of(new AmqpHeartbeatDuty(own instanceof AmqpReader amqp ? amqp.serversPatience() : 0));
    }
}
