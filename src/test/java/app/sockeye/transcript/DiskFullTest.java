package app.sockeye.transcript;

import static app.sockeye.transcript.Samples.random;
import static app.sockeye.transcript.Samples.string;
import static app.sockeye.transcript.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFullTest {
    @TempDir
    Path folder;

    /** Bytes that can still be written. */
    private final AtomicLong space = new AtomicLong(Long.MAX_VALUE);

    @Test
    void appendingWaitsTellsAndGoesOnByItself() throws Exception {
        try (Transcript transcript = Transcript.create(folder, SmallDisk::new)) {
            space.set(50_000);
            CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 1000; i++) {
                    text(transcript.appender(), KilledWriter.text(i));
                    transcript.appender().publish();
                }
            });
            await(() -> transcript.trouble().isPresent());
            assertThat(transcript.trouble().orElseThrow())
                    .startsWith("Recording waits, ")
                    .contains("bytes held back", "No space left on device", folder.toString());
            long before = transcript.count();
            assertThat(before).isBetween(1L, 999L);
            assertThat(string(transcript.entry(before - 1))).isEqualTo(KilledWriter.text(before - 1));

            space.set(Long.MAX_VALUE);
            work.get(1, TimeUnit.MINUTES);
            assertThat(transcript.trouble()).isEmpty();
        }
        assertHolds(1000);
    }

    @Test
    void manyAppendersWaitAndNoneLosesAnything() throws Exception {
        int each = 300;
        try (Transcript transcript = Transcript.create(folder, SmallDisk::new)) {
            space.set(20_000);
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
                await(() -> transcript.trouble().isPresent());
                space.addAndGet(100_000);
            }
            space.set(Long.MAX_VALUE);
            CompletableFuture.allOf(work).get(1, TimeUnit.MINUTES);
        }
        try (Transcript reopened = Transcript.open(folder)) {
            assertThat(reopened.recovery()).isEmpty();
            assertThat(reopened.count()).isEqualTo(4 * each);
        }
    }

    @Test
    void closingEndsTheWaitAndWhatWasPublishedStays() throws Exception {
        Transcript transcript = Transcript.create(folder, SmallDisk::new);
        for (int i = 0; i < 10; i++) {
            text(transcript.appender(), KilledWriter.text(i));
        }
        transcript.appender().publish();
        space.set(3);
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            text(transcript.appender(), "does not fit");
            transcript.appender().publish();
        });
        await(() -> transcript.trouble().isPresent());
        transcript.close();
        assertThatThrownBy(() -> work.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(IllegalStateException.class);
        try (Transcript reopened = Transcript.open(folder)) {
            assertThat(reopened.count()).isEqualTo(10);
            assertThat(string(reopened.entry(9))).isEqualTo(KilledWriter.text(9));
        }
    }

    @Test
    void interruptedThreadsWaitAsWell() throws Exception {
        try (Transcript transcript = Transcript.create(folder, SmallDisk::new)) {
            space.set(0);
            CompletableFuture<Boolean> work = CompletableFuture.supplyAsync(() -> {
                Thread.currentThread().interrupt();
                text(transcript.appender(), KilledWriter.text(0));
                transcript.appender().publish();
                return Thread.interrupted();
            });
            await(() -> transcript.trouble().isPresent());
            space.set(Long.MAX_VALUE);
            assertThat(work.get(1, TimeUnit.MINUTES)).isTrue();
        }
        assertHolds(1);
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
                await(() -> transcript.trouble().isPresent());
                Files.delete(ballast);
                work.get(1, TimeUnit.MINUTES);
                assertThat(transcript.trouble()).isEmpty();
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

    /** A file on a disk that has {@link #space} left; what does not fit is written as far as it does. */
    private final class SmallDisk implements StoredFile {
        private final StoredFile file;

        SmallDisk(Path path, boolean writable) {
            this.file = new ChannelFile(path, writable);
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            int length = source.remaining();
            long left = space.getAndUpdate(s -> Math.max(0, s - length));
            if (left < length) {
                file.write(source.limit(source.position() + (int) left), position);
                throw new IOException("No space left on device");
            }
            file.write(source, position);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
