package app.sockeye.ui.tab.session;

import app.sockeye.message.Sendable;
import app.sockeye.session.rule.RuleBudget;
import app.sockeye.session.sequence.Step;
import app.sockeye.ui.repeat.RepeatModel;
import app.sockeye.ui.rule.RuleModel;
import app.sockeye.ui.script.ScriptModel;
import app.sockeye.ui.sequence.SequenceModel;
import app.sockeye.ui.tab.work.DesktopNotice;
import app.sockeye.ui.tab.work.Workbench;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;

/** What a tab sends by itself: its repeat, sequences, rules and script. JavaFX thread. */
public final class TabAutomation {
    private final RepeatModel repeat;
    private final SequenceDesk sequenceDesk;
    private final SequenceModel sequences;
    private final RuleDesk ruleDesk;
    private final RuleModel rules;
    private final ScriptDesk script;
    private final DialectDesk dialect;
    private final Runnable unfollow;
    private Runnable onSequence = () -> {};

    /**
     * @param tab has its session, environment, composer, record and title already
     * @param budget of the rules of all tabs
     * @param desktop shows what rules notify of
     */
    TabAutomation(Workbench bench, SessionTab tab, RuleBudget budget, DesktopNotice desktop) {
        TabSession session = tab.tabSession();
        repeat = new RepeatModel(
                new RepeatDesk(bench, session, tab.composer(), tab.record().log(), desktop, tab::name),
                System::nanoTime,
                bench.pulse()::wake);
        sequenceDesk = new SequenceDesk(bench, tab);
        sequences = new SequenceModel(sequenceDesk, bench.pulse()::wake);
        ruleDesk = new RuleDesk(bench, tab, sequenceDesk, budget, desktop);
        rules = new RuleModel(ruleDesk);
        unfollow = bench.pulse().follow(sequences::poll);
        followSequences();
        ruleDesk.load(rules::show);
        script = new ScriptDesk(bench, session, tab::profileId);
        dialect = new DialectDesk(bench, session, tab::profileId, own -> TabDialect.choose(tab.connection(), own));
        tab.environment().aroundProperty().addListener(o -> script.valuesChanged());
    }

    /** The model of the repeat. */
    public RepeatModel repeat() {
        return repeat;
    }

    /** The model of the sequences. */
    public SequenceModel sequences() {
        return sequences;
    }

    /** The model of the rules. */
    public RuleModel rules() {
        return rules;
    }

    /** The model of the script. */
    public ScriptModel script() {
        return script.model();
    }

    /** The model of the dialect that is a script. */
    public ScriptModel dialect() {
        return dialect.model();
    }

    /** Whether the connection has chosen to speak that dialect. */
    public ReadOnlyBooleanProperty speaksOwnProperty() {
        return dialect.wantedProperty();
    }

    DialectDesk dialectDesk() {
        return dialect;
    }

    /** What the connection's rules send without a click. */
    List<Sendable> sentByRules() {
        return ruleDesk.sent();
    }

    /** Shows the sequences that are saved now. */
    void followSequences() {
        sequenceDesk.all().ifPresent(sequences::setAll);
    }

    /** Reads script, sequences and rules again, as the library has changed. */
    void libraryChanged() {
        script.reload();
        dialect.reload();
        followSequences();
        ruleDesk.load(rules::show);
    }

    ScriptDesk scriptDesk() {
        return script;
    }

    /** Shows a saved sequence; returns whether it could be, as another one may run. */
    public boolean showSequence(String name) {
        boolean shown = sequences.choose(name);
        onSequence.run();
        return shown;
    }

    /** Shows a new sequence of these steps. */
    void makeSequence(List<Step> steps) {
        sequences.create(steps);
        onSequence.run();
    }

    /** Sets what shows a sequence that was made of rows. */
    public void setOnSequence(Runnable show) {
        onSequence = show;
    }

    /** Saves what was set up before the connection was saved for the first time. */
    void keep() {
        sequences.keep();
        rules.keep();
        ruleDesk.keep();
    }

    /** Stops all of it. */
    void close() {
        repeat.close();
        sequences.stop();
        unfollow.run();
        ruleDesk.close();
        script.close();
        dialect.close();
    }
}
