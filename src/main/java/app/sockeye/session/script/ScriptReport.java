package app.sockeye.session.script;

import app.sockeye.script.ScriptProblem;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Records what one start of a script does, and keeps its status. Thread-safe. */
final class ScriptReport {
    private final ScriptRecord record;
    private final Consumer<UnaryOperator<ScriptStatus>> status;
    private final AtomicLong sent = new AtomicLong();

    /** @param status changes the session's status, unless the script was set anew since */
    ScriptReport(ScriptRecord record, Consumer<UnaryOperator<ScriptStatus>> status) {
        this.record = record;
        this.status = status;
    }

    /** How many messages it has sent. */
    long sent() {
        return sent.get();
    }

    void running() {
        status.accept(ScriptStatus::running);
    }

    void sentOne() {
        sent.incrementAndGet();
        status.accept(ScriptStatus::sentOne);
    }

    /** @param more messages that it has sent since it was called */
    void called(String function, OptionalLong entry, long more) {
        if (more > 0) {
            record.sent(function, entry, more);
        }
        status.accept(ScriptStatus::called);
    }

    void failed(String function, OptionalLong entry, ScriptProblem problem) {
        boolean stopped = problem.fault().isEnd();
        record.failed(function, entry, problem.sentence(), stopped);
        status.accept(now -> now.failed(problem, stopped));
    }

    /** It could not be loaded, so nothing of it runs. */
    void notLoaded(ScriptProblem problem) {
        record.failed("", OptionalLong.empty(), problem.sentence(), true);
        status.accept(now -> now.failed(problem, true));
    }
}
