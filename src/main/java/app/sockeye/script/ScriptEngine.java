package app.sockeye.script;

/** Loads scripts. Thread-safe. */
public interface ScriptEngine {
    /**
     * Runs the script once, so that its functions are defined. Blocks for up to {@link ScriptLimits#load()}; the first
     * time in a program's life a second more.
     *
     * @throws ScriptException where its source is invalid, throws, or exceeds a limit
     */
    LoadedScript load(ScriptProgram program, ScriptLimits limits) throws ScriptException;
}
