package app.sockeye.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.cli.argument.SavedSecretArguments;
import app.sockeye.cli.output.Console;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.files.Folders;
import app.sockeye.files.Reason;
import app.sockeye.interchange.ConnectionImport;
import app.sockeye.interchange.LibraryImport;
import app.sockeye.interchange.SavedImport;
import app.sockeye.interchange.model.ImportedConnections;
import app.sockeye.profile.environment.EnvironmentException;
import app.sockeye.profile.environment.Environments;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.SecretValues;
import app.sockeye.secret.Secrets;
import app.sockeye.secret.StorageState;
import app.sockeye.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sockeye import-connections}: adds connections of other tools to the library. */
@Command(
        name = "import-connections",
        description =
                "Adds connections of other tools to the library. Formats are detected from the content: commands of"
                        + " curl, wscat and websocat; HAR; Postman, Insomnia, Bruno, Yaak and Hoppscotch; .http files;"
                        + " AsyncAPI 2 and 3.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Prints the file of each connection, and to standard error what was left out and why. Nothing in a file is"
                    + " run or fetched.",
            "",
            "Exit status: 0 imported; 1 nothing was imported; 2 bad arguments."
        })
final class ImportConnectionsCommand implements Callable<Integer> {
    private final Console console;
    private final Supplier<Folders> folders;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "A file, or a folder of files.")
    private List<Path> sources;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "The folder of the library to add them to, such as Team/Chat. It is made if it is not there.")
    private String target = "";

    @Option(
            names = "--workspace",
            paramLabel = "FOLDER",
            description = "The workspace to add them to; the one that the window has open by default.")
    private Path workspace;

    @Mixin
    private final SavedSecretArguments saved;

    /** @param saved where secrets go */
    ImportConnectionsCommand(Console console, Supplier<Folders> folders, SavedSecretArguments saved) {
        this.console = console;
        this.saved = saved;
        this.folders = folders;
    }

    @Override
    public Integer call() throws IOException {
        for (Path source : sources) {
            if (Files.notExists(source)) {
                console.err().println(source + " is not there.");
                return ExitCode.USAGE;
            }
        }
        ImportedConnections imported = ConnectionImport.read(sources);
        if (imported.connections().isEmpty() && imported.environments().isEmpty()) {
            imported.leftOut().forEach(item -> console.err().println("Left out: " + item.sentence()));
            console.err().println("Nothing was imported.");
            return ExitCode.FAILED;
        }
        try {
            tell(save(imported));
            return ExitCode.OK;
        } catch (LibraryException | EnvironmentException | SecretFault e) {
            console.err().println(Reason.sentence(e));
            return ExitCode.FAILED;
        }
    }

    private SavedImport save(ImportedConnections imported) throws LibraryException, EnvironmentException, SecretFault {
        Folders here = folders.get();
        Path root = workspace == null ? chosen(here) : workspace;
        Secrets secrets = new Secrets(saved.storage(here), new SecretValues());
        try {
            secrets.load();
        } catch (SecretFault e) {
            console.err().println(e.getMessage());
        }
        Library library = Library.open(root, here, secrets);
        // Where it can't be opened, this says why.
        library.refresh();
        Environments environments = new Environments(library.root().path(), here);
        Optional<Secrets> open = Optional.of(secrets).filter(all -> all.state() == StorageState.OPEN);
        SavedImport result = new LibraryImport(library, environments, open).save(imported, folder(library));
        long without = result.connections().stream()
                .filter(connection ->
                        library.secrets().areInMemory(connection.profile().id()))
                .count();
        if (without > 0) {
            console.err()
                    .println("The secrets of " + counted((int) without, "connection")
                            + " were not saved, as there is neither an open vault nor a keyring. Type them again in the"
                            + " window, or give --vault-passphrase.");
        }
        return result;
    }

    private static Path chosen(Folders here) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (SettingsFile settings = SettingsFile.open(here.settings(), clock, e -> {})) {
            return settings.get().folders().workspace().orElse(here.workspace());
        } finally {
            clock.shutdown();
        }
    }

    private ProfileFolder folder(Library library) throws LibraryException {
        ProfileFolder folder = library.root();
        for (String name : target.split("/")) {
            if (!name.isBlank()) {
                Optional<ProfileFolder> there = folder.folders().stream()
                        .filter(inner -> inner.name().equalsIgnoreCase(name.strip()))
                        .findFirst();
                folder = there.isPresent() ? there.get() : library.createFolder(folder, name.strip());
            }
        }
        return folder;
    }

    private void tell(SavedImport saved) throws IOException {
        for (SavedProfile connection : saved.connections()) {
            console.out().write((connection.path() + System.lineSeparator()).getBytes(UTF_8));
        }
        saved.leftOut().forEach(item -> console.err().println("Left out: " + item.sentence()));
        console.err()
                .println(String.format(
                        Locale.ROOT,
                        "Imported %s, %s and %s; %s left out.",
                        counted(saved.connections().size(), "connection"),
                        counted(saved.environments().size(), "environment"),
                        counted(saved.values(), "value"),
                        saved.leftOut().size() == 1
                                ? "1 item was"
                                : saved.leftOut().size() + " items were"));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
