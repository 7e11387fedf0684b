package app.sockeye.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderEntriesTest {
    @TempDir
    Path folder;

    @Test
    void filesAndFoldersAreListed() throws IOException {
        Path file = Files.createFile(folder.resolve("a.txt"));
        Path inner = Files.createDirectory(folder.resolve(".b"));
        Files.createFile(inner.resolve("c"));
        assertThat(FolderEntries.of(folder)).containsExactlyInAnyOrder(file, inner);
        assertThat(FolderEntries.startingWith(folder, ".")).containsExactly(inner);
    }

    @Test
    void whatGoesWrongHalfwayIsRaisedAsItIs() throws IOException {
        Files.createFile(folder.resolve("a"));
        assertThatThrownBy(() -> FolderEntries.of(folder.resolve("missing"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> FolderEntries.of(folder, entry -> {
                    throw new NoSuchFileException("gone");
                }))
                .isInstanceOf(NoSuchFileException.class);
    }
}
