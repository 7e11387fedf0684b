package app.sockeye.session;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.write.Appender;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Records what happens to a session besides its traffic; if the disk is full and it was closed, that is dropped. */
final class SessionRecord {
    private final Transcript transcript;
    private final BooleanSupplier closed;

    /** @param closed whether the session was closed */
    SessionRecord(Transcript transcript, BooleanSupplier closed) {
        this.transcript = transcript;
        this.closed = closed;
    }

    void event(ConnectionEvent event) {
        add(appender -> appender.append(event, null, System.nanoTime()));
    }

    void add(Consumer<Appender> entry) {
        try {
            entry.accept(transcript.appender());
            transcript.appender().publish();
        } catch (IllegalStateException e) {
            if (!closed.getAsBoolean()) {
                throw e;
            }
        }
    }
}
