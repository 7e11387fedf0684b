package app.sockeye.script;

import java.util.concurrent.ExecutionException;

/** Runs scripts in QuickJS, compiled to WebAssembly, which runs as Java: nothing native, and no way out of its memory. */
public final class QuickJsEngine implements ScriptEngine {
    /** Made, and with it the library loaded, when the first script is. Guarded by this. */
    private CompiledLoops loops;

    @Override
    public LoadedScript load(ScriptProgram program, ScriptLimits limits) throws ScriptException {
        QuickJsScript script = new QuickJsScript(program, limits, new QuickJsLoop(loops(), limits.memory()));
        try {
            script.start().get();
            return script;
        } catch (InterruptedException e) {
            script.close();
            Thread.currentThread().interrupt();
            throw new ScriptException(ScriptProblem.of(ScriptFault.CLOSED, ""));
        } catch (ExecutionException e) {
            script.close();
            if (e.getCause() instanceof ScriptException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    private synchronized CompiledLoops loops() {
        if (loops == null) {
            loops = new CompiledLoops();
        }
        return loops;
    }
}
