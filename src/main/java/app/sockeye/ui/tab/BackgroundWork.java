package app.sockeye.ui.tab;

import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * Threads for what would keep the window waiting.
 *
 * @param background runs what blocks on the disk
 * @param ordered the same, one task after the other
 */
public record BackgroundWork(Executor background, Executor ordered) {
    public BackgroundWork {
        Objects.requireNonNull(background);
        Objects.requireNonNull(ordered);
    }
}
