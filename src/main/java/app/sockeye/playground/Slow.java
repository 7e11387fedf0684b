package app.sockeye.playground;

import app.sockeye.protocol.Opcode;
import app.sockeye.server.Answer;
import app.sockeye.server.BadRequest;
import app.sockeye.server.Peer;
import app.sockeye.server.Request;
import app.sockeye.server.WholeMessages;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;

/** Reads at a rate of bytes per second, and answers each message after a delay. */
final class Slow extends WholeMessages {
    private static final long MAX_DELAY_MILLIS = 600_000;
    private static final long MAX_RATE = 1 << 30;
    private static final int RECEIVE_BUFFER = 4096;

    private final long delayMillis;
    private final long rate;

    private Slow(long delayMillis, long rate) {
        this.delayMillis = delayMillis;
        this.rate = rate;
    }

    static Answer answer(Request request) throws BadRequest {
        long delay = request.query().number("delay", 2000, 0, MAX_DELAY_MILLIS);
        long rate = request.query().number("rate", 10_000, 1, MAX_RATE);
        return Answer.accept(request, new Slow(delay, rate));
    }

    @Override
    public void opened(Peer peer) throws IOException {
        peer.receiveBuffer(RECEIVE_BUFFER);
    }

    @Override
    protected void piece(int length) throws IOException {
        sleep(TimeUnit.SECONDS.toNanos(length) / rate);
    }

    @Override
    protected void message(Peer peer, Opcode kind, byte[] payload) throws IOException {
        sleep(TimeUnit.MILLISECONDS.toNanos(delayMillis));
        peer.send(kind, payload);
        peer.flush();
    }

    private static void sleep(long nanos) throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }
}
