package app.sockeye.transcript;

import static app.sockeye.transcript.SampleEntries.random;
import static app.sockeye.transcript.SampleEntries.string;
import static app.sockeye.transcript.SampleEntries.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionStore;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredWalk;
import app.sockeye.transcript.segment.IndexFile;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.Segments;
import app.sockeye.transcript.write.UnrecordedEntries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFullTest {
    @TempDir
    Path folder;

    private final SmallDisk disk = new SmallDisk();

    @Test
    void appendingWaitsTellsAndGoesOnByItself() throws Exception {
        try (Transcript transcript = disk.createTranscript(folder)) {
            disk.leave(50_000);
            CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 1000; i++) {
                    text(transcript.appender(), KilledWriter.text(i));
                    transcript.appender().publish();
                }
            });
            await(() -> transcript.writing().trouble().isPresent());
            assertThat(transcript.writing().trouble().orElseThrow())
                    .startsWith("Recording waits, ")
                    .contains("bytes held back", "No space left on device", folder.toString());
            long before = transcript.count();
            assertThat(before).isBetween(1L, 999L);
            assertThat(string(transcript.entry(before - 1))).isEqualTo(KilledWriter.text(before - 1));

            disk.leave(Long.MAX_VALUE);
            work.get(1, TimeUnit.MINUTES);
            assertThat(transcript.writing().trouble()).isEmpty();
        }
        assertHolds(1000);
    }

    @Test
    void manyAppendersWaitAndNoneLosesAnything() throws Exception {
        int each = 300;
        try (Transcript transcript = disk.createTranscript(folder)) {
            disk.leave(20_000);
            CompletableFuture<?>[] work = new CompletableFuture<?>[4];
            for (int k = 0; k < work.length; k++) {
                work[k] = CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < each; i++) {
                                transcript.appender().append(EntryKind.NOTE, null, random(i, 2000), System.nanoTime());
                                if (i % 5 == 0) {
                                    transcript.appender().publish();
                                }
                            }
                            transcript.appender().publish();
                        },
                        task -> new Thread(task).start());
            }
            for (int step = 0; step < 3; step++) {
                await(() -> transcript.writing().trouble().isPresent());
                disk.free(100_000);
            }
            disk.leave(Long.MAX_VALUE);
            CompletableFuture.allOf(work).get(1, TimeUnit.MINUTES);
        }
        try (Transcript reopened = Transcript.open(folder)) {
            assertThat(reopened.recovery()).isEmpty();
            assertThat(reopened.count()).isEqualTo(4 * each);
        }
    }

    @Test
    void closingEndsTheWaitAndWhatWasPublishedStays() throws Exception {
        Transcript transcript = disk.createTranscript(folder);
        for (int i = 0; i < 10; i++) {
            text(transcript.appender(), KilledWriter.text(i));
        }
        transcript.appender().publish();
        disk.leave(3);
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            text(transcript.appender(), "does not fit");
            transcript.appender().publish();
        });
        await(() -> transcript.writing().trouble().isPresent());
        transcript.close();
        assertThatThrownBy(() -> work.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(IllegalStateException.class);
        try (Transcript reopened = Transcript.open(folder)) {
            assertThat(reopened.count()).isEqualTo(10);
            assertThat(string(reopened.entry(9))).isEqualTo(KilledWriter.text(9));
        }
    }

    @Test
    void whatIsNotRecordedIsCounted() throws Exception {
        try (Transcript transcript = disk.createTranscript(folder)) {
            assertThat(transcript.writing().unrecorded()).isEqualTo(new UnrecordedEntries(0, 0));
            disk.leave(0);
            CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
                text(transcript.appender(), "one");
                text(transcript.appender(), "two");
                transcript.appender().publish();
            });
            await(() -> transcript.writing().trouble().isPresent());
            assertThat(transcript.writing().briefTrouble())
                    .contains("Recording waits, the disk can't be written: No space left on device");
            assertThat(transcript.writing().unrecorded().entries()).isEqualTo(2);
            assertThat(transcript.writing().unrecorded().bytes()).isGreaterThan(2 * RecordFormat.BODY);
            disk.leave(Long.MAX_VALUE);
            work.get(1, TimeUnit.MINUTES);
            assertThat(transcript.writing().unrecorded()).isEqualTo(new UnrecordedEntries(0, 0));
        }
    }

    @Test
    void interruptedThreadsWaitAsWell() throws Exception {
        try (Transcript transcript = disk.createTranscript(folder)) {
            disk.leave(0);
            CompletableFuture<Boolean> work = CompletableFuture.supplyAsync(() -> {
                Thread.currentThread().interrupt();
                text(transcript.appender(), KilledWriter.text(0));
                transcript.appender().publish();
                return Thread.interrupted();
            });
            await(() -> transcript.writing().trouble().isPresent());
            disk.leave(Long.MAX_VALUE);
            assertThat(work.get(1, TimeUnit.MINUTES)).isTrue();
        }
        assertHolds(1);
    }

    @Test
    void aKilledSessionIsReadThoughItsIndexCannotBeWritten() throws Exception {
        ManySegments.write(folder, 3);
        Path index = folder.resolve(IndexFile.NAME);
        byte[] whole = Files.readAllBytes(index);
        for (int left : new int[] {0, 5 * IndexFile.WIDTH, whole.length - IndexFile.WIDTH}) {
            Files.write(index, Arrays.copyOf(whole, left));
            disk.leave(7);
            try (Transcript transcript = disk.openTranscript(folder)) {
                assertThat(transcript.count()).isEqualTo(15);
                for (int i = 0; i < 3; i++) {
                    assertThat(string(transcript.entry(5 * i + 1))).isEqualTo("{\"segment\": " + i + "}");
                }
                assertThat(new FilteredWalk(transcript, Filter.ALL).forEach(entry -> {}))
                        .isEqualTo(15);
                assertThat(transcript.recovery().orElseThrow())
                        .contains("1 messages that never ended could not be restored")
                        .endsWith(
                                "Its index can't be written (No space left on device) and is held in memory while it is"
                                        + " open.");
            }
            assertThat(Segments.in(folder)).hasSize(4);
        }
        disk.leave(Long.MAX_VALUE);
        try (Transcript transcript = disk.openTranscript(folder)) {
            assertThat(transcript.count()).isEqualTo(16);
        }
    }

    @Test
    void aSummaryThatCannotBeWrittenDoesNotKeepASessionFromBeingOpened() throws Exception {
        SessionStore store = new SessionStore(folder, Long.MAX_VALUE);
        try (Transcript transcript = store.create("p", "ws://one")) {
            text(transcript.appender(), "one");
        }
        KeptSession session = store.listAll().get(0);
        Path summary = session.folder().resolve("summary.properties");
        Files.delete(summary);
        // A folder in its place: it can't be written, as on a full disk.
        Files.createDirectories(summary.resolve("in the way"));
        try (Transcript transcript = store.open(session)) {
            assertThat(transcript.count()).isEqualTo(1);
        }
        assertThat(store.summarise(session).summary().orElseThrow().received()).isEqualTo(1);
    }

    @Test
    void aRealFullDiskIsOutlived() throws Exception {
        Path mount = Files.createDirectory(folder.resolve("small"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", mount.toString()), "may mount a tmpfs");
        try {
            Path session = mount.resolve("session");
            Path ballast = mount.resolve("ballast");
            Files.write(ballast, new byte[500_000]);
            try (Transcript transcript = Transcript.create(session)) {
                CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 3000; i++) {
                        text(transcript.appender(), KilledWriter.text(i));
                        if (i % 10 == 9) {
                            transcript.appender().publish();
                        }
                    }
                });
                await(() -> transcript.writing().trouble().isPresent());
                Files.delete(ballast);
                work.get(1, TimeUnit.MINUTES);
                assertThat(transcript.writing().trouble()).isEmpty();
            }
            try (Transcript reopened = Transcript.open(session)) {
                assertThat(reopened.recovery()).isEmpty();
                assertThat(reopened.count()).isEqualTo(3000);
                for (int i = 0; i < 3000; i++) {
                    assertThat(string(reopened.entry(i))).isEqualTo(KilledWriter.text(i));
                }
            }
        } finally {
            run("umount", mount.toString());
        }
    }

    private void assertHolds(int count) throws IOException {
        try (Transcript reopened = Transcript.open(folder)) {
            assertThat(reopened.recovery()).isEmpty();
            assertThat(reopened.count()).isEqualTo(count);
            for (int i = 0; i < count; i++) {
                assertThat(string(reopened.entry(i))).isEqualTo(KilledWriter.text(i));
            }
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
