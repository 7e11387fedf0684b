package app.sockeye.dialect;

import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.MessagePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Records what a duty sends, and lets time pass when it is told to. */
public final class ManualDutyChannel implements DutyChannel {
    private final List<String> sent = new ArrayList<>();
    private final List<Pending> timers = new ArrayList<>();
    private Duration now = Duration.ZERO;

    /** What was sent since it was asked for last, as text. */
    public List<String> sent() {
        List<String> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        Duration end = now.plus(time);
        while (true) {
            Pending next = timers.stream()
                    .filter(timer -> timer.at.compareTo(end) <= 0)
                    .min((a, b) -> a.at.compareTo(b.at))
                    .orElse(null);
            if (next == null) {
                now = end;
                return;
            }
            timers.remove(next);
            now = next.at;
            next.action.run();
        }
    }

    @Override
    public void send(MessagePayload message) {
        sent.add(new String(message.bytes(), StandardCharsets.UTF_8));
    }

    @Override
    public Timer after(Duration delay, Runnable action) {
        Pending pending = new Pending(now.plus(delay), action);
        timers.add(pending);
        return () -> timers.remove(pending);
    }

    private static final class Pending {
        private final Duration at;
        private final Runnable action;

        Pending(Duration at, Runnable action) {
            this.at = at;
            this.action = action;
        }
    }
}
