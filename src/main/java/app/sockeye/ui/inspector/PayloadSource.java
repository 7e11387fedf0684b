package app.sockeye.ui.inspector;

import app.sockeye.payload.ByteSource;
import app.sockeye.transcript.Payload;
import java.util.concurrent.CancellationException;

/** A payload's bytes for work that may take long: reading them ends as soon as nobody waits for the result. */
record PayloadSource(Payload payload, Ticket ticket) implements ByteSource {
    @Override
    public long size() {
        return payload.size();
    }

    /** Raises {@link CancellationException} once the ticket is stale. */
    @Override
    public int read(long position, byte[] target, int offset, int length) {
        if (ticket.isStale()) {
            throw new CancellationException();
        }
        return payload.read(position, target, offset, length);
    }
}
