package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.files.Reason;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkThreadsTest {
    private final WorkThreads threads = new WorkThreads();

    @AfterEach
    void end() {
        threads.finish();
        threads.clock().shutdown();
    }

    @Test
    void whatIsMadeInTheBackgroundIsWaitedFor() {
        CompletableFuture<String> name =
                threads.begin(() -> Thread.currentThread().getName());
        assertThat(WorkThreads.await(name)).isEqualTo("sockeye-background");
    }

    @Test
    void whatFailsInTheBackgroundIsToldAsIfItHadFailedHere() {
        CompletableFuture<String> broken = threads.begin(() -> {
            throw new UncheckedIOException(new NoSuchFileException("workspace"));
        });
        assertThatThrownBy(() -> WorkThreads.await(broken))
                .isInstanceOf(UncheckedIOException.class)
                .satisfies(e -> assertThat(Reason.sentence(e)).isEqualTo("workspace is not there."));
    }
}
