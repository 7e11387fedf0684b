package app.sockeye.profile.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest {
    private static final Instant LONG_AGO = Instant.EPOCH;

    @TempDir
    Path root;

    private Path file;
    private FolderFiles orders;

    @BeforeEach
    void writeOne() throws Exception {
        orders = new FolderFiles(root);
        file = root.resolve(".folder.json");
        write("a", LONG_AGO);
        assertThat(read()).isEqualTo("a");
    }

    @Test
    void aFileThatLooksTheSameIsNotReadAgain() throws Exception {
        write("b", LONG_AGO);
        assertThat(read()).isEqualTo("a");
    }

    @Test
    void aFileOfAnotherTimeIsReadAgain() throws Exception {
        write("b", LONG_AGO.plusSeconds(1));
        assertThat(read()).isEqualTo("b");
    }

    @Test
    void aFileThatChangedJustNowIsReadAgain() throws Exception {
        Instant soon = Instant.now().plusSeconds(60);
        write("b", soon);
        assertThat(read()).isEqualTo("b");
        write("c", soon);
        assertThat(read()).isEqualTo("c");
    }

    private void write(String order, Instant modified) throws Exception {
        Files.writeString(file, "{\"order\": \"" + order + "\"}");
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private String read() throws Exception {
        orders.begin();
        return orders.read(file).order();
    }
}
