package app.sockeye.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void aFileNameAloneIsMadeASentence() {
        assertThat(Reason.of(new NoSuchFileException("a.json"))).isEqualTo("a.json is not there");
        assertThat(Reason.of(new AccessDeniedException("a.json"))).isEqualTo("a.json may not be read or written");
    }

    @Test
    void whatTheSystemSaysStays() {
        assertThat(Reason.of(new FileSystemException("a.json", null, "No space left on device")))
                .isEqualTo("a.json: No space left on device");
    }

    @Test
    void whoSaysNothingIsNamed() {
        assertThat(Reason.of(new IOException())).isEqualTo("IOException");
        assertThat(Reason.of(new IllegalStateException(" "))).isEqualTo("IllegalStateException");
    }

    @Test
    void aWrapperTellsWhatItWraps() {
        assertThat(Reason.of(new UncheckedIOException("wrapped", new IOException("the disk is full"))))
                .isEqualTo("the disk is full");
        assertThat(Reason.of(new CompletionException(new IOException("the disk is full"))))
                .isEqualTo("the disk is full");
        assertThat(Reason.of(new CompletionException(new UncheckedIOException(new NoSuchFileException("a.json")))))
                .isEqualTo("a.json is not there");
    }

    @Test
    void theCauseOfAFailedFutureIsTheSameHoweverManyFuturesCameOfIt() {
        IOException cause = new IOException("the disk is full");
        CompletableFuture<Void> first = CompletableFuture.failedFuture(cause);
        for (CompletableFuture<?> future : List.of(first, first.thenApply(v -> v))) {
            assertThat(future.handle((done, failure) -> Reason.cause(failure)).join())
                    .isSameAs(cause);
        }
        assertThat(Reason.cause(null)).isNull();
    }

    @Test
    void aSentenceEndsOnce() {
        assertThat(Reason.sentence(new IOException("The disk is full."))).isEqualTo("The disk is full.");
        assertThat(Reason.sentence(new IOException("The disk is full"))).isEqualTo("The disk is full.");
    }
}
