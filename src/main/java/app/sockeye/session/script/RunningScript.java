package app.sockeye.session.script;

import app.sockeye.files.Reason;
import app.sockeye.script.LoadedScript;
import app.sockeye.script.ScriptException;
import app.sockeye.script.ScriptFault;
import app.sockeye.script.ScriptProblem;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A script that is loaded, and what its functions do. Thread-safe. */
final class RunningScript {
    /** Messages that may be with the script, such as in calls that wait. */
    static final int MOST_CALLS = 64;

    private final LoadedScript script;
    private final ScriptReport report;
    private final Semaphore free = new Semaphore(MOST_CALLS);

    RunningScript(LoadedScript script, ScriptReport report) {
        this.script = script;
        this.report = report;
        script.end().thenAccept(end -> {
            if (!end.isOfCall() && end.problem().fault() != ScriptFault.CLOSED) {
                report.failed("", OptionalLong.empty(), end.problem());
            }
        });
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
            scriptFailure(failure)
                    .filter(failed ->
                            failed.isBlamed() || !failed.problem().fault().isEnd())
                    .map(ScriptException::problem)
                    .filter(problem -> problem.fault() != ScriptFault.CLOSED)
                    .ifPresent(problem -> report.failed(function, entry, problem));
        });
    }

    static Optional<ScriptProblem> problem(Throwable failure) {
        return scriptFailure(failure).map(ScriptException::problem);
    }

    private static Optional<ScriptException> scriptFailure(Throwable failure) {
        Throwable cause = Reason.cause(failure);
        return cause instanceof ScriptException script ? Optional.of(script) : Optional.empty();
    }

    void close() {
        script.close();
    }
}
