package app.sockeye.session.outgoing;

import app.sockeye.client.wire.PendingSend;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Outgoing;
import java.util.concurrent.CompletableFuture;

/** Hands over to a channel what a filter makes of it. Thread-safe. */
final class FilteredChannel implements OutgoingChannel {
    private final OutgoingChannel channel;
    /** Held while messages are handed over, so that those that belong together follow each other. */
    private final Object turn;

    private volatile OutgoingFilter filter = OutgoingFilter.NONE;

    FilteredChannel(OutgoingChannel channel) {
        this(channel, new Object());
    }

    private FilteredChannel(OutgoingChannel channel, Object turn) {
        this.channel = channel;
        this.turn = turn;
    }

    /** Held while messages that belong together are encoded and handed over. */
    Object turn() {
        return turn;
    }

    void filter(OutgoingFilter next) {
        filter = next;
    }

    /** Another channel, behind the filter of now. */
    FilteredChannel to(OutgoingChannel other) {
        FilteredChannel same = new FilteredChannel(other, turn);
        same.filter(filter);
        return same;
    }

    boolean isFiltered() {
        return filter != OutgoingFilter.NONE;
    }

    /** The channel behind the filter. */
    OutgoingChannel unfiltered() {
        return channel;
    }

    @Override
    public CompletableFuture<Void> send(Outgoing what) {
        OutgoingFilter now = filter;
        synchronized (turn) {
            return handedOver(what, now);
        }
    }

    private CompletableFuture<Void> handedOver(Outgoing what, OutgoingFilter now) {
        return now == OutgoingFilter.NONE ? channel.send(what) : send(now.filter(what));
    }

    private CompletableFuture<Void> send(CompletableFuture<Outgoing> filtered) {
        PendingSend sent = new PendingSend();
        CompletableFuture<Void> handedOver = filtered.thenCompose(
                answer -> sent.isCancelled() ? CompletableFuture.completedFuture(null) : handOver(answer, sent));
        ForwardedResult.forward(handedOver, sent);
        return sent;
    }

    private CompletableFuture<Void> handOver(Outgoing answer, PendingSend sent) {
        CompletableFuture<Void> taken = channel.send(answer);
        // Cancelling what thenCompose returns does not reach it.
        ForwardedResult.cancelWith(sent, taken);
        return taken.thenRun(() -> sent.recordedAs(taken));
    }

    @Override
    public CompletableFuture<Void> close(CloseReason reason) {
        return channel.close(reason);
    }
}
