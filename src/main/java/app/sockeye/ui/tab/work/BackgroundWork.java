package app.sockeye.ui.tab.work;

import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * Executors for work that would block the window.
 *
 * @param background runs tasks that may block on the disk
 * @param ordered runs such tasks one at a time, in their order
 */
public record BackgroundWork(Executor background, Executor ordered) {
    public BackgroundWork {
        Objects.requireNonNull(background);
        Objects.requireNonNull(ordered);
    }
}
