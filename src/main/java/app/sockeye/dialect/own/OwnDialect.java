package app.sockeye.dialect.own;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.script.ScriptEngine;
import app.sockeye.script.ScriptException;
import app.sockeye.script.ScriptLimits;
import app.sockeye.script.ScriptProblem;
import java.util.List;
import java.util.Optional;

/**
 * A dialect that is a script of the user's. It is never recognised: a connection chooses it. Each message is read by
 * itself, and only when it is asked for; the script may use 200 ms of processor time for it and 64 MiB. Thread-safe;
 * reading and writing wait for the script.
 */
public final class OwnDialect implements Dialect, AutoCloseable {
    /** The key of each such dialect: a connection has one at most. */
    public static final String KEY = "own";

    /** What it is called before it has a title. */
    public static final String TITLE = OwnTexts.TITLE;

    private final OwnScript script;
    private final OwnDescription description;

    private OwnDialect(OwnScript script, OwnDescription description) {
        this.script = script;
        this.description = description;
    }

    /**
     * Loads a script. Blocks for up to a second of processor time, at first a second more. One that can't be loaded
     * gives a dialect all of whose rows say why.
     */
    public static OwnDialect load(String source, ScriptEngine engine) {
        return load(source, engine, ScriptLimits.USUAL);
    }

    static OwnDialect load(String source, ScriptEngine engine, ScriptLimits limits) {
        OwnScript script = new OwnScript(source, engine, limits);
        try {
            return new OwnDialect(
                    script, OwnDescription.read(script.call(OwnScript.DESCRIBE).orElse("")));
        } catch (ScriptException e) {
            return new OwnDialect(script, OwnDescription.NONE);
        }
    }

    /** What went wrong last in the script, in whatever row or form; empty where nothing did. */
    public Optional<ScriptProblem> problem() {
        return script.newest();
    }

    /** Number of messages and forms that the script was asked about. */
    public long calls() {
        return script.calls() - 1;
    }

    /** Whether the script could not be loaded, or was stopped too often, so that it reads nothing more. */
    public boolean isStopped() {
        return script.isBroken();
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return description.title();
    }

    @Override
    public Confidence recognise(Opening opening) {
        return Confidence.NONE;
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new OwnReader(script, description.title());
    }

    @Override
    public List<FieldWord> fields() {
        return description.fields();
    }

    @Override
    public boolean isStateless() {
        return true;
    }

    @Override
    public List<PacketForm> forms() {
        return description.forms();
    }

    @Override
    public Optional<DialectWriter> writer(DialectReader reader) {
        return description.forms().isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnWriter(script, description.forms()));
    }

    /** Ends the script. */
    @Override
    public void close() {
        script.close();
    }
}
