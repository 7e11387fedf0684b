package app.sockeye.playground;

import app.sockeye.server.Answer;
import app.sockeye.server.BadRequest;
import app.sockeye.server.Conversation;
import app.sockeye.server.Peer;
import app.sockeye.server.Request;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Sends numbered JSON ticks with a varying price at a steady rate; late ticks are sent in a row, none is skipped. */
final class Ticker implements Conversation {
    private static final long MAX_RATE = 100_000;
    private static final double FIRST_PRICE = 100;

    private final long nanosBetween;

    private Ticker(long rate) {
        nanosBetween = TimeUnit.SECONDS.toNanos(1) / rate;
    }

    static Answer answer(Request request) throws BadRequest {
        return Answer.accept(request, new Ticker(request.query().number("rate", 1, 1, MAX_RATE)));
    }

    @Override
    public void opened(Peer peer) {
        peer.background("ticker", () -> tick(peer));
    }

    private void tick(Peer peer) throws IOException, InterruptedException {
        Schedule schedule = new Schedule(nanosBetween);
        for (long n = 0; peer.isOpen(); n++) {
            double price = FIRST_PRICE + 10 * Math.sin(n / 20.0);
            peer.text("{\"tick\":" + n + ",\"time\":\"" + Instant.now() + "\",\"symbol\":\"SOCK\",\"price\":"
                    + Math.round(price * 100) / 100.0 + "}");
            schedule.awaitNext(peer);
        }
    }
}
