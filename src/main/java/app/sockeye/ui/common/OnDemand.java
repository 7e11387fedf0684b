package app.sockeye.ui.common;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is made when it is asked for the first time: most of a window's parts never are, and each would take time at
 * the start and memory for as long as it runs. JavaFX thread.
 *
 * @param <T> what is made
 */
public final class OnDemand<T> implements Supplier<T> {
    private final Supplier<? extends T> making;
    private Optional<T> made = Optional.empty();

    /** @param making called once, when it is asked for the first time */
    public OnDemand(Supplier<? extends T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        if (made.isEmpty()) {
            made = Optional.of(making.get());
        }
        return made.get();
    }

    /** What was asked for; empty before that. */
    public Optional<T> made() {
        return made;
    }
}
