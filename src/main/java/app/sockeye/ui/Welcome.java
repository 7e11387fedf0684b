package app.sockeye.ui;

import app.sockeye.message.Draft;
import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.ui.tab.session.SessionTab;

/** The message that is typed, ready to be sent, at the first start. */
final class Welcome {
    private static final WrittenMessage MESSAGE = new WrittenMessage(
            Format.JSON,
            """
            {
              "op": "subscribe",
              "channel": "ticker",
              "symbols": ["BTC-USD", "ETH-USD"],
              "throttle_ms": 250,
              "snapshot": true
            }""");

    private Welcome() {}

    static Draft draft() {
        return Draft.of(MESSAGE);
    }

    /** Sends the message once that is possible; returns whether it was answered. */
    static boolean isAnswered(SessionTab tab) {
        long sent = tab.session().map(s -> s.counters().messagesSent()).orElse(0L);
        if (sent == 0
                && tab.composer().openProperty().get()
                && tab.composer().outbox().queuedProperty().get() == 0) {
            tab.composer().send();
        }
        return sent > 0
                && tab.session().map(s -> s.counters().messagesReceived()).orElse(0L) > 0;
    }
}
