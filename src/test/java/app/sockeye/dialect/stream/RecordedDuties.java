package app.sockeye.dialect.stream;

import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.MessagePayload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** A channel for duties that writes down what they send, on a clock that stands still until it is moved. */
public final class RecordedDuties implements DutyChannel {
    private final List<String> sent = new ArrayList<>();
    private final TreeMap<Long, List<Runnable>> waiting = new TreeMap<>();
    private long now;

    @Override
    public void send(MessagePayload message) {
        sent.add(now + " " + HexFormat.of().formatHex(message.bytes()));
    }

    @Override
    public Timer after(Duration delay, Runnable action) {
        List<Runnable> due = waiting.computeIfAbsent(now + delay.toMillis(), time -> new ArrayList<>());
        due.add(action);
        return () -> due.remove(action);
    }

    /** Moves the clock, in milliseconds. */
    public void pass(long time) {
        long end = now + time;
        while (!waiting.isEmpty() && waiting.firstKey() <= end) {
            now = waiting.firstKey();
            new ArrayList<>(waiting.remove(now)).forEach(Runnable::run);
        }
        now = end;
    }

    /** What was sent: the time, then the bytes in hexadecimal. */
    public List<String> sent() {
        return sent;
    }
}
