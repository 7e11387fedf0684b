package app.sockeye.profile.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.files.Folders;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ScriptUse;
import app.sockeye.profile.trash.TrashedItem;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.SavedScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryScriptsTest {
    private static final String SOURCE = "function onOpen() { log('open') }\n";

    @TempDir
    private Path folder;

    private Library library;
    private LibraryScripts scripts;
    private ProfileFolder inner;
    private SavedProfile orders;

    @BeforeEach
    void open() throws LibraryException {
        library = Library.open(folder.resolve("workspace"), Folders.below(folder));
        scripts = library.scripts();
        inner = library.createFolder(library.root(), "Trading");
        orders = library.create(inner, Profile.create("Orders", "ws://localhost"));
    }

    @Test
    void theNearestScriptIsInForce() throws LibraryException {
        assertThat(scripts.inForce(id())).isEmpty();
        save(library.root(), "// all");
        assertThat(scripts.inForce(id())).map(SavedScript::source).contains("// all");
        save(inner, "// trading");
        assertThat(scripts.inForce(id())).map(SavedScript::source).contains("// trading");
        save(orders, SOURCE);
        assertThat(scripts.inForce(id())).contains(new SavedScript(orders, ScriptUse.AUTOMATION, SOURCE));
        save(orders, " \n");
        assertThat(scripts.inForce(id())).map(SavedScript::source).contains("// trading");
    }

    @Test
    void itIsAFileBesideTheConnectionsOrInTheFolder() throws LibraryException {
        save(orders, SOURCE);
        save(inner, SOURCE);
        assertThat(inner.path().resolve("Orders.js")).hasContent(SOURCE);
        assertThat(inner.path().resolve(".folder.js")).hasContent(SOURCE);
        assertThat(scripts.inForce(id()).orElseThrow().fileName()).isEqualTo("Orders.js");
        save(inner, "");
        assertThat(inner.path().resolve(".folder.js")).doesNotExist();
    }

    @Test
    void itGoesWithTheConnection() throws LibraryException {
        save(orders, SOURCE);
        Profile saved = library.find(id()).orElseThrow().profile();
        library.save(saved.withName("Trades"), saved);
        assertThat(inner.path().resolve("Trades.js")).hasContent(SOURCE);
        assertThat(inner.path().resolve("Orders.js")).doesNotExist();

        library.edits().move(library.find(id()).orElseThrow(), library.root(), Optional.empty());
        assertThat(library.root().path().resolve("Trades.js")).hasContent(SOURCE);

        TrashedItem deleted = library.edits().delete(library.find(id()).orElseThrow());
        assertThat(library.root().path().resolve("Trades.js")).doesNotExist();
        library.edits().restore(deleted);
        assertThat(scripts.inForce(id())).map(SavedScript::source).contains(SOURCE);
    }

    @Test
    void aNewConnectionTakesNoScriptThatLiesThere() throws LibraryException, IOException {
        Files.writeString(inner.path().resolve("New.js"), SOURCE);
        SavedProfile created = library.create(inner, Profile.create("New", "ws://localhost"));
        assertThat(scripts.inForce(created.profile().id())).isEmpty();
    }

    @Test
    void aLinkOutOfTheWorkspaceIsNotRead() throws LibraryException, IOException {
        Path outside = Files.writeString(folder.resolve("outside.js"), SOURCE);
        Files.createSymbolicLink(inner.path().resolve("Orders.js"), outside);
        assertThatThrownBy(() -> scripts.inForce(id())).isInstanceOf(LibraryException.class);
        assertThatThrownBy(() -> save(orders, "x")).isInstanceOf(LibraryException.class);
    }

    @Test
    void aScriptThatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> save(orders, "x".repeat((1 << 20) + 1)))
                .isInstanceOf(LibraryException.class)
                .hasMessage("The script is larger than 1 MiB and was not saved.");
    }

    @Test
    void whatOthersWroteMeanwhileIsNotOverwrittenNorDeleted() throws Exception {
        save(orders, SOURCE);
        Files.writeString(inner.path().resolve("Orders.js"), "// theirs");
        assertThat(scripts.save(orders, SOURCE, "// mine")).contains("// theirs");
        assertThat(scripts.save(orders, SOURCE, "")).contains("// theirs");
        assertThat(scripts.save(orders, "", "// mine")).contains("// theirs");
        assertThat(inner.path().resolve("Orders.js")).hasContent("// theirs");
        assertThat(scripts.save(orders, "// theirs", "// mine")).isEmpty();
        assertThat(inner.path().resolve("Orders.js")).hasContent("// mine");
    }

    @Test
    void whatIsOverwrittenOrDeletedIsInTheBackups() throws Exception {
        save(orders, "// first");
        save(inner, "// all");
        save(orders, "// second");
        Path backup = Folders.below(folder).backups().resolve(id() + ".js");
        assertThat(backup).hasContent("// first");
        save(orders, "");
        assertThat(backup).hasContent("// second");
    }

    @Test
    void aDialectIsAFileOfItsOwnThatGoesWithTheConnection() throws LibraryException, IOException {
        save(orders, SOURCE);
        assertThat(library.dialects().inForce(id())).isEmpty();
        library.dialects().save(orders, "", "// dialect");
        library.dialects().save(inner, "", "// all");
        assertThat(inner.path().resolve("Orders.dialect.js")).hasContent("// dialect");
        assertThat(inner.path().resolve(".folder.dialect.js")).hasContent("// all");
        assertThat(scripts.inForce(id())).map(SavedScript::source).contains(SOURCE);

        Profile saved = library.find(id()).orElseThrow().profile();
        library.save(saved.withName("Trades"), saved);
        assertThat(inner.path().resolve("Trades.dialect.js")).hasContent("// dialect");
        TrashedItem deleted = library.edits().delete(library.find(id()).orElseThrow());
        assertThat(inner.path().resolve("Trades.dialect.js")).doesNotExist();
        library.edits().restore(deleted);
        assertThat(library.dialects().inForce(id()).orElseThrow().fileName()).isEqualTo("Trades.dialect.js");

        Files.writeString(inner.path().resolve("New.dialect.js"), SOURCE);
        SavedProfile created = library.create(inner, Profile.create("New", "ws://localhost"));
        assertThat(created.path()).hasFileName("New 2.json");
    }

    private void save(LibraryEntry owner, String source) throws LibraryException {
        String base = scripts.own(owner).map(SavedScript::source).orElse("");
        assertThat(scripts.save(owner, base, source)).isEmpty();
    }

    private String id() {
        return orders.profile().id();
    }
}
