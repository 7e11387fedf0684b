package app.sockeye.session.outgoing;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Outgoing;
import java.util.concurrent.CompletableFuture;

/** Hands over to a channel what a filter makes of it. Thread-safe. */
final class FilteredChannel implements OutgoingChannel {
    private final OutgoingChannel channel;
    private volatile OutgoingFilter filter = OutgoingFilter.NONE;

    FilteredChannel(OutgoingChannel channel) {
        this.channel = channel;
    }

    void filter(OutgoingFilter next) {
        filter = next;
    }

    /** Another channel, behind the filter of now. */
    FilteredChannel to(OutgoingChannel other) {
        FilteredChannel same = new FilteredChannel(other);
        same.filter(filter);
        return same;
    }

    /** The channel behind the filter. */
    OutgoingChannel unfiltered() {
        return channel;
    }

    @Override
    public CompletableFuture<Void> send(Outgoing what) {
        OutgoingFilter now = filter;
        return now == OutgoingFilter.NONE
                ? channel.send(what)
                : now.filter(what).thenCompose(channel::send);
    }

    @Override
    public CompletableFuture<Void> close(CloseReason reason) {
        return channel.close(reason);
    }
}
