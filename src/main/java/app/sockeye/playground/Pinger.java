package app.sockeye.playground;

import app.sockeye.protocol.Opcode;
import app.sockeye.server.Answer;
import app.sockeye.server.BadRequest;
import app.sockeye.server.Conversation;
import app.sockeye.server.Peer;
import app.sockeye.server.Request;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

/**
 * Pings the client again and again; answers each pong with a text message: the round-trip time where it matches the
 * newest ping.
 */
final class Pinger implements Conversation {
    private static final long MAX_EVERY_MILLIS = 60_000;
    /** A ping's payload begins with the time it was sent. */
    private static final int SMALLEST = Long.BYTES;

    private static final int LARGEST = 125;

    private final long everyMillis;
    private final int size;
    /** Written by the pinging thread, read by the reader thread. */
    private volatile long lastSent;

    private Pinger(long everyMillis, int size) {
        this.everyMillis = everyMillis;
        this.size = size;
    }

    static Answer answer(Request request) throws BadRequest {
        long every = request.query().number("every", 1000, 10, MAX_EVERY_MILLIS);
        int size = (int) request.query().number("size", SMALLEST, SMALLEST, LARGEST);
        return Answer.accept(request, new Pinger(every, size));
    }

    @Override
    public void opened(Peer peer) {
        peer.background("ping", () -> ping(peer));
    }

    private void ping(Peer peer) throws IOException, InterruptedException {
        Schedule schedule = new Schedule(TimeUnit.MILLISECONDS.toNanos(everyMillis));
        while (peer.isOpen()) {
            lastSent = System.nanoTime();
            peer.send(Opcode.PING, ByteBuffer.allocate(size).putLong(lastSent).array());
            schedule.awaitNext(peer);
        }
    }

    @Override
    public void pong(Peer peer, byte[] payload) throws IOException {
        if (payload.length == size && ByteBuffer.wrap(payload).getLong() == lastSent) {
            long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - lastSent);
            peer.text("{\"pong\":true,\"roundTripMicros\":" + micros + "}");
        } else {
            peer.text("{\"pong\":false,\"reason\":\"Its payload is not that of the newest ping.\"}");
        }
    }
}
