package app.sockeye.dialect.centrifugo;

import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.jsontext.IntervalDuty;
import app.sockeye.dialect.jsontext.JsonObjectText;

/** Pings a server of version 1, as its JavaScript client does. One thread. */
final class CentrifugoPings {
    /** Number of digits of its ids, which the forms do not reach. */
    static final int LENGTH = 9;

    private static final long FIRST = 100_000_000;
    private static final long MILLIS = 25_000;

    private final CentrifugoReader reader;
    private long next = FIRST;

    CentrifugoPings(CentrifugoReader reader) {
        this.reader = reader;
    }

    Duty duty() {
        return new IntervalDuty(
                "ping",
                CentrifugoTexts.SEND_PINGS,
                CentrifugoTexts.SILENCE,
                packet -> packet.type() == CentrifugoTypes.CONNECTED && reader.version() == 1,
                () -> MILLIS,
                () -> CentrifugoWriter.message(
                        reader,
                        new JsonObjectText().json("id", Long.toString(next++)).json("method", "7")));
    }
}
