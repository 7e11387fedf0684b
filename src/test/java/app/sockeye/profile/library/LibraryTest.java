package app.sockeye.profile.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.files.Folders;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.trash.TrashedItem;
import app.sockeye.profile.workspace.BrokenProfile;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.settings.LogLook;
import app.sockeye.settings.LogSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    @TempDir
    Path home;

    private Path workspace;
    private Folders folders;
    private Library library;

    @BeforeEach
    void open() throws Exception {
        folders = Folders.below(home);
        workspace = Files.createDirectories(folders.workspace());
        library = Library.open(workspace, folders);
    }

    @Test
    void aNewLibraryHoldsThePlayground() throws Exception {
        Library first = Library.open(home.resolve("new"), folders);
        assertThat(first.root().folders()).extracting(ProfileFolder::name).containsExactly("Playground");
        assertThat(first.root().folders().get(0).profiles())
                .extracting(LibraryEntry::name)
                .containsExactly(
                        "Echo",
                        "Chat",
                        "Ticker",
                        "Binary",
                        "Trades",
                        "JSON-RPC",
                        "Subprotocol",
                        "Flood",
                        "Close",
                        "Slow",
                        "Ping");
        assertThat(first.find(PlaygroundProfiles.ECHO_ID))
                .get()
                .satisfies(echo -> assertThat(echo.path()).content().contains("\"url\": \"${playground}/echo\""));
    }

    @Test
    void aSavedProfileIsThereAfterARestart() throws Exception {
        SavedProfile saved = create("Ticker");
        assertThat(saved.path()).isEqualTo(workspace.resolve("Ticker.json"));
        assertThat(reopen().find(saved.profile().id())).contains(saved);
    }

    @Test
    void childrenKeepTheOrderTheyWereMovedTo() throws Exception {
        SavedProfile a = create("A");
        create("B");
        SavedProfile c = create("C");
        library.edits().move(c, library.root(), Optional.of(a));
        assertThat(names(library.root())).containsExactly("C", "A", "B");
        library.edits().move(c, library.root(), Optional.empty());
        assertThat(names(reopen().root())).containsExactly("A", "B", "C");
    }

    @Test
    void filesWithoutRanksAreOrderedWhenOneIsMoved() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            Files.writeString(workspace.resolve(name + ".json"), "{\"url\": \"ws://" + name + "\"}");
        }
        library.refresh();
        List<SavedProfile> before = library.root().profiles();
        library.edits().move(before.get(2), library.root(), Optional.of(before.get(1)));
        assertThat(names(library.root())).containsExactly("a", "c", "b");
    }

    @Test
    void aProfileMovesIntoAFolderAndAFolderIntoAnother() throws Exception {
        ProfileFolder market = library.createFolder(library.root(), "Market");
        ProfileFolder local = library.createFolder(library.root(), "Local");
        SavedProfile saved = create("Echo");
        library.edits().move(saved, market, Optional.empty());
        library.edits().move(market, local, Optional.empty());
        assertThat(workspace.resolve("Local/Market/Echo.json")).exists();
        assertThatThrownBy(() -> library.edits()
                        .move(
                                library.root().folders().get(0),
                                library.root().folders().get(0).folders().get(0),
                                Optional.empty()))
                .hasMessage("A folder can't be moved into itself.");
    }

    @Test
    void renamingRenamesTheFile() throws Exception {
        create("Echo");
        SavedProfile second = create("Echo");
        assertThat(second.path()).hasFileName("Echo 2.json");
        LibraryEntry renamed = library.edits().rename(second, "echo/live");
        assertThat(renamed.name()).isEqualTo("echo/live");
        assertThat(renamed.path()).hasFileName("echo-live.json").exists();
        assertThat(second.path()).doesNotExist();
        LibraryEntry recased = library.edits().rename(renamed, "Echo/Live");
        assertThat(recased.path()).hasFileName("Echo-Live.json");
    }

    @Test
    void aDuplicateStandsBesideItsOriginalWithItsSecrets() throws Exception {
        SavedProfile original = library.create(
                library.root(),
                Profile.create("A", "ws://a").withHeaders(List.of(ProfileHeader.of("Authorization", "token"))));
        create("B");
        SavedProfile copy = library.edits().duplicate(original);
        assertThat(names(library.root())).containsExactly("A", "A copy", "B");
        assertThat(reopen().find(copy.profile().id())
                        .orElseThrow()
                        .profile()
                        .request()
                        .headers())
                .isEqualTo(original.profile().request().headers());
    }

    @Test
    void aDescriptionIsWrittenBesideWhatElseTheFileHolds() throws Exception {
        SavedProfile saved = create("A");
        Files.writeString(saved.path(), Files.readString(saved.path()).replaceFirst("\\{", "{\"others\": 1,"));
        library.describe(saved.profile(), "For staging.\nAsk Ann.");
        assertThat(reopen().find(saved.profile().id()).orElseThrow().description())
                .isEqualTo("For staging.\nAsk Ann.");
        library.save(saved.profile().withUrl("ws://b"), saved.profile());
        assertThat(Files.readString(saved.path())).contains("\"others\": 1", "For staging.", "ws://b");
        library.describe(saved.profile(), " ");
        assertThat(Files.readString(saved.path())).contains("\"others\": 1").doesNotContain("description");
        library.edits().delete(library.find(saved.profile().id()).orElseThrow());
        assertThatThrownBy(() -> library.describe(saved.profile(), "Too late."))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("A is no longer in the library");
    }

    @Test
    void theLookOfALogStaysThroughChangesAndIsDuplicated() throws Exception {
        SavedProfile saved = create("A");
        LogLook look = new LogLook(
                new LogSettings(List.of(new LogSettings.Column("size", 70, false)), List.of(), "$.n"),
                LogLook.TimeColumn.CLOCK);
        library.putLog(saved.profile().id(), Optional.of(look));
        library.save(saved.profile().withUrl("ws://b"), saved.profile());
        SavedProfile copy = library.edits().duplicate(saved);
        assertThat(reopen().find(saved.profile().id()).orElseThrow().log()).contains(look);
        assertThat(reopen().find(copy.profile().id()).orElseThrow().log()).contains(look);
        library.putLog(saved.profile().id(), Optional.empty());
        assertThat(library.find(saved.profile().id()).orElseThrow().log()).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "file modes are POSIX")
    void secretsAreReadableByTheUserOnly() throws Exception {
        SavedProfile saved = library.create(
                library.root(),
                Profile.create("A", "ws://a").withHeaders(List.of(ProfileHeader.of("Authorization", "token"))));
        assertThat(saved.path()).content().doesNotContain("token");
        Path secret = folders.secrets().resolve(saved.profile().id() + ".json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folders.secrets())))
                .isEqualTo("rwx------");
    }

    @Test
    void whatWasDeletedCanBePutBack() throws Exception {
        ProfileFolder folder = library.createFolder(library.root(), "Market");
        SavedProfile saved = library.create(folder, Profile.create("Echo", "ws://a"));
        TrashedItem trashed = library.edits().delete(folder);
        assertThat(folder.path()).doesNotExist();
        assertThat(library.find(saved.profile().id())).isEmpty();
        library.createFolder(library.root(), "Market");
        assertThat(library.edits().restore(trashed).name()).isEqualTo("Market 2");
        assertThat(library.find(saved.profile().id())).isPresent();
    }

    @Test
    void whatWasDeletedLongAgoIsGoneWithItsSecrets() throws Exception {
        Profile profile = Profile.create("A", "ws://a").withHeaders(List.of(ProfileHeader.of("Cookie", "c")));
        TrashedItem trashed = library.edits().delete(library.create(library.root(), profile));
        Path secrets = folders.secrets().resolve(profile.id() + ".json");
        reopen();
        assertThat(trashed.kept()).exists();
        assertThat(secrets).exists();
        Files.setLastModifiedTime(trashed.kept().getParent(), FileTime.from(Instant.EPOCH));
        reopen();
        assertThat(trashed.kept()).doesNotExist();
        assertThat(secrets).doesNotExist();
    }

    @Test
    void aBrokenFileIsShownAndLeftAlone() throws Exception {
        ProfileFolder folder = library.createFolder(library.root(), "Market");
        Path file = folder.path().resolve("Bad.json");
        Files.writeString(file, "{\n\"url\": }");
        library.refresh();
        BrokenProfile broken =
                (BrokenProfile) library.root().folders().get(0).children().get(0);
        assertThat(broken)
                .isEqualTo(new BrokenProfile(file, "Bad.json", "Line 2, column 8: Expected a value, found '}'."));
        assertThatThrownBy(() -> library.edits().delete(broken)).hasMessageContaining("left alone");
        assertThatThrownBy(() -> library.edits().delete(folder)).hasMessageContaining("left alone");
        assertThatThrownBy(() -> library.edits().rename(broken, "x")).hasMessageContaining("left alone");
        assertThat(library.create(folder, Profile.create("Bad", "ws://a")).path())
                .hasFileName("Bad 2.json");
        assertThat(file).hasContent("{\n\"url\": }");
    }

    @Test
    void aFileThatBrokeMeanwhileIsNotOverwritten() throws Exception {
        SavedProfile saved = create("Echo");
        Files.writeString(saved.path(), "<<<<<<< HEAD");
        SaveResult result = library.save(saved.profile().withUrl("ws://new"), saved.profile());
        assertThat(saved.path()).hasContent("<<<<<<< HEAD");
        assertThat(result.saved().path()).hasFileName("Echo 2.json").exists();
    }

    @Test
    void changesMadeOnDiskArePickedUp() throws Exception {
        SavedProfile saved = create("Echo");
        assertThat(library.refresh()).isFalse();
        replaceInFile(saved.path(), "ws://a", "ws://b");
        assertThat(library.refresh()).isTrue();
        assertThat(library.find(saved.profile().id())
                        .orElseThrow()
                        .profile()
                        .target()
                        .url())
                .isEqualTo("ws://b");
        Files.delete(saved.path());
        library.refresh();
        assertThat(library.root().children()).isEmpty();
    }

    @Test
    void differentChangesOfTwoInstancesAreBroughtTogether() throws Exception {
        Profile base = create("Echo").profile();
        Library other = reopen();
        other.save(base.withSubprotocols(List.of("json")), base);
        SaveResult mine = library.save(base.withUrl("ws://mine"), base);
        assertThat(mine.other()).isEmpty();
        assertThat(mine.saved().profile())
                .isEqualTo(base.withSubprotocols(List.of("json")).withUrl("ws://mine"));
        assertThat(reopen().root().profiles()).containsExactly(mine.saved());
    }

    @Test
    void ofTwoConflictingChangesBothAreKept() throws Exception {
        Profile base = create("Echo").profile();
        reopen().save(base.withUrl("ws://theirs"), base);
        SaveResult mine = library.save(base.withUrl("ws://mine"), base);
        assertThat(mine.other()).isPresent();
        assertThat(reopen().root().profiles())
                .extracting(s -> s.name() + " " + s.profile().target().url())
                .containsExactly("Echo ws://theirs", "Echo (my version) ws://mine");
    }

    @Test
    void theLastGoodCopyIsKept() throws Exception {
        SavedProfile saved = create("Echo");
        library.save(saved.profile().withUrl("ws://new"), saved.profile());
        assertThat(folders.backups().resolve(saved.profile().id() + ".json"))
                .content()
                .contains("ws://a");
    }

    @Test
    void aCopiedFileGetsAnIdOfItsOwn() throws Exception {
        SavedProfile saved = create("Echo");
        Files.copy(saved.path(), workspace.resolve("Zcopy.json"));
        library.refresh();
        SavedProfile copy = library.root().profiles().get(1);
        assertThat(copy.profile().id()).isNotEqualTo(saved.profile().id());
        library.edits().rename(copy, "Own");
        assertThat(workspace.resolve("Own.json"))
                .content()
                .contains(copy.profile().id());
    }

    @Test
    void hiddenFoldersAreNoneOfOurs() throws Exception {
        Files.createDirectories(workspace.resolve(".git"));
        Files.writeString(workspace.resolve(".git/x.json"), "{}");
        library.refresh();
        assertThat(library.root().children()).isEmpty();
    }

    @Test
    void noTemporaryFileIsLeft() throws Exception {
        SavedProfile saved = create("Echo");
        library.save(saved.profile().withUrl("ws://new"), saved.profile());
        try (var files = Files.list(workspace)) {
            assertThat(files).containsExactly(saved.path());
        }
    }

    private SavedProfile create(String name) throws LibraryException {
        return library.create(library.root(), Profile.create(name, "ws://a"));
    }

    private Library reopen() throws LibraryException {
        return Library.open(workspace, folders);
    }

    private static List<String> names(ProfileFolder folder) {
        return folder.children().stream().map(LibraryEntry::name).toList();
    }

    private static void replaceInFile(Path file, String old, String now) throws IOException {
        Files.writeString(file, Files.readString(file).replace(old, now));
    }
}
