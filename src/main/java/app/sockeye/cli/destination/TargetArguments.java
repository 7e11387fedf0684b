package app.sockeye.cli.destination;

import app.sockeye.cli.argument.ConnectionArguments;
import app.sockeye.cli.argument.DialectArguments;
import app.sockeye.cli.argument.SavedSecretArguments;
import app.sockeye.cli.output.Console;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.TypedAddress;
import app.sockeye.client.certificate.UnusableCertificateException;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.own.OwnDialect;
import app.sockeye.files.Folders;
import app.sockeye.files.Reason;
import app.sockeye.profile.InvalidProfileException;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.environment.EnvironmentException;
import app.sockeye.profile.option.OptionsInForce;
import app.sockeye.profile.secret.SecretQuestion;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.SecretValues;
import app.sockeye.secret.Secrets;
import app.sockeye.session.OpeningMessages;
import app.sockeye.session.SessionPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where to connect: a URL with its options, or a saved connection by its name. */
public final class TargetArguments {
    private static final String SCHEME_END = "://";

    private final Console console;
    private final Supplier<Folders> folders;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Parameters(
            paramLabel = "URL|NAME",
            description = "Where to connect: a URL such as wss://example.org/socket, or a saved connection's name or"
                    + " path, such as Team/Chat, with all its options. A URL without a scheme is wss:// for names and"
                    + " ws:// for this machine and private addresses.")
    private String target;

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            description = "The environment whose values count; the one that the window has chosen by default.")
    private String environment;

    @Option(
            names = "--workspace",
            paramLabel = "FOLDER",
            description =
                    "Where connections and messages are saved; the workspace that the window has open by" + " default.")
    private Path workspace;

    @Mixin
    private DialectArguments dialect = new DialectArguments();

    @Mixin
    private final SavedSecretArguments saved;

    /** @param saved where the secrets of saved connections are */
    public TargetArguments(Console console, Supplier<Folders> folders, SavedSecretArguments saved) {
        this.console = console;
        this.folders = folders;
        this.saved = saved;
    }

    /** A target that can't be used; its message is for the user. */
    public static final class TargetException extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;

        TargetException(String sentence, int status) {
            super(sentence);
            this.status = status;
        }

        /** The exit status. */
        public int status() {
            return status;
        }
    }

    /**
     * Finds the target.
     *
     * @param needsWorkspace whether something saved is needed even with a URL
     */
    public ConnectTarget find(ConnectionArguments connection, SessionPlan plan, boolean needsWorkspace)
            throws TargetException {
        Optional<SavedWorkspace> opened = needsWorkspace || environment != null || !target.contains(SCHEME_END)
                ? workspace(needsWorkspace || environment != null)
                : Optional.empty();
        List<SavedProfile> named = opened.filter(open -> !target.contains(SCHEME_END))
                .map(open -> open.connections(target))
                .orElse(List.of());
        if (named.size() > 1) {
            throw new TargetException(
                    "Several saved connections have this name: "
                            + named.stream().map(opened.get()::path).collect(Collectors.joining(", "))
                            + ". Give one of these paths.",
                    ExitCode.USAGE);
        }
        return named.isEmpty() ? spoken(url(connection, plan, opened)) : saved(opened.get(), named.get(0));
    }

    /** Reads and loads the dialect that a saved connection has as a script. */
    @FunctionalInterface
    private interface SavedDialect {
        Optional<OwnDialect> load() throws LibraryException;
    }

    private ConnectTarget spoken(ConnectTarget url) throws TargetException {
        DialectChoice choice = dialect.choice().orElse(DialectChoice.RECOGNISED);
        return url.with(url.automation().speaking(choice, own(choice, Optional.empty()), dialect.leftOut()));
    }

    /** @param saved finds the script of a saved connection; empty for a URL */
    private Optional<OwnDialect> own(DialectChoice choice, Optional<SavedDialect> saved) throws TargetException {
        if (!choice.equals(DialectChoice.of(OwnDialect.KEY))) {
            return Optional.empty();
        }
        try {
            Optional<OwnDialect> own = dialect.own();
            if (own.isEmpty() && saved.isPresent()) {
                own = saved.get().load();
            }
            if (own.isEmpty()) {
                throw new TargetException(
                        "There is no script of a dialect here. Give its file, such as --dialect chat.js.",
                        ExitCode.USAGE);
            }
            return own;
        } catch (LibraryException e) {
            throw new TargetException(Reason.sentence(e), ExitCode.USAGE);
        }
    }

    /** Whether each line tells packets. */
    public boolean tellsPackets() {
        return dialect.tellsPackets();
    }

    private Set<String> leftOut(OptionsInForce options) {
        Set<String> all = new HashSet<>(options.leftOut());
        all.addAll(dialect.leftOut());
        return all;
    }

    private ConnectTarget url(ConnectionArguments connection, SessionPlan asked, Optional<SavedWorkspace> opened)
            throws TargetException {
        SessionPlan plan = asked.inMemory(connection.isPrivate());
        try {
            TypedAddress address = TypedAddress.read(target);
            if (!address.told().isEmpty()) {
                console.err().println(address.told());
            }
            ConnectTarget url = ConnectTarget.url(connection.optionsTo(address.uri(), console), plan);
            ConnectTarget found = opened.isEmpty()
                    ? url
                    : new ConnectTarget(
                            url.options(),
                            plan,
                            ConnectSecrets.addTo(opened.get().secrets().used(), url.options()),
                            opened.get().around(Optional.empty()),
                            opened,
                            Optional.empty(),
                            SavedAutomation.NONE);
            connection.passphrases().forEach(passphrase -> found.secrets().add(new String(passphrase.chars())));
            return found;
        } catch (InvalidAddressException e) {
            throw new TargetException(Reason.sentence(e), ExitCode.FAILED);
        } catch (UnusableCertificateException e) {
            throw new TargetException(Reason.sentence(e), ExitCode.USAGE);
        }
    }

    private ConnectTarget saved(SavedWorkspace open, SavedProfile connection) throws TargetException {
        refuseOptions(connection);
        Surroundings around = open.around(Optional.of(connection));
        SavedAutomation automation = automation(open, connection);
        Optional<SecretQuestion> question =
                open.library().secrets().question(connection.profile(), around, automation.sent());
        if (question.isPresent()) {
            throw new TargetException(
                    "The connection " + connection.name() + " would send secrets that were saved for another server."
                            + " Connect it in the window once to allow that.",
                    ExitCode.FAILED);
        }
        try {
            OptionsInForce inForce = ProfileCheck.inForce(connection.profile(), around);
            DialectChoice choice = dialect.choice().orElseGet(inForce::dialect);
            ConnectOptions options = open.withCookies(ProfileCheck.options(connection.profile(), around), inForce);
            SessionPlan plan = new SessionPlan(
                    inForce.reconnect(),
                    new OpeningMessages(inForce.opening()),
                    inForce.queuesMessages(),
                    inForce.isPrivate());
            SecretValues secrets = ConnectSecrets.addTo(open.secrets().used(), options);
            inForce.secrets().forEach(secrets::add);
            Set<String> allowed = open.library().secrets().allowed(connection.profile(), around);
            return new ConnectTarget(
                    options,
                    plan,
                    secrets,
                    around,
                    Optional.of(open),
                    Optional.of(connection),
                    automation
                            .allowing(allowed)
                            .speaking(
                                    choice,
                                    own(choice, Optional.of(() -> SavedAutomation.own(open.library(), connection))),
                                    leftOut(inForce)));
        } catch (InvalidProfileException e) {
            throw new TargetException(Reason.sentence(e), ExitCode.USAGE);
        }
    }

    private static SavedAutomation automation(SavedWorkspace open, SavedProfile connection) throws TargetException {
        try {
            return SavedAutomation.of(open.library(), connection);
        } catch (LibraryException e) {
            throw new TargetException(Reason.sentence(e), ExitCode.USAGE);
        }
    }

    /** A saved connection has its own options, and others would be ignored. */
    private void refuseOptions(SavedProfile connection) throws TargetException {
        Set<String> ofUrls = command.mixins().entrySet().stream()
                .filter(mixin ->
                        mixin.getKey().equals("connection") || mixin.getKey().equals("reconnect"))
                .flatMap(mixin -> mixin.getValue().options().stream())
                .map(OptionSpec::longestName)
                .collect(Collectors.toSet());
        Optional<String> given = command.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(ofUrls::contains)
                .filter(name -> !name.equals("--max-time"))
                .findFirst();
        if (given.isPresent()) {
            throw new TargetException(
                    given.get() + " is for URLs: the saved connection " + connection.name() + " has its own options.",
                    ExitCode.USAGE);
        }
    }

    /** @param needed whether it must be there */
    private Optional<SavedWorkspace> workspace(boolean needed) throws TargetException {
        try {
            Folders here = folders.get();
            Path root = workspace == null ? SavedWorkspace.chosen(here) : workspace;
            if (!Files.isDirectory(root)) {
                if (needed) {
                    throw new TargetException("There is no workspace " + root + ".", ExitCode.USAGE);
                }
                return Optional.empty();
            }
            Secrets secrets = new Secrets(saved.storage(here), new SecretValues());
            secrets.load();
            return Optional.of(new SavedWorkspace(
                    here, root, secrets, new SavedCookies(here, console.err()::println), environment));
        } catch (LibraryException | EnvironmentException | SecretFault | IllegalArgumentException e) {
            throw new TargetException(Reason.sentence(e), ExitCode.USAGE);
        }
    }
}
