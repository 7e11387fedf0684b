package app.sockeye.session;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.outgoing.OutgoingChannel;
import app.sockeye.transcript.entry.EntryFlag;
import java.util.concurrent.CompletableFuture;

/** Hands over what is not sent by hand, so that the log can tell it. Thread-safe. */
final class MarkedChannel implements OutgoingChannel {
    private final OutgoingChannel channel;
    private final AutomaticMessages messages;
    private final EntryFlag why;

    MarkedChannel(OutgoingChannel channel, AutomaticMessages messages, EntryFlag why) {
        this.channel = channel;
        this.messages = messages;
        this.why = why;
    }

    @Override
    public CompletableFuture<Void> send(Outgoing what) {
        if (what instanceof Outgoing.Text text) {
            return send(what, text.utf8());
        } else if (what instanceof Outgoing.Binary binary) {
            return send(what, binary.bytes());
        }
        return channel.send(what);
    }

    private CompletableFuture<Void> send(Outgoing what, byte[] payload) {
        Runnable forget = messages.expect(payload, why);
        CompletableFuture<Void> sent = channel.send(what);
        sent.whenComplete((done, failure) -> forget.run());
        return sent;
    }

    @Override
    public CompletableFuture<Void> close(CloseReason reason) {
        return channel.close(reason);
    }
}
