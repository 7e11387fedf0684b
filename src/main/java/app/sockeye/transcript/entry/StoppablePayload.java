package app.sockeye.transcript.entry;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** A payload whose reading raises {@link CancellationException} as soon as {@code stopped} returns true. */
public record StoppablePayload(Payload payload, BooleanSupplier stopped) implements Payload {

    /** Returns an entry with such a payload. */
    public static Entry in(Entry entry, BooleanSupplier stopped) {
        return entry.isTyped() ? entry : entry.withPayload(new StoppablePayload(entry.payload(), stopped));
    }

    @Override
    public long size() {
        return payload.size();
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException();
        }
        return payload.read(position, target, offset, length);
    }
}
