package app.sockeye.ui.rule;

import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleStatus;
import app.sockeye.ui.common.PacketEditor;
import java.util.List;

/** What the rules ask of their tab. */
public interface RuleCommands {
    /** Lets the session obey these rules from now on, and saves them; returns at once. */
    void set(List<Rule> rules);

    /** Switches an inherited rule on or off for this connection, and saves that; returns at once. */
    void setOn(InheritedRule rule, boolean on);

    /** Changes an inherited rule where it is saved; returns at once. */
    void edit(InheritedRule rule, Rule changed);

    /** Removes an inherited rule where it is saved; returns at once. */
    void remove(InheritedRule rule);

    /** Lets rules that paused fire again. */
    void resume();

    /** What the rules have done; empty of counts before the first connect. */
    RuleStatus status();

    /** Selects an entry in the log. */
    void goTo(long entry);

    /** Edits the packets that rules send. */
    default PacketEditor packets() {
        return PacketEditor.NONE;
    }
}
