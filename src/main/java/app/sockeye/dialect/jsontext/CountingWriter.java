package app.sockeye.dialect.jsontext;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.util.Optional;

/**
 * A writer that counts the ids of the requests that a client sends. One thread.
 *
 * @param <R> the reader of the connection, which knows what was agreed on
 */
public abstract class CountingWriter<R extends DialectReader> implements DialectWriter {
    protected final R reader;
    protected final IdCounter ids;

    /** @param first the first id */
    protected CountingWriter(R reader, long first) {
        this.reader = reader;
        this.ids = new IdCounter(first);
    }

    /** A copy that counts on by itself. */
    protected CountingWriter(CountingWriter<R> other) {
        this.reader = other.reader;
        this.ids = other.ids.copy();
    }

    /** The id that a packet uses up which the client sent. */
    protected abstract Optional<String> used(Packet sent);

    @Override
    public void seen(Direction direction, Packet packet) {
        if (direction == Direction.SENT) {
            used(packet).ifPresent(ids::seen);
        }
    }
}
