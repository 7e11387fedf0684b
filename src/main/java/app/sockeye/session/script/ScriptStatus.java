package app.sockeye.session.script;

import app.sockeye.script.ScriptProblem;
import java.util.Objects;
import java.util.Optional;

/**
 * What a session's script has done.
 *
 * @param problem the newest; its line is in the script as it was set last
 * @param calls of its functions that ended, since it was set
 * @param sent messages, since it was set
 */
public record ScriptStatus(ScriptState state, Optional<ScriptProblem> problem, long calls, long sent) {
    /** There is no script. */
    public static final ScriptStatus NONE = new ScriptStatus(ScriptState.NONE, Optional.empty(), 0, 0);

    static final ScriptStatus WAITING = new ScriptStatus(ScriptState.WAITING, Optional.empty(), 0, 0);

    public ScriptStatus {
        Objects.requireNonNull(state);
        Objects.requireNonNull(problem);
    }

    ScriptStatus running() {
        return new ScriptStatus(ScriptState.RUNNING, problem, calls, sent);
    }

    ScriptStatus failed(ScriptProblem newest, boolean stopped) {
        return new ScriptStatus(stopped ? ScriptState.STOPPED : state, Optional.of(newest), calls, sent);
    }

    ScriptStatus called() {
        return new ScriptStatus(state, problem, calls + 1, sent);
    }

    ScriptStatus sentOne() {
        return new ScriptStatus(state, problem, calls, sent + 1);
    }
}
