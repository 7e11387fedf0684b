package app.sockeye.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.output.Console;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.files.Folders;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentColour;
import app.sockeye.profile.environment.EnvironmentException;
import app.sockeye.profile.environment.Environments;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.secret.SecretValues;
import app.sockeye.secret.Secrets;
import app.sockeye.secret.VaultFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportConnectionsCommandTest {
    private static final String COLLECTION =
            """
            {"info": {"name": "Team", "schema": "https://schema.getpostman.com/x"},
             "variable": [{"key": "base", "value": "wss://example.org"}, {"key": "apiKey", "value": "k3y"}],
             "item": [
               {"name": "Rooms", "item": [
                 {"name": "Live", "request": {"url": "{{base}}/live", "description": "All rooms.",
                   "header": [{"key": "Authorization", "value": "Bearer t0ken"}], "body": {"raw": "{}"}}}]},
               {"name": "Login", "request": {"url": "https://example.org"}}]}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Folders folders;
    private Path workspace;

    @BeforeEach
    void place() {
        folders = Folders.below(folder.resolve("home"));
        workspace = folders.workspace();
    }

    @Test
    void connectionsCanBeUsedAsIfTheyWereMadeHere() throws Exception {
        Path file = Files.writeString(folder.resolve("team.json"), COLLECTION);
        Library library = withVault(file.toString(), "--to", "Old/Postman");

        SavedProfile saved = only(inner(library.root(), "Old", "Postman", "Team", "Rooms"));
        Profile profile = saved.profile();
        assertThat(profile.name()).isEqualTo("Live");
        assertThat(profile.target().url()).isEqualTo("${base}/live");
        assertThat(profile.request().headers())
                .containsExactly(new ProfileHeader("Authorization", "Bearer t0ken", true, true));
        assertThat(out.toString(UTF_8)).isEqualTo(saved.path() + System.lineSeparator());
        assertThat(err.toString(UTF_8))
                .contains("Left out: request Login (team.json, line 7, item[1]): it isn't a WebSocket connection.")
                .contains("Imported 1 connection, 0 environments and 2 values; 1 item was left out.");
    }

    @Test
    void whatHasNoPlaceYetStaysInTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("team.json"), COLLECTION);

        run(file.toString());

        assertThat(Files.readString(workspace.resolve("Team/Rooms/Live.json")))
                .contains("\"description\": \"All rooms.\"")
                .contains("\"messages\": [")
                .contains("\"format\": \"text\"")
                .doesNotContain("t0ken");
    }

    @Test
    void optionsAreThoseOfTheConnection() throws Exception {
        Path file = Files.writeString(
                folder.resolve("cmd.txt"),
                "curl -k --cacert ca.pem -x http://me:pw@p:3128 --noproxy a,b --connect-timeout 3 -H 'Sec-WebSocket-Extensions:"
                        + " permessage-deflate' wss://example.org/a\n");

        Library library = withVault(file.toString());
        Profile profile = only(library.root()).profile();
        assertThat(profile.name()).isEqualTo("example.org/a");
        assertThat(profile.options().byKey())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "tls.verify", "false",
                        "tls.authorities", folder.resolve("ca.pem").toString(),
                        "proxy.use", "manual",
                        "proxy.url", "http://p:3128",
                        "proxy.user", "me",
                        "proxy.password", "pw",
                        "proxy.except", "a\nb",
                        "timeouts.connect", "3000",
                        "deflate.offer", "true"));
        assertThat(Files.readString(workspace.resolve("example.org-a.json"))).doesNotContain("\"pw\"");
    }

    @Test
    void environmentsAreMergedAndSecretsReferredTo() throws IOException, EnvironmentException {
        Path file = Files.writeString(
                folder.resolve("e.json"),
                "[{\"name\": \"prod\", \"variables\": [{\"key\": \"host\", \"value\": \"a\"}, {\"key\": \"pin\","
                        + " \"value\": \"4711\", \"secret\": true}]}, {\"name\": \"dev\", \"variables\": [{\"key\": \"host\","
                        + " \"value\": \"b\"}]}]");
        Path again = Files.writeString(
                folder.resolve("f.json"),
                "[{\"name\": \"Prod\", \"variables\": [{\"key\": \"host\", \"value\": \"other\"}, {\"key\": \"port\","
                        + " \"value\": \"1\"}]}]");

        assertThat(run(file.toString())).isZero();
        assertThat(run(again.toString())).isZero();

        Environments environments = new Environments(workspace, folders);
        environments.refresh();
        Environment prod = environments.list().find("prod").orElseThrow();
        assertThat(prod.production()).isTrue();
        assertThat(prod.colour()).isEqualTo(EnvironmentColour.RED);
        assertThat(prod.values())
                .containsExactly(
                        NamedValue.of("host", "a"),
                        NamedValue.of("pin", "${secret:prod.pin}"),
                        NamedValue.of("port", "1"));
        assertThat(environments.list().find("dev").orElseThrow().colour()).isEqualTo(EnvironmentColour.GREEN);
        assertThat(err.toString(UTF_8))
                .contains("value pin of prod: secrets are not stored in files: type it again")
                .contains("value host of Prod: the library has another one of this name, which is kept.")
                .doesNotContain("4711");
        assertThat(filesWith("4711")).containsExactly(file);
    }

    @Test
    void aSecondImportStandsBesideTheFirst() throws IOException {
        Path file = Files.writeString(folder.resolve("team.json"), COLLECTION);

        run(file.toString());
        run(file.toString());

        assertThat(Library.open(workspace, folders).root().folders())
                .extracting(ProfileFolder::name)
                .containsExactly("Playground", "Team", "Team 2");
    }

    @Test
    void whatIsNoneOfTheFormatsIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "hello");

        assertThat(run(file.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(UTF_8))
                .contains("Left out: the file (notes.txt): its format is not known.")
                .contains("Nothing was imported.");
        assertThat(run(folder.resolve("gone").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(workspace).doesNotExist();
    }

    @Test
    void secretsThatNothingKeepsAreTold() throws IOException {
        Path file = Files.writeString(folder.resolve("team.json"), COLLECTION);
        assertThat(run(file.toString())).isZero();
        assertThat(err.toString(UTF_8)).contains("The secrets of 1 connection were not saved");
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            for (Path written : files.filter(Files::isRegularFile).toList()) {
                assertThat(written).content().doesNotContain("t0ken");
            }
        }
    }

    /** Imports with an open vault, and opens the library with it. */
    private Library withVault(String... arguments) throws Exception {
        VaultFile vault = new VaultFile(folders.vault());
        vault.unlock("correct horse".toCharArray());
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse");
        assertThat(run(Stream.concat(Stream.of(arguments), Stream.of("--vault-passphrase", "file:" + passphrase))
                        .toArray(String[]::new)))
                .isZero();
        assertThat(err.toString(UTF_8)).doesNotContain("not saved");
        return Library.open(workspace, folders, new Secrets(vault, new SecretValues()));
    }

    private int run(String... arguments) {
        String[] all = Stream.concat(Stream.of("import-connections"), Stream.of(arguments))
                .toArray(String[]::new);
        Console console = new Console(new ByteArrayInputStream(new byte[0]), out, new PrintStream(err, true, UTF_8));
        return Sockeye.run(console, folders, all);
    }

    private static ProfileFolder inner(ProfileFolder root, String... names) {
        ProfileFolder at = root;
        for (String name : names) {
            at = at.folders().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no folder " + name));
        }
        return at;
    }

    private static SavedProfile only(ProfileFolder folder) {
        assertThat(folder.profiles()).hasSize(1);
        return folder.profiles().get(0);
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return new String(Files.readAllBytes(file), UTF_8).contains(text);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
