package app.sockeye.ui.rule;

import app.sockeye.session.rule.Rule;
import java.util.Objects;

/**
 * A rule that the connection has from a folder or the workspace.
 *
 * @param owner of which owner it is, from 0 for the nearest
 * @param from what has it, as the user reads it
 * @param rule as it is there
 * @param on whether it is on for this connection, where it is on there
 */
public record InheritedRule(int owner, String from, Rule rule, boolean on) {
    public InheritedRule {
        Objects.requireNonNull(from);
        Objects.requireNonNull(rule);
    }

    /** The rule as the connection obeys it. */
    public Rule obeyed() {
        return rule.withOn(rule.on() && on);
    }

    /** The same on or off for this connection. */
    public InheritedRule withOn(boolean now) {
        return new InheritedRule(owner, from, rule, now);
    }

    /** The same with another rule in its place. */
    InheritedRule with(Rule other) {
        return new InheritedRule(owner, from, other, on);
    }
}
