package app.sockeye.profile.workspace;

import app.sockeye.session.rule.Rule;
import java.util.List;
import java.util.Objects;

/**
 * The rules that a folder or the workspace gives to the connections in it.
 *
 * @param owner whose they are
 */
public record FolderRules(ProfileFolder owner, List<Rule> rules) {
    public FolderRules {
        Objects.requireNonNull(owner);
        rules = List.copyOf(rules);
    }
}
