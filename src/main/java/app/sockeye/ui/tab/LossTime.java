package app.sockeye.ui.tab;

import app.sockeye.session.SessionStatus;
import java.time.Instant;
import java.util.Optional;

/** Since when there is no connection, while a session tries to open it again. JavaFX thread. */
final class LossTime {
    private Optional<Instant> since = Optional.empty();

    /** The time after a change of the status; empty unless another attempt is waited for or made. */
    Optional<Instant> follow(SessionStatus now) {
        if (now.retry().isEmpty()) {
            since = Optional.empty();
        } else if (now.closure().isPresent()) {
            since = Optional.of(Instant.now().minusNanos(Math.max(0, System.nanoTime() - now.endedNanos())));
        }
        return since;
    }
}
