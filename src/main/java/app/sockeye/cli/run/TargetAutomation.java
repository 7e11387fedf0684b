package app.sockeye.cli.run;

import app.sockeye.cli.destination.ConnectTarget;
import app.sockeye.cli.output.Console;
import app.sockeye.dialect.Dialect;
import app.sockeye.script.QuickJsEngine;
import app.sockeye.script.ScriptLimits;
import app.sockeye.script.ScriptProblem;
import app.sockeye.session.ClientSession;
import app.sockeye.session.dialect.SessionDialect;
import app.sockeye.session.outgoing.SessionValues;
import app.sockeye.session.rule.RuleBudget;
import app.sockeye.session.rule.RuleEffects;
import app.sockeye.session.rule.SessionRules;
import app.sockeye.session.script.SessionScript;
import java.util.Optional;

/** The script and the rules of a saved connection, as they act on a command's session. */
final class TargetAutomation implements AutoCloseable {
    private final SessionScript script;
    private final SessionRules rules;
    private final SessionDialect dialect;

    /** What a terminal can do of what rules ask for. */
    private record TerminalEffects(Console console, ConnectTarget target, Runnable stop) implements RuleEffects {
        @Override
        public void notifyDesktop(String text) {
            console.err().println(target.secrets().redactor().redact(text));
        }

        /** What is printed isn't followed by anybody. */
        @Override
        public void pauseLog() {}

        @Override
        public void stopSending() {
            stop.run();
        }
    }

    /**
     * Begins with the next connection that opens.
     *
     * @param stop ends what the command sends
     */
    TargetAutomation(Console console, ConnectTarget target, ClientSession session, Runnable stop) {
        SessionValues values = target.automaticValues(session);
        dialect = new SessionDialect(session, () -> {});
        Optional<Dialect> own = target.automation().own().map(loaded -> loaded);
        session.transcript()
                .conversations()
                .alsoKnow(key -> own.filter(known -> known.key().equals(key)));
        dialect.choose(target.automation().dialect());
        dialect.leaveOut(target.automation().leftOut());
        script = new SessionScript(session, values, new QuickJsEngine(), ScriptLimits.USUAL, () -> {});
        rules = new SessionRules(
                session,
                values,
                target.automation().messages(),
                new TerminalEffects(console, target, stop),
                new RuleBudget(),
                () -> {});
        script.set(target.automation().script());
        rules.set(target.automation().rules());
    }

    /** What went wrong last in the script, in a sentence. */
    Optional<String> problem() {
        return script.status().problem().map(ScriptProblem::sentence).map(sentence -> "The script: " + sentence);
    }

    /** Stops all of it. */
    @Override
    public void close() {
        script.close();
        rules.close();
        dialect.close();
    }
}
