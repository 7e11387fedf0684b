package app.sockeye.transcript.entry;

import app.sockeye.payload.ByteSource;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** An entry's bytes, read from disk in pieces of the caller's choice; any size. Thread-safe. */
public interface Payload extends ByteSource {

    /** A view of an array, which must not be changed afterwards. */
    static Payload of(byte[] bytes) {
        return new HeldBytes(ByteSource.of(bytes));
    }

    /** The first bytes, at most {@code limit}. */
    default byte[] head(int limit) {
        byte[] bytes = new byte[(int) Math.min(limit, size())];
        read(0, bytes, 0, bytes.length);
        return bytes;
    }

    /** The same bytes, whose reading raises {@link CancellationException} as soon as {@code stopped} returns true. */
    default Payload until(BooleanSupplier stopped) {
        return new StoppablePayload(this, stopped);
    }
}
