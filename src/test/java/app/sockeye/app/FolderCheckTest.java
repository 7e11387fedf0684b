package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCheckTest {
    @TempDir
    Path home;

    private Folders folders;

    @BeforeEach
    void setUp() {
        folders = Folders.below(home);
    }

    @Test
    void foldersAreMade() {
        assertThat(FolderCheck.problem(folders)).isEmpty();
        assertThat(folders.config()).isDirectory();
        assertThat(folders.data()).isDirectory();
    }

    @Test
    void aFileInAFoldersPlaceIsTold() throws IOException {
        Files.createFile(folders.config());
        assertThat(FolderCheck.problem(folders).orElseThrow())
                .isEqualTo("The folder %s can't be used: %s is a file, not a folder."
                        .formatted(folders.config(), folders.config()));
    }

    @Test
    void aFileOnTheWayToAFolderIsTold() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        assertThat(FolderCheck.problem(Folders.below(file)).orElseThrow())
                .startsWith("The folder " + file.resolve("config") + " can't be used: ");
    }
}
