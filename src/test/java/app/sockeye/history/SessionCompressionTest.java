package app.sockeye.history;

import static app.sockeye.transcript.SampleEntries.string;
import static app.sockeye.transcript.SampleEntries.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.file.FolderLock;
import app.sockeye.transcript.sealed.RecordingKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionCompressionTest {
    private static final int MESSAGES = 30_000;

    @TempDir
    Path root;

    private final AtomicInteger changes = new AtomicInteger();
    private SessionStore store;
    private SessionCompression compression;

    @BeforeEach
    void open() {
        store = new SessionStore(root, Long.MAX_VALUE);
        compression = new SessionCompression(new SessionFolders(root), RecordingKeys.NONE, changes::incrementAndGet);
    }

    @Test
    void closedSessionsTakeLessRoomAndOpenAsBefore() throws IOException {
        record(MESSAGES);
        record(MESSAGES);
        long before = bytes();
        compression.compressAll();
        assertThat(bytes()).isLessThan(before / 4);
        assertThat(changes).hasValue(2);
        compression.compressAll();
        assertThat(changes).hasValue(2);
        KeptSession session = store.listAll().get(0);
        try (Transcript transcript = store.open(session)) {
            assertThat(transcript.isLocked()).isTrue();
            assertThat(transcript.recovery()).isEmpty();
            assertThat(string(transcript.entry(MESSAGES - 1))).isEqualTo(message(MESSAGES - 1));
        }
        store.delete(session);
        assertThat(store.listAll()).hasSize(1);
    }

    @Test
    void smallOpenAndUnfinishedOnesAreLeftAsTheyAre() throws IOException {
        record(10);
        Path cut = record(MESSAGES);
        // As a program that was killed leaves it: what must be recovered can't be read meanwhile.
        Files.delete(cut.resolve("summary.properties"));
        try (Transcript live = store.create("p", "ws://live")) {
            fill(live, MESSAGES);
            compression.compressAll();
        }
        assertThat(changes).hasValue(0);
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".zst"));
        }
        compression.compressAll();
        assertThat(changes).hasValue(1);
    }

    @Test
    void nothingIsCompressedOnceItIsClosed() throws IOException {
        record(MESSAGES);
        compression.start();
        compression.close();
        compression.soon();
        compression.start();
        compression.compressAll();
        assertThat(changes).hasValue(0);
        assertThat(compression.<Boolean, RuntimeException>pausedFor(() -> true)).isTrue();
    }

    @Test
    void itGivesWayAtOnceAndGoesOnLater() throws Exception {
        Path folder = record(10 * MESSAGES);
        CompletableFuture<Void> work = CompletableFuture.runAsync(compression::compressAll);
        while (!work.isDone() && !isBeingCompressed(folder)) {
            Thread.onSpinWait();
        }
        boolean free = compression.pausedFor(() -> {
            Optional<FolderLock> lock = FolderLock.tryTake(folder);
            if (lock.isPresent()) {
                lock.get().close();
            }
            return lock.isPresent();
        });
        assertThat(free).isTrue();
        work.get(1, TimeUnit.MINUTES);
        compression.compressAll();
        assertThat(changes).hasValue(1);
        assertThat(folder.resolve("000000.segment")).doesNotExist();
    }

    private static boolean isBeingCompressed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".new"));
        }
    }

    private Path record(int messages) throws IOException {
        try (Transcript transcript = store.create("p", "ws://one")) {
            fill(transcript, messages);
            return transcript.folder();
        }
    }

    private static void fill(Transcript transcript, int messages) {
        for (int i = 0; i < messages; i++) {
            text(transcript.appender(), message(i));
        }
        transcript.appender().publish();
    }

    private static String message(int number) {
        return "{\"type\":\"ticker\",\"symbol\":\"ABC\",\"price\":\"1234.50\",\"size\":\"10\",\"n\":" + number + "}";
    }

    private long bytes() throws IOException {
        return store.listAll().stream().mapToLong(KeptSession::bytes).sum();
    }
}
