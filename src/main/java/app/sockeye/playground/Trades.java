package app.sockeye.playground;

import app.sockeye.protocol.Opcode;
import app.sockeye.server.Answer;
import app.sockeye.server.BadRequest;
import app.sockeye.server.Peer;
import app.sockeye.server.Request;
import app.sockeye.server.WholeMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service as there are many: log in for a token, subscribe with it, and answer heartbeats or be closed with 4008.
 * Messages are JSON objects with an {@code op}; answers have a {@code type}.
 */
final class Trades extends WholeMessages {
    static final int NO_PONG = 4008;

    private static final long MAX_RATE = 10_000;
    private static final long MAX_HEARTBEAT_MILLIS = 3_600_000;
    private static final int MOST_UNANSWERED = 3;
    private static final int MOST_SYMBOLS = 100;
    private static final double FIRST_PRICE = 67_250;

    private final long rate;
    private final long heartbeatMillis;
    /** Heartbeats since the last pong. */
    private final AtomicInteger unanswered = new AtomicInteger();

    private final Set<String> symbols = ConcurrentHashMap.newKeySet();
    /** Empty before the login; used by the reader thread. */
    private String token = "";

    private Trades(long rate, long heartbeatMillis) {
        this.rate = rate;
        this.heartbeatMillis = heartbeatMillis;
    }

    static Answer answer(Request request) throws BadRequest {
        long rate = request.query().number("rate", 2, 1, MAX_RATE);
        long heartbeat = request.query().number("heartbeat", 5000, 10, MAX_HEARTBEAT_MILLIS);
        return Answer.accept(request, new Trades(rate, heartbeat));
    }

    @Override
    public void opened(Peer peer) {
        peer.background("heartbeat", () -> beat(peer));
    }

    private void beat(Peer peer) throws IOException, InterruptedException {
        Schedule schedule = new Schedule(TimeUnit.MILLISECONDS.toNanos(heartbeatMillis));
        schedule.awaitNext(peer);
        while (peer.isOpen()) {
            if (unanswered.getAndIncrement() == MOST_UNANSWERED) {
                peer.close(NO_PONG, "You answered none of " + MOST_UNANSWERED + " heartbeats with a pong.");
                return;
            }
            peer.text("{\"type\":\"heartbeat\"}");
            schedule.awaitNext(peer);
        }
    }

    @Override
    protected void message(Peer peer, Opcode kind, byte[] payload) throws IOException {
        Object message;
        try {
            message = Json.read(new String(payload, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            error(peer, e.getMessage());
            return;
        }
        String op = message instanceof Map<?, ?> object && object.get("op") instanceof String name ? name : "";
        switch (op) {
            case "login" -> login(peer, (Map<?, ?>) message);
            case "subscribe" -> subscribe(peer, (Map<?, ?>) message);
            case "pong" -> unanswered.set(0);
            default -> error(peer, "Wanted: an object whose op is login, subscribe or pong.");
        }
    }

    private void login(Peer peer, Map<?, ?> message) throws IOException {
        token = UUID.randomUUID().toString().replace("-", "");
        Map<String, Object> session = new LinkedHashMap<>();
        session.put("type", "session");
        session.put("user", message.get("user") instanceof String user ? user : "guest");
        session.put("token", token);
        peer.text(Json.of(session));
    }

    private void subscribe(Peer peer, Map<?, ?> message) throws IOException {
        if (token.isEmpty() || !token.equals(message.get("token"))) {
            error(peer, "Wanted: the token that login gave.");
        } else if (!(message.get("symbol") instanceof String symbol)) {
            error(peer, "Wanted: a symbol, such as BTC-USD.");
        } else if (symbols.size() == MOST_SYMBOLS || !symbols.add(symbol)) {
            error(peer, "You have subscribed to it, or to " + MOST_SYMBOLS + " symbols.");
        } else {
            peer.text(Json.of(Map.of("type", "subscribed", "symbol", symbol)));
            peer.background("trades", () -> trade(peer, symbol));
        }
    }

    private void trade(Peer peer, String symbol) throws IOException, InterruptedException {
        Schedule schedule = new Schedule(TimeUnit.SECONDS.toNanos(1) / rate);
        for (long n = 1; peer.isOpen(); n++) {
            Map<String, Object> trade = new LinkedHashMap<>();
            trade.put("type", "trade");
            trade.put("symbol", symbol);
            trade.put("n", n);
            trade.put("price", Math.round(100 * (FIRST_PRICE + 10 * Math.sin(n / 20.0))) / 100.0);
            trade.put("qty", n % 4 + 1);
            peer.text(Json.of(trade));
            schedule.awaitNext(peer);
        }
    }

    private static void error(Peer peer, String reason) throws IOException {
        peer.text(Json.of(Map.of("type", "error", "reason", reason)));
    }
}
