package app.sockeye.session.reconnect;

import java.time.Duration;
import java.util.Objects;

/**
 * An attempt to reconnect that is waited for or being made.
 *
 * @param attempt its number, from 1
 * @param most how many attempts there will be
 * @param delay the wait before it
 * @param dueNanos {@link System#nanoTime()} at the wait's end
 */
public record Retry(int attempt, int most, Duration delay, long dueNanos) {
    public Retry {
        Objects.requireNonNull(delay);
    }
}
