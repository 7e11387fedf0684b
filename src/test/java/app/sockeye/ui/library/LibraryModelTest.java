package app.sockeye.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.ProfileFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryModelTest {
    @TempDir
    Path home;

    private final LibraryRecorder window = new LibraryRecorder();
    private Library library;
    private LibraryModel model;

    @BeforeEach
    void open() throws Exception {
        Folders folders = Folders.below(home);
        library = Library.open(folders.workspace(), folders);
        model = new LibraryModel(library, window, Runnable::run, Runnable::run);
    }

    @Test
    void aSearchShowsOnlyWhatMatches() {
        model.searchProperty().set("play JSON");
        assertThat(names()).containsExactly("JSON-RPC");
        model.searchProperty().set("/tick");
        assertThat(names()).containsExactly("Ticker");
        model.searchProperty().set("nothing like this");
        assertThat(model.shownProperty().get().children()).isEmpty();
        model.searchProperty().set("");
        assertThat(names()).hasSize(11);
    }

    @Test
    void aNewConnectionGoesWhereTheSelectionIsAndIsNamedThenEdited() {
        model.select("playground-echo");
        model.newConnection();
        LibraryEntry created = model.createdProperty().get();
        assertThat(created.path().getParent()).hasFileName("Playground");
        model.rename(created, "Mine");
        assertThat(model.createdProperty().get()).isNull();
        assertThat(window.said).containsExactly("edit Mine");
        assertThat(model.selectedProperty().get().name()).isEqualTo("Mine");
    }

    @Test
    void aDeletedProfileComesBackByUndo() {
        model.delete(echo());
        assertThat(window.said).containsExactly("Deleted Echo.");
        assertThat(names()).doesNotContain("Echo");
        window.undo.run();
        assertThat(names()).startsWith("Echo");
        assertThat(model.selectedProperty().get().name()).isEqualTo("Echo");
    }

    @Test
    void anEntryMovesAmongItsSiblings() {
        model.moveBy(echo(), 1);
        assertThat(names()).startsWith("Chat", "Echo", "Ticker");
        model.moveBy(echo(), -1);
        assertThat(names()).startsWith("Echo", "Chat");
        model.moveBy(echo(), -1);
        assertThat(names()).startsWith("Echo", "Chat");
    }

    @Test
    void whatCannotBeDoneIsTold() throws Exception {
        Files.writeString(library.root().path().resolve("Bad.json"), "{");
        library.refresh();
        model.delete(model.shownProperty().get().children().get(0));
        assertThat(window.said).singleElement().asString().contains("Bad.json", "left alone");
    }

    @Test
    void changesFromElsewhereAreShown() throws Exception {
        Files.delete(echo().path());
        library.refresh();
        assertThat(names()).doesNotContain("Echo");
    }

    @Test
    void aFolderIsMadeBesideTheSelectedProfileAndTakesAnother() {
        model.newFolder();
        ProfileFolder folder = (ProfileFolder) model.createdProperty().get();
        model.rename(folder, "Local");
        model.move(echo(), (ProfileFolder) model.selectedProperty().get(), Optional.empty());
        assertThat(echo().path().getParent()).hasFileName("Local");
    }

    private LibraryEntry echo() {
        return library.find("playground-echo").orElseThrow();
    }

    private List<String> names() {
        return model.shownProperty().get().folders().stream()
                .flatMap(f -> f.children().stream())
                .map(LibraryEntry::name)
                .toList();
    }
}
