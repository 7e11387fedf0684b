package app.sockeye.dialect.phoenix;

import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.jsontext.IntervalDuty;
import java.util.Optional;

/** Sends heartbeats as the JavaScript client does. One thread. */
final class PhoenixHeartbeat {
    private static final long MILLIS = 30_000;

    private final PhoenixReader reader;
    private long sent;

    PhoenixHeartbeat(PhoenixReader reader) {
        this.reader = reader;
    }

    Duty duty() {
        return new IntervalDuty(
                "heartbeat", PhoenixTexts.BEAT, PhoenixTexts.SILENCE, packet -> true, () -> MILLIS, this::next);
    }

    /** Its refs have a letter, so that they are none of those that the forms count. */
    private MessagePayload next() {
        return PhoenixWriter.message(reader.version(), Optional.empty(), "h" + ++sent, "phoenix", "heartbeat", "{}");
    }
}
