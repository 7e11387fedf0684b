package app.sockeye.cli.destination;

import app.sockeye.client.options.ConnectOptions;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.variable.Variables;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.secret.SecretValues;
import app.sockeye.session.SessionPlan;
import app.sockeye.template.TemplateSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a command connects.
 *
 * @param plan what the session does by itself; what it sends on opening has the values around
 * @param secrets that are left out of what is printed
 * @param around what templates may refer to
 * @param workspace where saved messages are; empty for a URL alone
 * @param saved the saved connection; empty for a URL
 */
public record ConnectTarget(
        ConnectOptions options,
        SessionPlan plan,
        SecretValues secrets,
        Surroundings around,
        Optional<SavedWorkspace> workspace,
        Optional<SavedProfile> saved) {

    public ConnectTarget {
        plan = plan.withOnOpen(plan.onOpen().with(around.variables()::value, new TemplateSources(around.folder())));
    }

    /** A URL, with nothing saved around it. */
    static ConnectTarget url(ConnectOptions options, SessionPlan plan) {
        Surroundings nothing = new Surroundings(Variables.NONE, List.of(), List.of(), Path.of(""));
        return new ConnectTarget(
                options, plan, ConnectSecrets.of(options), nothing, Optional.empty(), Optional.empty());
    }
}
