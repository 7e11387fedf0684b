package app.sockeye.session.reconnect;

import java.time.Duration;
import java.util.Optional;

/**
 * Rules that the options of reconnecting obey. Each is one function that both checks and words the complaint, for the
 * options and for the fields of a form. A complaint is one sentence; empty means valid.
 */
public final class ReconnectRules {
    /** The most attempts that may be chosen. */
    public static final int MOST_ATTEMPTS = 100_000;

    private static final Duration LEAST_DELAY = Duration.ofMillis(1);
    private static final Duration MOST_DELAY = Duration.ofDays(1);
    private static final int MOST_FACTOR = 100;

    private ReconnectRules() {}

    /** @param attempts 0 for none */
    public static Optional<String> complaintAboutAttempts(int attempts) {
        return complaint(
                attempts >= 0 && attempts <= MOST_ATTEMPTS,
                "The number of attempts to reconnect must be from 0 to 100,000.");
    }

    /** The first wait must not be zero, so that a server that is down isn't flooded. */
    public static Optional<String> complaintAboutDelays(Duration first, Duration cap) {
        boolean inRange = first.compareTo(LEAST_DELAY) >= 0 && cap.compareTo(MOST_DELAY) <= 0;
        return complaint(inRange, "The time before an attempt to reconnect must be from 1 ms to 24 hours.")
                .or(() -> complaint(
                        first.compareTo(cap) <= 0,
                        "The longest time before an attempt to reconnect must not be less than the first."));
    }

    /** @param factor from one wait to the next */
    public static Optional<String> complaintAboutFactor(double factor) {
        return complaint(
                factor >= 1 && factor <= MOST_FACTOR, "The factor from one wait to the next must be from 1 to 100.");
    }

    /** @param jitter the part of a wait that is left to chance */
    public static Optional<String> complaintAboutJitter(double jitter) {
        return complaint(jitter >= 0 && jitter <= 1, "The part of a wait that is left to chance must be from 0 to 1.");
    }

    private static Optional<String> complaint(boolean kept, String sentence) {
        return kept ? Optional.empty() : Optional.of(sentence);
    }
}
