package app.sockeye.cli.destination;

import app.sockeye.client.options.ConnectOptions;
import app.sockeye.dialect.own.OwnDialect;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.environment.LimitedVariables;
import app.sockeye.profile.variable.Variables;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.secret.SecretValues;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionPlan;
import app.sockeye.session.outgoing.SessionValues;
import app.sockeye.template.TemplateSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where a command connects.
 *
 * @param plan what the session does by itself; what it sends on opening has the values around
 * @param secrets that are left out of what is printed
 * @param around what templates may refer to
 * @param workspace where saved messages are; empty for a URL alone
 * @param saved the saved connection; empty for a URL
 * @param automation what the saved connection does by itself
 */
public record ConnectTarget(
        ConnectOptions options,
        SessionPlan plan,
        SecretValues secrets,
        Surroundings around,
        Optional<SavedWorkspace> workspace,
        Optional<SavedProfile> saved,
        SavedAutomation automation)
        implements AutoCloseable {

    public ConnectTarget {
        plan = plan.withOnOpen(plan.onOpen().with(around.variables()::value, new TemplateSources(around.folder())));
    }

    /** A URL, with nothing saved around it. */
    static ConnectTarget url(ConnectOptions options, SessionPlan plan) {
        Surroundings nothing = new Surroundings(Variables.NONE, List.of(), List.of(), Path.of(""));
        return new ConnectTarget(
                options,
                plan,
                ConnectSecrets.of(options),
                nothing,
                Optional.empty(),
                Optional.empty(),
                SavedAutomation.NONE);
    }

    /** The same that does something else by itself. */
    ConnectTarget with(SavedAutomation other) {
        return new ConnectTarget(options, plan, secrets, around, workspace, saved, other);
    }

    /** The values that templates in messages are filled with. */
    public SessionValues values(ClientSession session) {
        return values(session, around.variables(), new TemplateSources(around.folder()));
    }

    /** As {@link #values}, with the secrets and files alone that may be sent without being asked for. */
    public SessionValues automaticValues(ClientSession session) {
        Predicate<String> may = automation.allowed()::contains;
        return values(
                session,
                new LimitedVariables(around.variables(), may),
                new TemplateSources(around.folder()).limited(may));
    }

    private static SessionValues values(ClientSession session, Variables variables, TemplateSources sources) {
        return new SessionValues(session.captured(), variables::value, session.transcript(), sources);
    }

    /** Writes the cookies that are not written yet, and ends the script of a dialect. */
    @Override
    public void close() {
        workspace.ifPresent(SavedWorkspace::close);
        automation.own().ifPresent(OwnDialect::close);
    }
}
