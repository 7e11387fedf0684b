package app.sockeye.ui.connection;

import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ShellCommand;
import app.sockeye.interchange.code.ProgramLanguage;
import app.sockeye.profile.InvalidProfileException;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileCheck;
import java.util.Optional;
import java.util.function.Function;

/** What connects as a tab's connection is typed, in other words. JavaFX thread. */
final class ConnectionScript {
    private final ConnectionModel model;

    ConnectionScript(ConnectionModel model) {
        this.model = model;
    }

    /** A shell command that connects as typed; empty, with the errors marked, if the form is invalid. */
    Optional<String> command(ShellCommand command, boolean withSecrets) {
        return written(options -> command.of(options, withSecrets));
    }

    /** A program that connects as typed; empty, with the errors marked, if the form is invalid. */
    Optional<String> program(ProgramLanguage language) {
        return written(language::program);
    }

    private Optional<String> written(Function<ConnectOptions, String> writer) {
        Optional<Profile> profile = model.readToConnect();
        if (profile.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(writer.apply(
                    ProfileCheck.options(profile.get(), model.around().getValue())));
        } catch (InvalidProfileException e) {
            model.refuse(e.problem());
            return Optional.empty();
        }
    }
}
