package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.files.Folders;
import app.sockeye.files.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeginningTest {
    @Test
    void aFolderThatCantBeUsedIsAReasonToHaveNoWindow(@TempDir Path home) throws IOException {
        Folders folders = Folders.below(home);
        Files.createFile(folders.data());
        Beginning begun = Beginning.in(folders, List.of());
        assertThat(begun.failure().orElseThrow()).contains(folders.data() + " is a file, not a folder");
        assertThat(begun.only()).isEmpty();
    }

    @Test
    void whatIsBegunIsMadeOnAThreadOfItsOwnAndWaitedFor() {
        Supplier<String> name = Beginning.begin(() -> Thread.currentThread().getName());
        assertThat(name.get()).isEqualTo("sockeye-begin");
    }

    @Test
    void whatFailsThereIsToldAsIfItHadFailedHere() {
        Supplier<String> broken = Beginning.begin(() -> {
            throw new UncheckedIOException(new NoSuchFileException("workspace"));
        });
        assertThatThrownBy(broken::get)
                .isInstanceOf(UncheckedIOException.class)
                .satisfies(e -> assertThat(Reason.sentence(e)).isEqualTo("workspace is not there."));
    }
}
