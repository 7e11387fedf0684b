package app.sockeye.session.repeat;

import app.sockeye.client.wire.MessageBatch;
import app.sockeye.protocol.Outgoing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Takes all that is sent, at once or when told. */
final class RecordingChannel implements RepeatChannel {
    final List<String> sent = new ArrayList<>();
    final List<Long> times = new ArrayList<>();
    final Deque<MessageBatch> stuck = new ArrayDeque<>();
    long count;
    boolean open = true;
    boolean isStuck;
    boolean keeps = true;
    /** What the next batches fail with; null for none. */
    Exception failure;

    private final RepeatClock clock;

    RecordingChannel(RepeatClock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void send(MessageBatch batch) {
        if (failure != null) {
            batch.done().completeExceptionally(failure);
        } else if (isStuck) {
            stuck.add(batch);
        } else {
            take(batch);
        }
    }

    /** Takes the oldest batch that is stuck. */
    void takeStuck() {
        take(stuck.remove());
    }

    private void take(MessageBatch batch) {
        count += batch.count();
        if (keeps) {
            batch.messages().forEach(message -> {
                sent.add(new String(((Outgoing.Text) message).utf8(), StandardCharsets.UTF_8));
                times.add(clock.nanos());
            });
        }
        batch.done().complete(null);
    }

    @Override
    public CompletableFuture<Boolean> send(Outgoing message) {
        count++;
        sent.add("large");
        times.add(clock.nanos());
        return CompletableFuture.completedFuture(true);
    }
}
