package app.sockeye.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryWatchTest {
    @TempDir
    Path home;

    @Test
    void aFileFromElsewhereAppearsByItself() throws Exception {
        Path workspace = Files.createDirectories(home.resolve("workspace"));
        Library library = Library.open(workspace, Folders.below(home));
        CountDownLatch changed = new CountDownLatch(1);
        library.onChange(changed::countDown);
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
        try (LibraryWatch watch = new LibraryWatch(library, executor, e -> {})) {
            Files.writeString(workspace.resolve("New.json"), "{\"url\": \"ws://a\"}");
            assertThat(changed.await(30, TimeUnit.SECONDS)).as("%s", watch).isTrue();
            assertThat(library.root().profiles()).hasSize(1);
        } finally {
            executor.shutdownNow();
        }
    }
}
