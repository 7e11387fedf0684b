package app.sockeye.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.file.ChannelFile;
import app.sockeye.transcript.file.ReadChannels;
import app.sockeye.transcript.file.StoredFile;
import app.sockeye.transcript.sealed.RecordingKeys;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredWalk;
import app.sockeye.transcript.segment.Location;
import app.sockeye.transcript.segment.Segments;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReadChannelsTest {
    private static final int MOST = 3;
    private static final int FILES = 40;

    @TempDir
    Path folder;

    private final ReadChannels channels = new ReadChannels(MOST);

    @Test
    void manyThreadsReadManyFilesThroughFewChannelsThoughTheyAreInterrupted() throws Exception {
        List<ChannelFile> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            Path path = folder.resolve("file" + i);
            Files.write(path, new byte[] {(byte) i, 1, (byte) i});
            files.add(new ChannelFile(path, false, channels));
        }
        CompletableFuture<?>[] readers = new CompletableFuture<?>[4];
        for (int t = 0; t < readers.length; t++) {
            Random random = new Random(t);
            readers[t] = CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; i < 3000; i++) {
                            boolean interrupt = random.nextInt(50) == 0;
                            if (interrupt) {
                                Thread.currentThread().interrupt();
                            }
                            assertReads(files, random.nextInt(FILES));
                            assertThat(Thread.interrupted()).isEqualTo(interrupt);
                        }
                    },
                    task -> new Thread(task).start());
        }
        CompletableFuture.allOf(readers).get(1, TimeUnit.MINUTES);
        assertThat(channels.count()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void whatIsReadOftenStaysOpen() throws Exception {
        ReadChannels.ReadChannel often = channels.open(Files.createFile(folder.resolve("often")));
        for (int i = 0; i < 2 * MOST; i++) {
            often.use();
            channels.open(Files.createFile(folder.resolve("rarely" + i)));
        }
        assertThat(often.use().isOpen()).isTrue();
        assertThat(channels.count()).isEqualTo(MOST);
    }

    @Test
    void aRecordingOfManySegmentsIsReadAndWrittenThroughFewChannels() throws Exception {
        ManySegments.write(folder, FILES);
        StoredFile.Opener opener = (path, writable) -> new ChannelFile(path, writable, channels);
        try (Transcript transcript = Transcript.open(TranscriptFiles.open(folder, opener, RecordingKeys.NONE, true))) {
            assertThat(new FilteredWalk(transcript, Filter.ALL)
                            .forEach(entry -> entry.payload().head(10)))
                    .isEqualTo(5 * FILES + 1);
            assertThat(channels.count()).isLessThanOrEqualTo(MOST);
        }
        assertThat(channels.count()).isZero();
    }

    @Test
    void aSegmentThatIsFullIsNoLongerOpenForWriting() throws Exception {
        Segments segments = new Segments(folder, (path, w) -> new ChannelFile(path, w, channels), true, new int[0]);
        for (int i = 0; i < FILES; i++) {
            segments.file(segments.add()).write(ByteBuffer.wrap(new byte[] {(byte) i}), 0);
            Path fds = Path.of("/proc/self/fd");
            if (Files.isDirectory(fds)) {
                assertThat(openFilesIn(fds)).isEqualTo(1);
            }
        }
        for (int i = 0; i < FILES; i++) {
            ByteBuffer one = ByteBuffer.allocate(1);
            segments.read(Location.of(i, 0), one);
            assertThat(one.get(0)).isEqualTo((byte) i);
        }
        assertThat(channels.count()).isEqualTo(MOST);
        segments.close();
    }

    private long openFilesIn(Path fds) throws Exception {
        Path real = folder.toRealPath();
        try (var open = Files.list(fds)) {
            return open.filter(fd -> leadsInto(real, fd)).count();
        }
    }

    private static boolean leadsInto(Path folder, Path fd) {
        try {
            return Files.readSymbolicLink(fd).startsWith(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static void assertReads(List<ChannelFile> files, int number) {
        ByteBuffer three = ByteBuffer.allocate(3);
        try {
            assertThat(files.get(number).read(three, 0)).isEqualTo(3);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(three.array()).containsExactly(number, 1, number);
    }
}
