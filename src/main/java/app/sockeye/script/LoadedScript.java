package app.sockeye.script;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A script that runs. It ends when it is closed or exceeds a limit; then every call that is under way fails, and so
 * does each later one.
 *
 * <p>Thread-safe. Calls are taken in order; one that waits lets the next begin.
 */
public interface LoadedScript extends AutoCloseable {
    /** Whether the script defines the function. */
    boolean defines(String function);

    /**
     * Calls a function. Returns at once.
     *
     * @return the answer as text, empty for null and undefined; it fails with a {@link ScriptException}. It is completed
     *     on the script's thread, so nothing that hangs on it may block
     */
    CompletableFuture<Optional<String>> call(String function, String... arguments);

    /** How the script ended by itself: completes with the problem, or with CLOSED after {@link #close()}. */
    CompletableFuture<ScriptEnd> end();

    /** Ends the script without waiting for it. */
    @Override
    void close();
}
