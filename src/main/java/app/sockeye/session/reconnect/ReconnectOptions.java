package app.sockeye.session.reconnect;

import app.sockeye.protocol.CloseCode;
import java.time.Duration;
import java.util.Objects;

/**
 * Whether and how a session connects again by itself. A connection that the user closed is never opened again.
 *
 * @param attempts how many attempts are made one after the other; 0 for none
 * @param first the time before the first attempt
 * @param factor by which each wait is longer than the one before; at least 1
 * @param cap the longest wait, unless the server asks for a longer one
 * @param jitter the part of each wait that is left to chance, from 0 to 1, so that many clients don't come at once
 * @param codes the close codes after which it connects again
 * @param onLoss whether it does after a connection was lost: one that ended without a close frame, or that this side gave up
 *     because nothing came any more
 * @param onFailure whether it does after an attempt of the user failed for a reason that may pass. An attempt to
 *     reconnect that fails so is always followed by the next
 */
public record ReconnectOptions(
        int attempts,
        Duration first,
        double factor,
        Duration cap,
        double jitter,
        CloseCodes codes,
        boolean onLoss,
        boolean onFailure) {

    /** Never connects again. */
    public static final ReconnectOptions OFF = new ReconnectOptions(
            0,
            Duration.ofSeconds(1),
            2,
            Duration.ofSeconds(30),
            0.5,
            CloseCodes.of(
                    CloseCode.GOING_AWAY,
                    CloseCode.INTERNAL_ERROR,
                    CloseCode.SERVICE_RESTART,
                    CloseCode.TRY_AGAIN_LATER,
                    CloseCode.BAD_GATEWAY),
            true,
            false);

    /** @throws IllegalArgumentException with a sentence of {@link ReconnectRules} */
    public ReconnectOptions {
        Objects.requireNonNull(codes);
        ReconnectRules.complaintAboutAttempts(attempts)
                .or(() -> ReconnectRules.complaintAboutDelays(first, cap))
                .or(() -> ReconnectRules.complaintAboutFactor(factor))
                .or(() -> ReconnectRules.complaintAboutJitter(jitter))
                .ifPresent(complaint -> {
                    throw new IllegalArgumentException(complaint);
                });
    }

    /** The same with other numbers of attempts. */
    public ReconnectOptions withAttempts(int most) {
        return new ReconnectOptions(most, first, factor, cap, jitter, codes, onLoss, onFailure);
    }

    /** The same with other waits. */
    public ReconnectOptions withDelays(Duration newFirst, double newFactor, Duration newCap, double newJitter) {
        return new ReconnectOptions(attempts, newFirst, newFactor, newCap, newJitter, codes, onLoss, onFailure);
    }

    /** The same after other ends. */
    public ReconnectOptions withCauses(CloseCodes newCodes, boolean loss, boolean failure) {
        return new ReconnectOptions(attempts, first, factor, cap, jitter, newCodes, loss, failure);
    }

    /**
     * The wait before an attempt.
     *
     * @param attempt from 1
     * @param random from 0 to 1: how much of the part that is left to chance is taken off
     */
    Duration delay(int attempt, double random) {
        double whole = Math.min(cap.toMillis(), first.toMillis() * Math.pow(factor, attempt - 1.0));
        return Duration.ofMillis(Math.round(whole * (1 - jitter * random)));
    }
}
