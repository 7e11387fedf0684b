package app.sockeye.transcript.segment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.ManySegments;
import app.sockeye.transcript.SampleEntries;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.cold.WatchedDisk;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.file.ChannelFile;
import app.sockeye.transcript.file.StoredFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SegmentCompressionTest {
    @TempDir
    Path folder;

    @Test
    void theSegmentsNearTheEndStayPlain() throws IOException {
        Segments segments = segments(7, ChannelFile::new);
        SegmentCompression compression = new SegmentCompression(segments, folder, Runnable::run, 2);
        compression.onDisk(2);
        assertThat(compressed(segments)).isEmpty();
        compression.onDisk(5);
        assertThat(compressed(segments)).containsExactly(0, 1, 2);
        compression.close();
        compression.onDisk(7);
        assertThat(compressed(segments)).containsExactly(0, 1, 2);
        segments.close();
    }

    @Test
    void afterAFullDiskItGoesOnWithTheNextSegment() throws IOException {
        AtomicBoolean full = new AtomicBoolean(true);
        WatchedDisk disk = new WatchedDisk((path, written) -> {
            if (written != null && full.get()) {
                throw new IOException("No space left on device");
            }
        });
        Segments segments = segments(6, disk);
        SegmentCompression compression = new SegmentCompression(segments, folder, Runnable::run, 2);
        compression.onDisk(4);
        assertThat(compressed(segments)).isEmpty();
        full.set(false);
        compression.onDisk(5);
        assertThat(compressed(segments)).containsExactly(0, 1, 2);
        segments.close();
    }

    @Test
    void aRecordingGoesOnWhileItsBeginningIsCompressed() throws Exception {
        byte[] text = "{\"bid\": 1234.5} ".repeat(8 << 10).getBytes(US_ASCII);
        int count = 5 * (Segments.FULL / text.length) / 2;
        try (Transcript transcript = Transcript.create(folder)) {
            for (int i = 0; i < count; i++) {
                append(transcript, text, i);
            }
            transcript.sync();
            CompletableFuture<Void> work = CompletableFuture.runAsync(
                    () -> new SegmentCompression(transcript.segments(), folder, Runnable::run, 0).onDisk(2));
            int all = count;
            while (!work.isDone()) {
                if (all < count + 10) {
                    // More would be a flood, beside which nothing is compressed.
                    append(transcript, text, all++);
                }
                assertThat(SampleEntries.payload(transcript.entry(all % count))).isEqualTo(text);
            }
            work.get();
            assertThat(folder.resolve("000000.segment.zst")).exists();
            assertThat(folder.resolve("000000.segment")).doesNotExist();
            assertHolds(transcript, text, all);
            count = all;
        }
        try (Transcript transcript = Transcript.open(folder)) {
            assertThat(transcript.recovery()).isEmpty();
            assertHolds(transcript, text, count);
        }
    }

    private static void append(Transcript transcript, byte[] text, int nanos) {
        transcript.appender().append(EntryKind.NOTE, null, text, nanos);
        transcript.appender().publish();
    }

    private static void assertHolds(Transcript transcript, byte[] text, int count) {
        assertThat(transcript.count()).isEqualTo(count);
        for (int i = 0; i < count; i += 100) {
            assertThat(SampleEntries.payload(transcript.entry(i))).isEqualTo(text);
        }
    }

    private Segments segments(int count, StoredFile.Opener opener) throws IOException {
        ManySegments.write(folder, count - 1);
        return new Segments(folder, opener, true, Segments.in(folder));
    }

    private static int[] compressed(Segments segments) {
        return IntStream.range(0, segments.count())
                .filter(n -> segments.file(n).isCompressed())
                .toArray();
    }
}
