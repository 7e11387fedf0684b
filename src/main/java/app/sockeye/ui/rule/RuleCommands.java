package app.sockeye.ui.rule;

import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleStatus;
import java.util.List;

/** What the rules ask of their tab. */
public interface RuleCommands {
    /** Lets the session obey these rules from now on, and saves them; returns at once. */
    void set(List<Rule> rules);

    /** Lets rules that paused fire again. */
    void resume();

    /** What the rules have done; empty of counts before the first connect. */
    RuleStatus status();

    /** Selects an entry in the log. */
    void goTo(long entry);
}
