package app.sockeye.profile.rule;

import app.sockeye.session.rule.Rule;
import java.util.List;

/**
 * The rules of a connection, a folder or the workspace, as read.
 *
 * @param broken why those that can't be read can't, in sentences; they stay as they are
 */
public record SavedRules(List<Rule> rules, List<String> broken) {
    /** None. */
    public static final SavedRules NONE = new SavedRules(List.of(), List.of());

    public SavedRules {
        rules = List.copyOf(rules);
        broken = List.copyOf(broken);
    }
}
