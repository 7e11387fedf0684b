package app.sockeye.playground;

import app.sockeye.protocol.Opcode;
import app.sockeye.server.Answer;
import app.sockeye.server.BadRequest;
import app.sockeye.server.Peer;
import app.sockeye.server.Request;
import app.sockeye.server.WholeMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Sends binary samples at a steady rate, and answers a sample's name with that sample; any other message is sent back
 * as binary.
 */
final class Binary extends WholeMessages {
    private static final long MAX_RATE = 10_000;

    private final long rate;

    private Binary(long rate) {
        this.rate = rate;
    }

    static Answer answer(Request request) throws BadRequest {
        return Answer.accept(request, new Binary(request.query().number("rate", 1, 0, MAX_RATE)));
    }

    @Override
    public void opened(Peer peer) {
        if (rate > 0) {
            peer.background("binary", () -> tick(peer));
        }
    }

    private void tick(Peer peer) throws IOException, InterruptedException {
        Schedule schedule = new Schedule(TimeUnit.SECONDS.toNanos(1) / rate);
        for (long n = 0; peer.isOpen(); n++) {
            peer.send(Opcode.BINARY, Samples.numbered(n));
            schedule.awaitNext(peer);
        }
    }

    @Override
    protected void message(Peer peer, Opcode kind, byte[] payload) throws IOException {
        byte[] sample = Samples.named(new String(payload, StandardCharsets.UTF_8).strip());
        peer.send(Opcode.BINARY, sample == null ? payload : sample);
    }
}
