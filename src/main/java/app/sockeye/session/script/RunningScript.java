package app.sockeye.session.script;

import app.sockeye.script.LoadedScript;
import app.sockeye.script.ScriptException;
import app.sockeye.script.ScriptFault;
import app.sockeye.script.ScriptProblem;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A script that is loaded, and what its functions do. Thread-safe. */
final class RunningScript {
    /** Messages that may be with the script, such as in calls that wait. */
    static final int MOST_CALLS = 64;

    private final LoadedScript script;
    private final ScriptReport report;
    private final Semaphore free = new Semaphore(MOST_CALLS);
    private final AtomicBoolean isEndTold = new AtomicBoolean();

    RunningScript(LoadedScript script, ScriptReport report) {
        this.script = script;
        this.report = report;
        script.end().thenAccept(problem -> ended("", OptionalLong.empty(), problem));
    }

    boolean defines(String function) {
        return script.defines(function);
    }

    boolean hasEnded() {
        return script.end().isDone();
    }

    /**
     * Calls a function as soon as fewer than {@value #MOST_CALLS} such calls are under way. Waits for that; not for the
     * JavaFX thread.
     *
     * @return false where the time was over before; nothing was called then
     */
    boolean callWhenFree(long milliseconds, String function, OptionalLong entry, String... arguments)
            throws InterruptedException {
        if (!free.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
            return false;
        }
        call(function, entry, arguments).whenComplete((answer, failure) -> free.release());
        return true;
    }

    /** Calls a function at once, however many calls are under way; what becomes of it is reported, too. */
    CompletableFuture<Optional<String>> call(String function, OptionalLong entry, String... arguments) {
        long before = report.sent();
        return script.call(function, arguments).whenComplete((answer, failure) -> {
            report.called(function, entry, report.sent() - before);
            if (failure != null) {
                problem(failure).ifPresent(problem -> {
                    if (problem.fault().isEnd()) {
                        ended(function, entry, problem);
                    } else {
                        report.failed(function, entry, problem);
                    }
                });
            }
        });
    }

    private void ended(String function, OptionalLong entry, ScriptProblem problem) {
        if (problem.fault() != ScriptFault.CLOSED && isEndTold.compareAndSet(false, true)) {
            report.failed(function, entry, problem);
        }
    }

    static Optional<ScriptProblem> problem(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof ScriptException script ? Optional.of(script.problem()) : Optional.empty();
    }

    void close() {
        script.close();
    }
}
