package app.sockeye.profile.message;

import java.time.Duration;
import java.util.Objects;

/**
 * What is taken from the reply to a saved message and put into a variable of the session.
 *
 * @param path a JSONPath such as {@code $.token}, as typed
 * @param variable the name that texts refer to as <code>${variable}</code>, as typed
 * @param timeout how long a reply that has the path is waited for after the message went out; more than 0, at most
 *     {@link #LONGEST_TIMEOUT}
 * @param testValue what the variable stands for until something was taken; empty for nothing
 */
public record SavedCapture(String path, String variable, Duration timeout, String testValue) {
    /** The time-out of a new capture. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);
    /** The longest time-out. */
    public static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

    public SavedCapture {
        Objects.requireNonNull(path);
        Objects.requireNonNull(variable);
        Objects.requireNonNull(testValue);
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("The time-out of a capture is more than 0 and at most an hour.");
        }
    }

    /** For logs: without the value. */
    @Override
    public String toString() {
        return path + " into " + variable;
    }
}
