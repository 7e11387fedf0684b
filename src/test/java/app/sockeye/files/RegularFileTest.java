package app.sockeye.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RegularFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsReadWholeUpToItsBound() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[] {1, 2, 3});
        assertThat(RegularFile.read(file, 3)).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> RegularFile.read(file, 2)).hasMessageContaining("larger than the 2 bytes it may have");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "devices, pipes and links need POSIX")
    void devicesPipesAndLinksToThemAreNotOpened() throws Exception {
        Path zero = Files.createSymbolicLink(folder.resolve("zero"), Path.of("/dev/zero"));
        assertThatThrownBy(() -> RegularFile.read(zero, 10)).hasMessageContaining("not a regular file");
        assertThatThrownBy(() -> RegularFile.read(pipe("pipe"), 10)).hasMessageContaining("not a regular file");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "devices, pipes and links need POSIX")
    void aLinkToAFileIsFollowed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(RegularFile.read(Files.createSymbolicLink(folder.resolve("link"), file), 10))
                .containsExactly('x');
    }

    @Test
    void aFolderIsNoFileAndNothingIsNothing() {
        assertThatThrownBy(() -> RegularFile.read(folder, 10)).hasMessageContaining("it is a folder");
        assertThatThrownBy(() -> RegularFile.read(folder.resolve("none"), 10)).isInstanceOf(NoSuchFileException.class);
    }

    private Path pipe(String name) throws Exception {
        Path pipe = folder.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }
}
