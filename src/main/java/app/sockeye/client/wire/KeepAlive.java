package app.sockeye.client.wire;

import app.sockeye.client.dial.SocketGuard;
import app.sockeye.client.options.KeepAliveOptions;
import app.sockeye.protocol.EarlyEnd;
import app.sockeye.protocol.Opcode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Sends a ping at each interval, and notices when none is answered. A pong answers all pings sent before it, as a server
 * may answer only the latest (RFC 6455 section 5.5.3). Thread-safe; all fields are guarded by this.
 */
final class KeepAlive {
    /** How soon to look again for a pong that may be waiting in the socket while the reader is busy. */
    private static final Duration SOON = Duration.ofMillis(100);

    private final KeepAliveOptions options;
    private final byte[] payload;
    private final SocketGuard guard;
    private final SendQueue queue;
    private final ReadClock reader;
    private final LongSupplier clock;
    private final Consumer<EarlyEnd.UnansweredPing> unanswered;

    private long count;
    /** The oldest ping without an answer; null for none. */
    private Ping waiting;

    private Future<?> nextPing = CompletableFuture.completedFuture(null);
    private Future<?> nextLook = CompletableFuture.completedFuture(null);
    private boolean over;

    private static final class Ping {
        final long number;
        /** When it was queued, and later when the socket took it. */
        long since;

        boolean sent;
        /** What the socket had taken when that was last looked at. */
        long taken;

        Ping(long number, long since, long taken) {
            this.number = number;
            this.since = since;
            this.taken = taken;
        }
    }

    /** @param unanswered called once, on the timer's thread */
    KeepAlive(
            KeepAliveOptions options,
            SocketGuard guard,
            SendQueue queue,
            ReadClock reader,
            LongSupplier clock,
            Consumer<EarlyEnd.UnansweredPing> unanswered) {
        this.options = options;
        this.payload = options.payload().getBytes(StandardCharsets.UTF_8);
        this.guard = guard;
        this.queue = queue;
        this.reader = reader;
        this.clock = clock;
        this.unanswered = unanswered;
    }

    synchronized void start() {
        if (options.pings() && !over) {
            nextPing = guard.after(options.interval(), this::ping);
        }
    }

    private synchronized void ping() {
        start();
        QueuedSend.Control control = new QueuedSend.Control(Opcode.PING, payload, new CompletableFuture<>());
        if (over || !queue.addPing(control)) {
            return;
        }
        count++;
        if (waiting == null) {
            Ping ping = new Ping(count, clock.getAsLong(), queue.taken());
            waiting = ping;
            control.done().thenRun(() -> sent(ping));
            look(options.timeout());
        }
    }

    private synchronized void sent(Ping ping) {
        ping.sent = true;
        ping.since = clock.getAsLong();
    }

    /** A pong came. */
    synchronized void pong(byte[] answered) {
        if (Arrays.equals(answered, payload)) {
            waiting = null;
            nextLook.cancel(false);
        }
    }

    private synchronized void look(Duration after) {
        nextLook = guard.after(after, this::look);
    }

    private void look() {
        EarlyEnd.UnansweredPing facts;
        synchronized (this) {
            if (over || waiting == null) {
                return;
            }
            long now = clock.getAsLong();
            Duration left = left(now);
            if (!left.isNegative() && !left.isZero()) {
                look(left);
                return;
            }
            facts = new EarlyEnd.UnansweredPing(waiting.number, waiting.sent, now - waiting.since, reader.silent());
        }
        over();
        unanswered.accept(facts);
    }

    /** How much longer the answer may take. */
    private Duration left(long now) {
        if (reader.waiting() == 0) {
            return SOON;
        }
        if (waiting.sent) {
            return options.timeout().minusNanos(now - waiting.since);
        }
        if (queue.taken() > waiting.taken) {
            // The server reads, but slowly: the ping is behind a message.
            waiting.taken = queue.taken();
            return options.timeout();
        }
        return options.timeout().minusNanos(reader.waiting());
    }

    /** Sends no more pings and expects no more pongs. */
    synchronized void over() {
        over = true;
        nextPing.cancel(false);
        nextLook.cancel(false);
    }
}
