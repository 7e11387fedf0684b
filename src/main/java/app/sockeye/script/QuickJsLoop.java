package app.sockeye.script;

import io.roastedroot.quickjs4j.core.Builtins;
import io.roastedroot.quickjs4j.core.Engine;
import io.roastedroot.quickjs4j.core.HostFunction;
import io.roastedroot.quickjs4j.core.ScriptCache;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import run.endive.runtime.ByteArrayMemory;
import run.endive.wasm.types.MemoryLimits;

/**
 * The engine itself, with the loop that takes a script's calls ({@code loop.js}). The loop is started once for the
 * script's whole life, as each start would leave something in the engine's memory.
 */
final class QuickJsLoop {
    private static final String LOOP = "loop.js";
    private static final int PAGE = 64 << 10;

    private final ScriptCache cache;
    private final long memoryLimit;
    /** Only the script's thread uses it. */
    private ByteArrayMemory memory;

    QuickJsLoop(ScriptCache cache, long memoryLimit) {
        this.cache = cache;
        this.memoryLimit = memoryLimit;
    }

    /**
     * Runs the loop until one of its functions throws, or it fails. What the script prints goes nowhere.
     *
     * @param functions what the loop calls, by name; each takes and gives texts
     */
    void run(String library, Map<String, UnaryOperator<String[]>> functions) {
        Builtins.Builder host = Builtins.builder("host");
        functions.forEach((name, function) -> host.add(new HostFunction(
                name,
                List.of(String[].class),
                String[].class,
                arguments -> function.apply((String[]) arguments.get(0)))));
        try (Engine engine = Engine.builder()
                .addBuiltins(host.build())
                .withCache(cache)
                .withStdout(new Nowhere())
                .withStderr(new Nowhere())
                .withMemoryFactory(this::memory)
                .build()) {
            engine.exec(engine.compile(loop().replace("/*library*/", library)));
        }
    }

    /** Why {@link #run} threw what it did; empty where the script is not to blame. */
    Optional<ScriptProblem> problem(Throwable failure) {
        // The engine's own stack is full when it writes below the beginning of its memory; Java's says so itself.
        String text = String.valueOf(failure);
        if (failure instanceof StackOverflowError
                || text.contains("call stack exhausted")
                || text.contains("access address: -")) {
            return Optional.of(ScriptProblem.of(ScriptFault.STACK, ""));
        }
        boolean isFull = memory != null && (long) memory.pages() * PAGE > memoryLimit / 4 * 3;
        return isFull || failure instanceof OutOfMemoryError
                ? Optional.of(ScriptProblem.of(ScriptFault.MEMORY, (memoryLimit >> 20) + " MiB"))
                : Optional.empty();
    }

    private ByteArrayMemory memory(MemoryLimits wanted) {
        memory = new ByteArrayMemory(new MemoryLimits(wanted.initialPages(), (int) (memoryLimit / PAGE)));
        return memory;
    }

    private static String loop() {
        try (InputStream in = Objects.requireNonNull(QuickJsLoop.class.getResourceAsStream(LOOP), LOOP)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes what is written and keeps none of it. */
    private static final class Nowhere extends ByteArrayOutputStream {
        @Override
        public synchronized void write(int b) {}

        @Override
        public synchronized void write(byte[] b, int off, int len) {}
    }
}
