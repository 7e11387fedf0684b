package app.sockeye.profile.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.sockeye.ChildJava;
import app.sockeye.files.Folders;
import app.sockeye.message.Draft;
import app.sockeye.profile.unsaved.Drafts;
import app.sockeye.profile.unsaved.UnsavedProfiles;
import app.sockeye.profile.workspace.BrokenProfile;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.LibraryWalk;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.secret.MemoryStorage;
import app.sockeye.settings.AppearanceSettings;
import app.sockeye.settings.AppearanceSettings.ThemeChoice;
import app.sockeye.settings.Settings;
import app.sockeye.settings.SettingsFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A workspace, and a folder of settings, in which anything may lie: what can't be read is told, all else is there. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "devices, pipes and links need POSIX")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileWorkspaceTest {
    private static final String SETPRIV = "/usr/bin/setpriv";
    private static final String BOM = "\uFEFF";
    private static final String NOT_REGULAR =
            "The file can't be read: it is not a regular file but a device, a pipe or the like.";

    @TempDir
    Path home;

    private Folders folders;
    private Path workspace;

    @BeforeEach
    void create() throws IOException {
        folders = Folders.below(home);
        workspace = Files.createDirectories(folders.workspace());
        Files.writeString(workspace.resolve("Good.json"), "{\"url\": \"ws://a\"}");
    }

    @Test
    void devicesPipesAndLinksOutsideAreListedWithTheirReason() throws Exception {
        link("Zero.json", Path.of("/dev/zero"));
        pipe(workspace.resolve("Pipe.json"));
        link("Outside.json", Files.writeString(home.resolve("outside.json"), "{\"url\": \"ws://o\"}"));
        link("Nothing.json", workspace.resolve("none"));
        link("Folder", Files.createDirectories(home.resolve("folder")));
        assertThat(broken())
                .containsExactlyInAnyOrder(
                        "Zero.json: The file can't be read: it is a link to a place outside the"
                                + " connections folder.",
                        "Pipe.json: " + NOT_REGULAR,
                        "Outside.json: The file can't be read: it is a link to a place outside the"
                                + " connections folder.",
                        "Nothing.json: The file can't be read: it is a link to a file that does not exist.",
                        "Folder: This is a link to a folder. Only links to files are followed.");
        assertThat(open().root().profiles()).extracting(LibraryEntry::name).containsExactly("Good");
    }

    @Test
    void aLinkToAFileOfTheWorkspaceIsFollowed() throws Exception {
        Files.createDirectory(workspace.resolve("Team"));
        Files.writeString(workspace.resolve("Team/Real.json"), "{\"url\": \"ws://r\", \"id\": \"real\"}");
        link("Link.json", Path.of("Team/Real.json"));
        assertThat(open().root().profiles()).extracting(LibraryEntry::name).containsExactly("Good", "Link");
    }

    @Test
    void aFileTooLargeForAProfileIsListed() throws Exception {
        Files.writeString(workspace.resolve("Large.json"), "{\"url\": \"" + "x".repeat(1 << 20) + "\"}");
        assertThat(broken())
                .containsExactly(
                        "Large.json: The file can't be read: the file is larger than the 1048576 bytes it may have.");
    }

    @Test
    void whatNoWindowCanShowIsListed() throws Exception {
        String endless = "x".repeat(900_000);
        Files.writeString(workspace.resolve("Name.json"), "{\"url\": \"ws://a\", \"name\": \"" + endless + "\"}");
        Files.writeString(workspace.resolve("Url.json"), "{\"url\": \"ws://" + endless + "\"}");
        Files.writeString(workspace.resolve("Deep.json"), "[".repeat(900_000));
        Files.writeString(workspace.resolve("Twice.json"), "{\"" + endless + "\": 1, \"" + endless + "\": 2}");
        assertThat(broken())
                .hasSize(4)
                .contains(
                        "Name.json: \"name\" has more than 1000 characters.",
                        "Url.json: \"url\" has more than 64000 characters.")
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(600));
    }

    @Test
    void aFoldersOwnFileMayBeAnything() throws Exception {
        Path team = Files.createDirectory(workspace.resolve("Team"));
        Files.createSymbolicLink(team.resolve(".folder.json"), Path.of("/dev/zero"));
        Path other = Files.createDirectory(workspace.resolve("Other"));
        pipe(other.resolve(".folder.json"));
        Library library = open();
        assertThat(library.root().folders()).extracting(LibraryEntry::name).containsExactly("Other", "Team");
        assertThat(broken()).hasSize(2).allMatch(line -> line.startsWith(".folder.json: "));
    }

    @Test
    void aFoldersFileThatLeadsOutsideIsNotWrittenThrough() throws Exception {
        Path outside = Files.writeString(home.resolve("outside.json"), "{\"mine\": 1}");
        Path team = Files.createDirectory(workspace.resolve("Team"));
        Files.createSymbolicLink(team.resolve(".folder.json"), outside);
        Library library = open();
        ProfileFolder folder = library.root().folders().get(0);
        assertThatThrownBy(() -> library.edits().move(folder, library.root(), Optional.empty()))
                .isInstanceOf(LibraryException.class);
        assertThat(outside).hasContent("{\"mine\": 1}");
    }

    @Test
    void aFolderThatMustNotBeReadIsListed() throws Exception {
        Path closed = Files.createDirectory(workspace.resolve("Closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assertThat(Files.isReadable(closed) ? brokenWithoutPrivileges() : broken())
                    .containsExactly("Closed: The folder can't be read: permission denied.");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void foldersWithoutEndAreReadToADepth() throws Exception {
        Path deep = workspace;
        for (int i = 0; i < 18; i++) {
            deep = Files.createDirectory(deep.resolve("d"));
        }
        assertThat(broken()).containsExactly("d: The folder is not read: it is nested more than 16 levels deep.");
    }

    @Test
    void aWorkspaceThatIsAFileIsTold() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "x");
        Library library = Library.open(file, folders);
        assertThat(library.root().children())
                .containsExactly(new BrokenProfile(
                        file, "file", file + " is not a folder: choose another one in the settings."));
    }

    @Test
    void savedFiltersMayBeAnything() throws Exception {
        Path file = workspace.resolve(SavedFilters.FILE);
        SavedFilters filters = new SavedFilters(workspace, folders);
        Files.createSymbolicLink(file, Path.of("/dev/zero"));
        assertThatThrownBy(filters::list)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("it is a link to a place outside the connections folder");
        Files.delete(file);
        Files.write(file, new byte[63 << 20]);
        assertThatThrownBy(filters::list).hasMessageContaining("larger than the 1048576 bytes");
        Files.delete(file);
        pipe(file);
        assertThatThrownBy(filters::list).hasMessageContaining("not a regular file");
    }

    @Test
    void settingsMayBeAnything() throws Exception {
        Path file = folders.settings();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            Files.createSymbolicLink(file, Path.of("/dev/zero"));
            assertSettingsAreTheDefaults(clock);
            pipe(file);
            assertSettingsAreTheDefaults(clock);
            Files.createDirectory(file);
            assertSettingsAreTheDefaults(clock);
            Files.write(file, new byte[63 << 20]);
            assertSettingsAreTheDefaults(clock);
        } finally {
            clock.shutdown();
        }
    }

    private void assertSettingsAreTheDefaults(ScheduledExecutorService clock) {
        SettingsFile settings = SettingsFile.open(folders.settings(), clock, e -> {});
        assertThat(settings.get()).isEqualTo(Settings.DEFAULT);
        assertThat(settings.trouble().orElseThrow()).contains("The old file is kept as ");
    }

    @Test
    void draftsAndWhatWasNotSavedMayBeAnything() throws Exception {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            Files.createDirectories(folders.drafts());
            Files.createSymbolicLink(folders.drafts().resolve("p.json"), Path.of("/dev/zero"));
            assertThat(new Drafts(folders, clock, e -> {}, () -> false).get("p"))
                    .isEqualTo(Draft.EMPTY);
            Files.createDirectories(folders.unsaved());
            pipe(folders.unsaved().resolve("p.json"));
            assertThat(new UnsavedProfiles(folders, new MemoryStorage(), clock, e -> {}).all())
                    .isEmpty();
        } finally {
            clock.shutdown();
        }
    }

    @Test
    void aByteOrderMarkIsPassedOverInEveryFile() throws Exception {
        Files.writeString(workspace.resolve("Bom.json"), BOM + "{\"url\": \"ws://b\", \"name\": \"Bom\"}");
        Files.createDirectory(workspace.resolve("Team"));
        Files.writeString(workspace.resolve("Team/.folder.json"), BOM + "{\"order\": \"i\"}");
        Files.writeString(
                workspace.resolve(SavedFilters.FILE),
                BOM + "{\"filters\": [{\"name\": \"n\", \"query\": \"kind:text\"}]}");
        assertThat(broken()).isEmpty();
        assertThat(open().root().profiles()).extracting(LibraryEntry::name).contains("Bom");
        assertThat(open().root().folders().get(0).order()).isEqualTo("i");
        assertThat(new SavedFilters(workspace, folders).list()).hasSize(1);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            Files.writeString(folders.settings(), BOM + "{\"theme\": \"dark\"}");
            SettingsFile settings = SettingsFile.open(folders.settings(), clock, e -> {});
            assertThat(settings.trouble()).isEmpty();
            assertThat(settings.get().appearance()).isEqualTo(new AppearanceSettings(ThemeChoice.DARK, false));
            Files.createDirectories(folders.drafts());
            Files.writeString(folders.drafts().resolve("p.json"), BOM + "{\"texts\": {\"text\": \"hello\"}}");
            assertThat(new Drafts(folders, clock, e -> {}, () -> false).get("p").bodies())
                    .containsValue("hello");
            Files.createDirectories(folders.unsaved());
            Files.writeString(
                    folders.unsaved().resolve("u.json"),
                    BOM + "{\"id\": \"u\", \"url\": \"ws://u\", \"base\": {\"id\": \"u\", \"url\": \"\"}}");
            assertThat(new UnsavedProfiles(folders, new MemoryStorage(), clock, e -> {}).all())
                    .hasSize(1);
            try (var files = Files.walk(home)) {
                assertThat(files.map(Path::toString)).noneMatch(name -> name.contains(".broken-"));
            }
        } finally {
            clock.shutdown();
        }
    }

    private List<String> broken() {
        return broken(open());
    }

    private static List<String> broken(Library library) {
        return LibraryWalk.entries(library.root())
                .filter(BrokenProfile.class::isInstance)
                .map(BrokenProfile.class::cast)
                .map(entry -> entry.name() + ": " + entry.sentence())
                .toList();
    }

    /** What a superuser finds broken who, like everybody else, must not read everything. */
    private List<String> brokenWithoutPrivileges() throws Exception {
        assumeThat(Path.of(SETPRIV)).as("takes privileges from a superuser").isExecutable();
        String fewer = "-dac_override,-dac_read_search";
        List<String> command = ChildJava.command(
                "-cp", System.getProperty("java.class.path"), Broken.class.getName(), home.toString());
        command.addAll(0, List.of(SETPRIV, "--bounding-set=" + fewer, "--inh-caps=" + fewer));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader(UTF_8)) {
            return out.lines().toList();
        }
    }

    /** Prints what is broken in the workspace below a folder. */
    static final class Broken {
        private Broken() {}

        public static void main(String[] args) {
            Folders folders = Folders.below(Path.of(args[0]));
            broken(Library.open(folders.workspace(), folders)).forEach(System.out::println);
        }
    }

    private Library open() {
        return Library.open(workspace, folders);
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(workspace.resolve(name), target);
    }

    private static void pipe(Path pipe) throws Exception {
        Process making = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assertThat(making.waitFor())
                .as(new String(making.getErrorStream().readAllBytes(), UTF_8))
                .isZero();
    }
}
