package app.sockeye.transcript.entry;

import app.sockeye.payload.ByteSource;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.EventJson;
import app.sockeye.transcript.connection.EventWording;
import java.util.Optional;

/** The payload of a connection event: a text that is made of the event when the entry is read. */
public record EventPayload(ConnectionEvent event, ByteSource words) implements Payload {
    /** Maximum size of a stored event; a larger payload is not one. */
    private static final int MOST_BYTES = 1 << 20;

    static EventPayload of(ConnectionEvent event) {
        return new EventPayload(event, ByteSource.of(EventWording.text(event)));
    }

    /** The event that a stored payload holds; the payload itself if it holds none. */
    public static Payload read(Payload stored) {
        if (stored.size() > MOST_BYTES || !EventJson.isPayload(stored.head(1))) {
            return stored;
        }
        Optional<ConnectionEvent> event = EventJson.readPayload(stored.head(MOST_BYTES));
        return event.isPresent() ? of(event.get()) : stored;
    }

    @Override
    public long size() {
        return words.size();
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
        return words.read(position, target, offset, length);
    }
}
