package app.sockeye.client.wire;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * What becomes of something that was handed over: it completes when the socket took the last byte, and then it tells
 * where that was recorded. Thread-safe.
 */
public final class PendingSend extends CompletableFuture<Void> {
    /** Where the tap recorded it; {@link WireTap#NOT_RECORDED} for nowhere. Set before this completes. */
    private volatile long place = WireTap.NOT_RECORDED;

    /** Sets where it is recorded; before it is completed. */
    void recordedAt(long at) {
        place = at;
    }

    /** Sets that it is recorded where another is that is handed over in its place; before it is completed. */
    public void recordedAs(CompletableFuture<?> other) {
        if (other instanceof PendingSend same) {
            place = same.place;
        }
    }

    /**
     * Where something was recorded that was handed over, as the tap tells it: in a session the index of its entry. Empty
     * where that is not known, as for all messages of a batch.
     *
     * @param sent has completed
     */
    public static OptionalLong place(CompletableFuture<?> sent) {
        return sent instanceof PendingSend known && known.place != WireTap.NOT_RECORDED
                ? OptionalLong.of(known.place)
                : OptionalLong.empty();
    }
}
