package app.sockeye.session.repeat;

import app.sockeye.client.wire.MessageBatch;
import app.sockeye.protocol.Outgoing;
import app.sockeye.transcript.statistics.Spread;
import app.sockeye.transcript.statistics.SpreadTally;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Hands messages over in batches, and counts what became of them. Only so much is under way at once: the rest waits
 * until the socket has taken something. Thread-safe.
 */
final class Handover {
    private static final int MOST_UNDER_WAY = 8;
    private static final long MOST_BYTES_UNDER_WAY = 4 << 20;

    private final RepeatChannel channel;
    private final RepeatClock clock;
    private final Runnable changed;
    /** How late messages were; guarded by this, as are the fields below. */
    private final SpreadTally lateness = new SpreadTally();

    /** What is under way. */
    private final List<MessageBatch> underWay = new ArrayList<>();
    /** A message under way that doesn't fit in a batch. */
    private int alone;

    private long bytes;
    private long sent;
    /** Messages that a filter held back. */
    private long heldBack;
    /** Messages that will never be sent. */
    private long lost;

    private Trouble trouble = Trouble.NONE;

    /** What went wrong last. */
    enum Trouble {
        NONE,
        /** The queue had no room, or what it had was dropped, or the connection ended. */
        NOT_SENT,
        /** What was to be sent breaks the protocol's rules. */
        REFUSED
    }

    /** @param changed called when something was sent or lost */
    Handover(RepeatChannel channel, RepeatClock clock, Runnable changed) {
        this.channel = channel;
        this.clock = clock;
        this.changed = changed;
    }

    /** Whether more may be handed over. */
    synchronized boolean hasRoom() {
        return underWay.size() < MOST_UNDER_WAY && alone == 0 && bytes < MOST_BYTES_UNDER_WAY;
    }

    /**
     * Hands over what fits in a batch.
     *
     * @param due when each of them was due
     */
    void send(MessageBatch batch, long[] due) {
        synchronized (this) {
            underWay.add(batch);
            bytes += batch.bytes();
        }
        batch.done().whenComplete((nothing, failure) -> ended(batch, due, failure));
        channel.send(batch);
    }

    /** Hands over a message that doesn't fit in a batch. */
    void send(Outgoing message, long due) {
        synchronized (this) {
            alone++;
        }
        CompletableFuture<Boolean> done = channel.send(message);
        done.whenComplete((taken, failure) -> ended(due, taken, failure));
    }

    private void ended(MessageBatch batch, long[] due, Throwable failure) {
        long now = clock.nanos();
        synchronized (this) {
            underWay.remove(batch);
            bytes -= batch.bytes();
            int held = batch.heldBack();
            int took = failure == null ? batch.count() - held : batch.sent();
            sent += took;
            heldBack += held;
            lost += batch.count() - held - took;
            for (int i = 0; i < took && i < due.length; i++) {
                lateness.add(now - due[i]);
            }
            note(failure);
        }
        changed.run();
    }

    private void ended(long due, Boolean taken, Throwable failure) {
        long now = clock.nanos();
        synchronized (this) {
            alone--;
            if (failure != null) {
                lost++;
            } else if (taken) {
                sent++;
                lateness.add(now - due);
            } else {
                heldBack++;
            }
            note(failure);
        }
        changed.run();
    }

    /** Guarded by this. */
    private void note(Throwable failure) {
        if (failure instanceof IllegalArgumentException) {
            trouble = Trouble.REFUSED;
        } else if (failure != null && trouble == Trouble.NONE) {
            trouble = Trouble.NOT_SENT;
        }
    }

    /** What went wrong since this was asked last. */
    synchronized Trouble takeTrouble() {
        Trouble taken = trouble;
        trouble = Trouble.NONE;
        return taken;
    }

    /** Messages that the socket took. */
    synchronized long sent() {
        return sent + underWay.stream().mapToInt(MessageBatch::sent).sum();
    }

    /** Messages that a filter held back, such as a script. */
    synchronized long heldBack() {
        return heldBack + underWay.stream().mapToInt(MessageBatch::heldBack).sum();
    }

    /** Messages that will never be sent. */
    synchronized long lost() {
        return lost;
    }

    /** Messages under way. */
    synchronized long queued() {
        return alone
                + underWay.stream()
                        .mapToInt(batch -> batch.count() - batch.heldBack() - batch.sent())
                        .sum();
    }

    synchronized long queuedBytes() {
        return bytes;
    }

    /** Whether nothing is under way. */
    synchronized boolean isEmpty() {
        return underWay.isEmpty() && alone == 0;
    }

    synchronized Spread lateness() {
        return lateness.figures();
    }
}
