package app.sockeye.session.outgoing;

import app.sockeye.message.UnsendableException;
import app.sockeye.protocol.Outgoing;
import java.util.concurrent.CompletableFuture;

/** Sees what a session's sender encoded before it is handed over, and may change it. Thread-safe; returns at once. */
@FunctionalInterface
public interface OutgoingFilter {
    /** Changes nothing. */
    OutgoingFilter NONE = CompletableFuture::completedFuture;

    /**
     * What to hand over in its place. Calls that overlap complete in their order.
     *
     * @return fails with {@link UnsendableException} where it is not to be sent
     */
    CompletableFuture<Outgoing> filter(Outgoing what);
}
