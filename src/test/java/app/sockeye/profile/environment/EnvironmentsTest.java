package app.sockeye.profile.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.files.Folders;
import app.sockeye.profile.Profile;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.trash.TrashedItem;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.value.ValueWarning;
import app.sockeye.profile.value.ValueWarning.Sign;
import app.sockeye.profile.variable.Variables;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryWalk;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentsTest {
    @TempDir
    Path home;

    private Folders folders;
    private Path folder;
    private Environments environments;

    @BeforeEach
    void open() throws IOException {
        folders = Folders.below(home);
        folder = Files.createDirectories(folders.workspace()).resolve("environments");
        environments = new Environments(folders.workspace(), folders);
    }

    @Test
    void anOrderOfTheirOwnFollowsNamesAndSurvivesChangesOfValues() throws Exception {
        Environment alpha = environments.create("alpha", EnvironmentColour.GREEN, false);
        Environment beta = environments.create("beta", EnvironmentColour.GREEN, false);
        environments.move(beta, 0);
        environments.updateWorkspace(values -> List.of(NamedValue.of("host", "x")));
        environments.create("aaa", EnvironmentColour.GREY, false);
        environments.rename(alpha, "zeta");
        Environments again = new Environments(folders.workspace(), folders);
        again.refresh();
        assertThat(again.list().environments()).extracting(Environment::name).containsExactly("beta", "zeta", "aaa");
        assertThat(again.list().workspace()).containsExactly(NamedValue.of("host", "x"));
        again.move(again.list().environments().get(2), 99);
        again.move(again.list().environments().get(2), -1);
        assertThat(again.list().environments()).extracting(Environment::name).containsExactly("aaa", "beta", "zeta");
    }

    @Test
    void anEnvironmentIsAFileInTheWorkspace() throws Exception {
        Environment created = environments.create("Staging EU", EnvironmentColour.AMBER, false);
        environments.update(created, e -> e.withValue(NamedValue.of("host", "a.example"))
                .withValue(new NamedValue("old", "b", false))
                .withValue(NamedValue.of("host", "c.example")));
        assertThat(Files.readString(folder.resolve("Staging EU.json")))
                .isEqualTo(
                        """
                        {
                          "version": 1,
                          "name": "Staging EU",
                          "colour": "amber",
                          "production": false,
                          "values": {
                            "host": "c.example",
                            "old": {
                              "value": "b",
                              "enabled": false
                            }
                          }
                        }
                        """);
        Environments again = new Environments(folders.workspace(), folders);
        assertThat(again.refresh()).isTrue();
        assertThat(again.refresh()).isFalse();
        assertThat(again.list()).isEqualTo(environments.list());
        assertThat(again.list().find("Staging EU").orElseThrow().values()).hasSize(2);
    }

    @Test
    void unknownKeysAndTheFormOfValuesAreKept() throws Exception {
        Path file = write(
                "dev.json",
                "{\"note\": \"ours\", \"colour\": \"teal\", \"values\": {\"port\": 8443, \"tls\": true,"
                        + " \"host\": {\"value\": \"a\", \"why\": \"x\"}}}");
        environments.refresh();
        Environment dev = environments.list().find("dev").orElseThrow();
        assertThat(dev.colour()).isEqualTo(EnvironmentColour.GREY);
        assertThat(dev.values())
                .containsExactly(
                        NamedValue.of("port", "8443"), NamedValue.of("tls", "true"), NamedValue.of("host", "a"));
        environments.update(dev, e -> e.withValue(new NamedValue("host", "b", false)));
        assertThat(Files.readString(file).replaceAll("\\s", ""))
                .isEqualTo("{\"version\":1,\"name\":\"dev\",\"colour\":\"teal\",\"production\":false,"
                        + "\"values\":{\"port\":8443,\"tls\":true,"
                        + "\"host\":{\"value\":\"b\",\"why\":\"x\",\"enabled\":false}},\"note\":\"ours\"}");
        environments.update(environments.list().find("dev").orElseThrow(), e -> e.withColour(EnvironmentColour.BLUE));
        assertThat(Files.readString(file)).contains("\"colour\": \"blue\"");
    }

    @Test
    void productionIsRedUnlessItSaysOtherwise() throws Exception {
        write("prod.json", "{\"production\": true}");
        write("green.json", "{\"production\": true, \"colour\": \"green\"}");
        environments.refresh();
        assertThat(environments.list().find("prod").orElseThrow().colour()).isEqualTo(EnvironmentColour.RED);
        assertThat(environments.list().find("green").orElseThrow().colour()).isEqualTo(EnvironmentColour.GREEN);
    }

    @Test
    void theWorkspaceHasValuesOfItsOwn() throws Exception {
        environments.updateWorkspace(values -> Environment.put(values, NamedValue.of("team", "red")));
        assertThat(folder.resolve("workspace.json")).exists();
        assertThat(environments.list().workspace()).containsExactly(NamedValue.of("team", "red"));
        assertThat(environments.list().environments()).isEmpty();
        Environment named = environments.create("workspace", EnvironmentColour.GREY, false);
        assertThat(named.path()).hasFileName("workspace 2.json");
        assertThat(environments.list().workspace()).hasSize(1);
    }

    @Test
    void renamingMovesTheFileAndKeepsTheRest() throws Exception {
        Environment created = environments.create("dev", EnvironmentColour.GREEN, false);
        environments.update(created, e -> e.withValue(NamedValue.of("a", "1")));
        environments.create("prod", EnvironmentColour.RED, true);
        Environment renamed = environments.rename(created, "Development");
        assertThat(renamed.path()).hasFileName("Development.json");
        assertThat(folder.resolve("dev.json")).doesNotExist();
        assertThat(environments.list().environments())
                .extracting(Environment::name)
                .containsExactly("Development", "prod");
        assertThat(environments.list().find("Development").orElseThrow().values())
                .hasSize(1);
        assertThatThrownBy(() -> environments.rename(renamed, "PROD"))
                .isInstanceOf(EnvironmentException.class)
                .hasMessage("There is an environment of the name PROD already.");
        Environment again = environments.rename(renamed, "development");
        assertThat(again.name()).isEqualTo("development");
        assertThatThrownBy(() -> environments.create(" ", EnvironmentColour.RED, true))
                .isInstanceOf(EnvironmentException.class);
        assertThatThrownBy(() -> environments.update(renamed, e -> e)).hasMessageContaining("no longer there");
    }

    @Test
    void aDeletedOneCanBePutBack() throws Exception {
        Environment dev = environments.create("dev", EnvironmentColour.GREEN, false);
        TrashedItem trashed = environments.delete(dev);
        assertThat(environments.list().environments()).isEmpty();
        environments.create("other", EnvironmentColour.GREEN, false);
        environments.restore(trashed);
        assertThat(environments.list().environments())
                .extracting(Environment::name)
                .containsExactly("dev", "other");
    }

    @Test
    void brokenFilesAreToldAndNeverTouched() throws Exception {
        write("half.json", "{\"values\": ");
        write("list.json", "{\"values\": {\"a\": [1]}}");
        write("secret.json", "{\"values\": {\"secret:a\": \"x\"}}");
        write("newer.json", "{\"version\": 2}");
        write("moved.json", "{\"url\": \"ws://a\"}");
        write("one.json", "{\"name\": \"same\"}");
        write("two.json", "{\"name\": \"same\"}");
        environments.refresh();
        assertThat(environments.list().environments())
                .extracting(e -> e.path().getFileName().toString())
                .containsExactly("one.json");
        assertThat(environments.list().broken())
                .extracting(b -> b.name() + ": " + b.sentence())
                .satisfiesExactlyInAnyOrder(
                        b -> assertThat(b).startsWith("half.json: Line 1, column"),
                        b -> assertThat(b).contains("\"a\" must be a text"),
                        b -> assertThat(b).contains("Names that begin with secret: refer to secrets"),
                        b -> assertThat(b).contains("A newer Sockeye wrote this file"),
                        b -> assertThat(b).contains("This is a connection, and not an environment"),
                        b -> assertThat(b).contains("one.json has the same name"));
        environments.create("half", EnvironmentColour.RED, false);
        assertThat(Files.readString(folder.resolve("half.json"))).isEqualTo("{\"values\": ");
        assertThat(folder.resolve("half 2.json")).exists();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights")
    void linksOutOfTheWorkspaceAreNotFollowed() throws Exception {
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("out.json"), Files.writeString(home.resolve("out.json"), "{}"));
        Files.createSymbolicLink(folder.resolve("zero.json"), Path.of("/dev/zero"));
        environments.refresh();
        assertThat(environments.list().environments()).isEmpty();
        assertThat(environments.list().broken()).hasSize(2);
    }

    @Test
    void aBrokenFileOfTheWorkspacesValuesIsNotOverwritten() throws Exception {
        write("workspace.json", "{");
        assertThatThrownBy(() -> environments.updateWorkspace(values -> List.of()))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageStartingWith("Could not change the workspace's values:");
        assertThat(folder.resolve("workspace.json")).hasContent("{");
    }

    @Test
    void theLibraryDoesNotListThem() throws Exception {
        environments.create("dev", EnvironmentColour.GREEN, false);
        Library library = Library.open(folders.workspace(), folders);
        assertThat(LibraryWalk.entries(library.root()).map(LibraryEntry::path))
                .noneMatch(path -> path.startsWith(folder));
        // A folder of connections that the user calls so gets another name, and inside of others it is one as any.
        assertThat(library.createFolder(library.root(), "Environments").path()).hasFileName("Environments 2");
        var inner = library.createFolder(library.createFolder(library.root(), "Team"), "environments");
        assertThat(inner.path()).hasFileName("environments");
    }

    @Test
    void connectionsAndFoldersHaveValuesOfTheirOwn() throws Exception {
        Library library = Library.open(folders.workspace(), folders);
        ProfileFolder team = library.createFolder(library.root(), "Team");
        Profile typed = Profile.create("Orders", "wss://${host}/${path}?u=${user}&r=${region}&w=${who}")
                .withValues(List.of(NamedValue.of("path", "orders")));
        library.create(team, typed);
        library.folders().setValues(team, List.of(NamedValue.of("path", "team"), NamedValue.of("user", "mira")));
        Environment dev = environments.create("dev", EnvironmentColour.GREEN, false);
        environments.update(dev, e -> e.withValue(NamedValue.of("host", "dev.example")));
        environments.updateWorkspace(values -> List.of(NamedValue.of("region", "eu"), NamedValue.of("host", "x")));
        library.folders().setValues(library.root(), List.of(NamedValue.of("who", "all")));

        Library again = Library.open(folders.workspace(), folders);
        Profile saved = again.find(typed.id()).orElseThrow().profile();
        assertThat(saved).isEqualTo(typed);
        ValueLookup values = ValueLookup.of(
                saved.values(),
                again.root().foldersOf(saved.id()),
                environments.list().find("dev"),
                environments.list(),
                Variables.NONE);
        assertThat(values.resolve(saved.target().url())).isEqualTo("wss://dev.example/orders?u=mira&r=eu&w=all");
        assertThat(values.find("user").orElseThrow().source()).isEqualTo(ValueSource.folder("Team"));
        again.save(saved.withValues(List.of()), saved);
        again.folders().setValues(again.root(), List.of());
        assertThat(again.find(typed.id()).orElseThrow().profile().values()).isEmpty();
        assertThat(again.root().values()).isEmpty();
        assertThat(again.root().folders().get(0).order()).isNotEmpty();
    }

    @Test
    void whatLooksLikeASecretIsWarnedOf() throws Exception {
        Environment environment = new Environment(
                folder.resolve("x.json"),
                "x",
                EnvironmentColour.RED,
                true,
                List.of(
                        NamedValue.of("host", "a.example"),
                        NamedValue.of("password", "hunter2"),
                        NamedValue.of("API_KEY", "123"),
                        NamedValue.of("accessToken", "t"),
                        NamedValue.of("token", "${secret:token}"),
                        NamedValue.of("secret", ""),
                        NamedValue.of("tokenizer", "words"),
                        NamedValue.of("keyboard", "de"),
                        NamedValue.of("spinner", "x"),
                        NamedValue.of("who", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"),
                        NamedValue.of("id", "AKIAIOSFODNN7EXAMPLE"),
                        NamedValue.of("pem", "-----BEGIN EC PRIVATE KEY-----\nMHc\n-----END EC PRIVATE KEY-----"),
                        NamedValue.of("header", "Bearer abcdefgh123")));
        assertThat(environment.warnings())
                .containsExactly(
                        new ValueWarning("password", Sign.NAME),
                        new ValueWarning("API_KEY", Sign.NAME),
                        new ValueWarning("accessToken", Sign.NAME),
                        new ValueWarning("who", Sign.TEXT),
                        new ValueWarning("id", Sign.TEXT),
                        new ValueWarning("pem", Sign.TEXT),
                        new ValueWarning("header", Sign.TEXT));
        environments.updateWorkspace(values -> environment.values());
        assertThat(environments.list().workspaceWarnings()).hasSize(7);
    }

    @Test
    void changesByOthersAreSeen() throws Exception {
        environments.refresh();
        AtomicInteger seen = new AtomicInteger();
        environments.onChange(seen::incrementAndGet);
        environments.refresh();
        assertThat(seen).hasValue(0);
        write("dev.json", "{\"values\": {\"a\": \"1\"}}");
        environments.refresh();
        assertThat(seen).hasValue(1);
        assertThat(environments.list().find("dev")).isPresent();
    }

    @Test
    void twoInstancesThatChangeOneFileLoseNothing() throws Exception {
        Environments other = new Environments(folders.workspace(), folders);
        Environment dev = environments.create("dev", EnvironmentColour.GREEN, false);
        other.refresh();
        for (int i = 0; i < 10; i++) {
            NamedValue mine = NamedValue.of("mine" + i, "1");
            NamedValue theirs = NamedValue.of("theirs" + i, "1");
            environments.update(dev, e -> e.withValue(mine));
            other.update(dev, e -> e.withValue(theirs));
        }
        environments.refresh();
        assertThat(environments.list().find("dev").orElseThrow().values()).hasSize(20);
    }

    @Test
    void theChoiceIsRememberedInTheSettings() throws Exception {
        Environment dev = environments.create("dev", EnvironmentColour.GREEN, false);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            SettingsFile settings = SettingsFile.open(folders.settings(), clock, e -> {});
            ChosenEnvironment chosen = new ChosenEnvironment(settings, folders.workspace(), environments);
            assertThat(chosen.get()).isEmpty();
            chosen.choose(Optional.of(dev));
            assertThat(chosen.get()).contains(dev);
            settings.close();
            SettingsFile again = SettingsFile.open(folders.settings(), clock, e -> {});
            ChosenEnvironment restarted = new ChosenEnvironment(again, folders.workspace(), environments);
            assertThat(restarted.get()).contains(dev);
            environments.delete(dev);
            assertThat(restarted.get()).isEmpty();
            assertThat(restarted.name()).contains("dev");
            restarted.choose(Optional.empty());
            assertThat(restarted.name()).isEmpty();
            again.close();
        } finally {
            clock.shutdownNow();
        }
    }

    private Path write(String name, String content) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name), content);
    }
}
