package app.sockeye.script;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** One script: its calls under way, what it is told next, and what it answers. An engine of its own runs it. */
final class QuickJsScript implements LoadedScript {
    private static final System.Logger LOG = System.getLogger(QuickJsScript.class.getName());
    private static final String ENGINE_FAILED =
            "The script was stopped: its engine failed, as the diagnostics log tells; it runs again once it is restarted.";

    private final ScriptProgram program;
    private final ScriptLimits limits;
    private final ScriptInbox inbox = new ScriptInbox();
    private final Map<String, CompletableFuture<Optional<String>>> calls = new ConcurrentHashMap<>();
    private final AtomicLong lastCall = new AtomicLong();
    /** Why it ended; what {@link #end} tells a moment later. */
    private final CompletableFuture<ScriptProblem> ending = new CompletableFuture<>();

    private final CompletableFuture<ScriptEnd> end = new CompletableFuture<>();
    private final TurnClock clock;
    private final Thread thread;
    private volatile Set<String> defined = Set.of();
    /** The call that the turn began with; empty for another turn, and once it was answered. */
    private volatile String turnCall = "";
    /** Only the script's thread changes and reads it. */
    private Duration turn;

    /** @param engine what runs the loop on the script's thread, until it ends; it throws where the engine fails */
    QuickJsScript(ScriptProgram program, ScriptLimits limits, QuickJsLoop loop) {
        this.program = program;
        this.limits = limits;
        this.turn = limits.load();
        // The engine notices by itself when its own stack is full; Java's has to be larger.
        this.thread = new Thread(null, () -> run(loop), "script", 16L << 20);
        this.clock = new TurnClock(thread);
        thread.setDaemon(true);
    }

    /** Starts the thread and defines the functions; completes when that is done. */
    CompletableFuture<Void> start() {
        CompletableFuture<Optional<String>> loaded = tell(
                "load",
                program.source(),
                String.join(" ", program.functions()),
                String.join(" ", program.host().keySet()));
        thread.start();
        return loaded.thenAccept(names -> defined = Set.of(names.orElse("").split(" ")));
    }

    @Override
    public boolean defines(String function) {
        return defined.contains(function);
    }

    @Override
    public CompletableFuture<Optional<String>> call(String function, String... arguments) {
        if (!defines(function)) {
            return CompletableFuture.failedFuture(
                    new ScriptException(ScriptProblem.of(ScriptFault.MISSING_FUNCTION, function)));
        }
        String[] rest = new String[arguments.length + 1];
        rest[0] = function;
        System.arraycopy(arguments, 0, rest, 1, arguments.length);
        return tell("call", rest);
    }

    @Override
    public CompletableFuture<ScriptEnd> end() {
        return end.copy();
    }

    @Override
    public void close() {
        finish(ScriptProblem.of(ScriptFault.CLOSED, ""));
        clock.interrupt();
    }

    private CompletableFuture<Optional<String>> tell(String kind, String... rest) {
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        String id = Long.toString(lastCall.incrementAndGet());
        calls.put(id, answer);
        inbox.put(kind, id, rest);
        // It may have ended since; nobody would answer then.
        if (ending.isDone()) {
            fail(id);
        }
        return answer;
    }

    private void run(QuickJsLoop loop) {
        ScriptProblem problem;
        try {
            loop.run(
                    program.library(),
                    Map.of(
                            "next", this::next,
                            "wake", this::wake,
                            "ask", inHost(this::ask),
                            "done", inHost(this::done),
                            "failed", inHost(this::failed)));
            problem = ScriptProblem.of(ScriptFault.CLOSED, "");
        } catch (RuntimeException | Error e) {
            problem = clock.isExceeded() ? overTime() : loop.problem(e).orElseGet(() -> failed(e));
        }
        clock.over();
        finish(problem);
    }

    /** Why the engine failed without any fault of the script's, unless that was the script's end. */
    private ScriptProblem failed(Throwable failure) {
        if (ending.isDone()) {
            return ending.join();
        }
        LOG.log(System.Logger.Level.WARNING, "The engine of a script failed", failure);
        return ScriptProblem.of(ScriptFault.STOPPED, ENGINE_FAILED);
    }

    private UnaryOperator<String[]> inHost(UnaryOperator<String[]> function) {
        return arguments -> {
            clock.enterHost();
            try {
                return function.apply(arguments);
            } finally {
                clock.leaveHost();
            }
        };
    }

    /** The call that is to blame fails first, then the script ends, then the others fail. */
    private void finish(ScriptProblem problem) {
        ending.complete(problem);
        inbox.close();
        fail(turnCall);
        end.complete(new ScriptEnd(ending.join(), !turnCall.isEmpty()));
        calls.keySet().forEach(this::fail);
    }

    private void fail(String id) {
        CompletableFuture<Optional<String>> call = calls.remove(id);
        if (call != null) {
            call.completeExceptionally(new ScriptException(ending.join(), id.equals(turnCall)));
        }
    }

    private ScriptProblem withLimit(ScriptProblem problem) {
        return problem.fault() == ScriptFault.MEMORY
                ? new ScriptProblem(
                        ScriptFault.MEMORY, problem.line(), problem.column(), (limits.memory() >> 20) + " MiB")
                : problem;
    }

    private ScriptProblem overTime() {
        return ScriptProblem.of(ScriptFault.TIME, turn.toMillis() + " ms");
    }

    private String[] next(String[] arguments) {
        clock.end();
        String[] next = inbox.take(arguments[0].isEmpty() ? Long.MAX_VALUE : Long.parseLong(arguments[0]));
        turn = next[0].equals("load") ? limits.load() : limits.call();
        turnCall = next[0].equals("call") ? next[1] : "";
        clock.begin(turn);
        return next;
    }

    private String[] wake(String[] arguments) {
        inbox.putLater(Duration.ofMillis(Long.parseLong(arguments[1])), "woken", arguments[0]);
        return new String[0];
    }

    private String[] ask(String[] arguments) {
        HostFunction function = program.host().get(arguments[0]);
        try {
            String answer = function.answer(Arrays.asList(arguments).subList(1, arguments.length));
            return new String[] {"answered", answer};
        } catch (HostRefusal e) {
            return new String[] {"refused", e.getMessage()};
        }
    }

    private String[] done(String[] arguments) {
        CompletableFuture<Optional<String>> call = answered(arguments[0]);
        if (call != null) {
            call.complete(Optional.ofNullable(arguments[1]));
        }
        return new String[0];
    }

    private String[] failed(String[] arguments) {
        int lines = (int) program.source().lines().count();
        ScriptProblem problem = withLimit(ErrorPlace.problem(arguments[1], arguments[2], Math.max(lines, 1)));
        if (problem.fault().isEnd()) {
            turnCall = arguments[0];
            finish(problem);
            throw new IllegalStateException("a script without memory");
        }
        CompletableFuture<Optional<String>> call = answered(arguments[0]);
        if (call != null) {
            call.completeExceptionally(new ScriptException(problem));
        }
        return new String[0];
    }

    private CompletableFuture<Optional<String>> answered(String id) {
        if (id.equals(turnCall)) {
            turnCall = "";
        }
        return calls.remove(id);
    }
}
