package app.sockeye.dialect.own;

import app.sockeye.script.LoadedScript;
import app.sockeye.script.ScriptEngine;
import app.sockeye.script.ScriptException;
import app.sockeye.script.ScriptFault;
import app.sockeye.script.ScriptLimits;
import app.sockeye.script.ScriptProblem;
import app.sockeye.script.ScriptProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A dialect's script while it runs. One that exceeds a limit is loaded anew for the next call, up to {@value #MOST_ENDS}
 * times without a call that ends well in between. Thread-safe; calls take turns, and whoever calls waits.
 */
final class OwnScript implements AutoCloseable {
    static final String DECODE = "decode";
    static final String ENCODE = "encode";
    static final String DESCRIBE = "sockeyeDescription";

    /** How often in a row the script may exceed a limit. */
    static final int MOST_ENDS = 5;

    private static final String LIBRARY = "dialect.js";
    private static final List<String> FUNCTIONS = List.of(DECODE, ENCODE, DESCRIBE);
    /** Behind the author's lines, as constants of a script are known only within it. */
    private static final String DESCRIPTION = "\nfunction " + DESCRIBE + "() { return {"
            + " title: typeof title === 'undefined' ? undefined : title,"
            + " fields: typeof fields === 'undefined' ? undefined : fields,"
            + " forms: typeof forms === 'undefined' ? undefined : forms }; }";

    /** Far beyond the processor time that a call has, for a computer that is busy. */
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toMillis(30);

    private final String source;
    private final ScriptEngine engine;
    private final ScriptLimits limits;
    private final int lines;
    /** Empty before the first call, and after it exceeded a limit. Guarded by this, as are those below. */
    private Optional<LoadedScript> running = Optional.empty();

    /** Why it can't be loaded. */
    private Optional<ScriptProblem> broken = Optional.empty();

    private Optional<ScriptProblem> newest = Optional.empty();
    private long calls;
    private int ends;

    OwnScript(String source, ScriptEngine engine, ScriptLimits limits) {
        this.source = source;
        this.engine = engine;
        this.limits = limits;
        lines = Math.max(1, (int) source.lines().count());
        if (source.length() > ScriptProgram.LONGEST_SOURCE - DESCRIPTION.length()) {
            broken = Optional.of(problem(ScriptFault.STOPPED, OwnTexts.TOO_LARGE));
        }
    }

    /** What went wrong last; empty where nothing did. */
    synchronized Optional<ScriptProblem> newest() {
        return newest;
    }

    /** Number of calls that were made. */
    synchronized long calls() {
        return calls;
    }

    /** Whether it does nothing more. */
    synchronized boolean isBroken() {
        return broken.isPresent();
    }

    /**
     * Calls a function and waits for its answer; loads the script before that where it does not run.
     *
     * @return empty where it answered with nothing
     * @throws ScriptException with a line of the source, as far as one is known
     */
    Optional<String> call(String function, String... arguments) throws ScriptException {
        LoadedScript script = null;
        try {
            script = loaded();
            Optional<String> answer = script.call(function, arguments).get(LONGEST_WAIT, TimeUnit.MILLISECONDS);
            wentWell();
            return answer;
        } catch (ScriptException e) {
            throw failed(script, e.problem());
        } catch (ExecutionException e) {
            throw failed(
                    script,
                    e.getCause() instanceof ScriptException failure
                            ? failure.problem()
                            : problem(ScriptFault.CLOSED, ""));
        } catch (TimeoutException e) {
            throw failed(script, problem(ScriptFault.TIME, LONGEST_WAIT / 1000 + " s"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScriptException(problem(ScriptFault.CLOSED, ""));
        }
    }

    private synchronized LoadedScript loaded() throws ScriptException {
        if (broken.isPresent()) {
            throw new ScriptException(broken.get());
        }
        if (running.isEmpty()) {
            try {
                running = Optional.of(
                        engine.load(new ScriptProgram(source + DESCRIPTION, FUNCTIONS, library(), Map.of()), limits));
            } catch (ScriptException e) {
                if (!Thread.currentThread().isInterrupted()) {
                    broken = Optional.of(placed(e.problem()));
                }
                throw e;
            }
        }
        return running.get();
    }

    private synchronized void wentWell() {
        calls++;
        ends = 0;
    }

    /** @param script null where it could not be loaded */
    private synchronized ScriptException failed(LoadedScript script, ScriptProblem problem) {
        ScriptProblem told = placed(problem);
        if (broken.isEmpty() && script != null && told.fault().isEnd()) {
            script.close();
            if (running.filter(script::equals).isPresent()) {
                running = Optional.empty();
                ends++;
            }
            if (ends >= MOST_ENDS) {
                broken = Optional.of(
                        new ScriptProblem(ScriptFault.STOPPED, told.line(), told.column(), OwnTexts.TOO_OFTEN));
            }
        }
        if (told.fault() != ScriptFault.CLOSED) {
            calls++;
            newest = Optional.of(told);
        }
        return new ScriptException(told);
    }

    /** A problem in what stands behind the source is told at its last line. */
    private ScriptProblem placed(ScriptProblem problem) {
        return problem.line() <= lines ? problem : new ScriptProblem(problem.fault(), lines, 0, problem.detail());
    }

    /** Ends it for good; each call fails from now on. */
    @Override
    public synchronized void close() {
        running.ifPresent(LoadedScript::close);
        running = Optional.empty();
        broken = Optional.of(problem(ScriptFault.CLOSED, ""));
    }

    private static ScriptProblem problem(ScriptFault fault, String detail) {
        return new ScriptProblem(fault, 0, 0, detail);
    }

    private static String library() {
        try (InputStream in = Objects.requireNonNull(OwnScript.class.getResourceAsStream(LIBRARY), LIBRARY)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
