package app.sockeye.transcript.recovery;

import static app.sockeye.transcript.SampleEntries.BINARY;
import static app.sockeye.transcript.SampleEntries.header;
import static app.sockeye.transcript.SampleEntries.payload;
import static app.sockeye.transcript.SampleEntries.random;
import static app.sockeye.transcript.SampleEntries.string;
import static app.sockeye.transcript.SampleEntries.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.ChildJava;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.KilledWriter;
import app.sockeye.transcript.SampleEntries;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.entry.RecordedFrame;
import app.sockeye.transcript.file.FolderLock;
import app.sockeye.transcript.segment.IndexFile;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.SegmentHeader;
import app.sockeye.transcript.segment.Segments;
import app.sockeye.transcript.write.Appender;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    @TempDir
    Path folder;

    @Test
    void aFolderWithoutTranscriptIsRefused() {
        assertThatThrownBy(() -> Transcript.open(folder)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Transcript.open(folder.resolve("missing"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aTranscriptWithoutEntriesIsOpened() throws IOException {
        Transcript.create(folder).close();
        assertReads(List.of());
    }

    @Test
    void aTornLastRecordIsLeftOutWhereverItIsCut() throws IOException {
        Path whole = folder.resolve("whole");
        long lastBegins;
        try (Transcript transcript = Transcript.create(whole)) {
            text(transcript.appender(), "one");
            text(transcript.appender(), "two");
            transcript.appender().publish();
            lastBegins = Files.size(segment(whole, 0));
            text(transcript.appender(), "three");
        }
        long end = Files.size(segment(whole, 0));
        for (long cut = lastBegins; cut < end; cut++) {
            Path torn = folder.resolve("torn" + cut);
            SampleEntries.copy(whole, torn);
            truncate(segment(torn, 0), cut);
            try (Transcript transcript = Transcript.open(torn)) {
                assertThat(transcript.count()).isEqualTo(2);
                assertThat(string(transcript.entry(1))).isEqualTo("two");
                assertThat(transcript.recovery().isPresent()).isEqualTo(cut > lastBegins);
            }
        }
    }

    @Test
    void aTornLastRecordIsTold() throws IOException {
        write("one", "two");
        truncate(segment(folder, 0), Files.size(segment(folder, 0)) - 1);
        try (Transcript transcript = Transcript.open(folder)) {
            assertThat(transcript.recovery().orElseThrow())
                    .isEqualTo(
                            "This session was not closed properly: 24 bytes of what was being written at the end were"
                                    + " left out.");
        }
    }

    @Test
    void entriesMissingInTheIndexAreFound() throws IOException {
        write("one", "two", "three");
        truncate(index(), IndexFile.WIDTH);
        assertReads(List.of("one", "two", "three"));
        truncate(index(), IndexFile.WIDTH + 3);
        assertReads(List.of("one", "two", "three"));
    }

    @Test
    void aMissingIndexIsMadeAnew() throws IOException {
        write("one", "two", "three");
        byte[] before = Files.readAllBytes(index());
        Files.delete(index());
        assertReads(List.of("one", "two", "three"));
        assertThat(Files.readAllBytes(index())).isEqualTo(before);
    }

    @Test
    void anIndexThatContradictsIsMadeAnew() throws IOException {
        write("one", "two", "three");
        byte[] right = Files.readAllBytes(index());
        Files.write(index(), new byte[100]);
        assertReads(List.of("one", "two", "three"));
        Files.write(index(), random(1, 480));
        assertReads(List.of("one", "two", "three"));
        Files.write(index(), Arrays.copyOf(right, 2 * right.length));
        assertReads(List.of("one", "two", "three"));
        byte[] twice = Arrays.copyOf(right, 2 * right.length);
        System.arraycopy(right, 0, twice, right.length, right.length);
        Files.write(index(), twice);
        assertReads(List.of("one", "two", "three"));
        byte[] wrongBits = right.clone();
        wrongBits[6] ^= 1;
        Files.write(index(), wrongBits);
        assertReads(List.of("one", "two", "three"));
        assertThat(Files.readAllBytes(index())).isEqualTo(right);
    }

    @Test
    void openingAWholeSessionWritesNothing() throws IOException {
        write("one", "two");
        Files.setLastModifiedTime(index(), FileTime.fromMillis(0));
        assertReads(List.of("one", "two"));
        assertThat(Files.getLastModifiedTime(index()).toMillis()).isZero();
        assertThat(Segments.in(folder)).hasSize(1);
    }

    @Test
    void aDamagedRecordIsLeftOutAndTold() throws IOException {
        write("one", "two", "three");
        flip(segment(folder, 0), SegmentHeader.LENGTH + 25 + RecordFormat.BODY + 3);
        try (Transcript transcript = Transcript.open(folder)) {
            assertThat(transcript.count()).isEqualTo(2);
            assertThat(string(transcript.entry(1))).isEqualTo("three");
            assertThat(transcript.recovery().orElseThrow()).contains("1 damaged records");
        }
    }

    @Test
    void aMessageThatNeverEndedIsRestored() throws IOException {
        int size = 3 * RecordFormat.PIECE_LIMIT;
        byte[] bytes = random(9, size);
        try (Transcript transcript = Transcript.create(folder)) {
            Appender appender = transcript.appender();
            text(appender, "before");
            Appender.OpenMessage message = appender.begin(EntryKind.BINARY, Direction.RECEIVED);
            message.frame(header(BINARY, 10L * size), System.nanoTime());
            message.payload(bytes, 0, size);
            text(appender, "after");
        }
        for (int i = 0; i < 2; i++) {
            try (Transcript transcript = Transcript.open(folder)) {
                assertThat(transcript.count()).isEqualTo(3);
                Entry restored = transcript.entry(2);
                assertThat(restored.flags()).containsExactly(EntryFlag.INCOMPLETE);
                assertThat(restored.kind()).isEqualTo(EntryKind.BINARY);
                assertThat(restored.direction()).contains(Direction.RECEIVED);
                assertThat(restored.size()).isEqualTo(2L * RecordFormat.PIECE_LIMIT);
                assertThat(payload(restored)).isEqualTo(Arrays.copyOf(bytes, 2 * RecordFormat.PIECE_LIMIT));
                assertThat(SampleEntries.frames(restored))
                        .extracting(RecordedFrame::header)
                        .containsExactly(header(BINARY, 10L * size));
                assertThat(restored.wireSize()).isEqualTo(10 + restored.size());
                assertThat(transcript.recovery().isPresent()).isEqualTo(i == 0);
            }
        }
    }

    @Test
    void theCompressedBytesOfAMessageThatNeverEndedAreRestoredToo() throws IOException {
        int size = 3 * RecordFormat.PIECE_LIMIT;
        byte[] bytes = random(9, size);
        FrameHeader header = FrameHeader.of(true, 4, BINARY, false, 0, 10L * size);
        try (Transcript transcript = Transcript.create(folder)) {
            Appender.OpenMessage message = transcript.appender().begin(EntryKind.BINARY, Direction.RECEIVED);
            message.frame(header, System.nanoTime());
            message.compressed(bytes, 0, size);
            message.payload(new byte[4 * size], 0, 4 * size);
            text(transcript.appender(), "after");
        }
        try (Transcript transcript = Transcript.open(folder)) {
            Entry restored = transcript.entry(1);
            int kept = 2 * RecordFormat.PIECE_LIMIT;
            assertThat(restored.flags()).containsExactlyInAnyOrder(EntryFlag.COMPRESSED, EntryFlag.INCOMPLETE);
            assertThat(restored.compressed().orElseThrow().head(size)).isEqualTo(Arrays.copyOf(bytes, kept));
            assertThat(restored.wireSize()).isEqualTo(header.headerLength() + kept);
        }
    }

    @Test
    void aMessageThatBeganSegmentsAgoIsRestoredWithoutReadingThem() throws IOException {
        byte[] filler = random(2, RecordFormat.PIECE_LIMIT);
        try (Transcript transcript = Transcript.create(folder)) {
            Appender appender = transcript.appender();
            Appender.OpenMessage message = appender.begin(EntryKind.TEXT, Direction.SENT);
            message.payload(filler, 0, filler.length);
            message.payload(filler, 0, 1);
            for (int i = 0; i < 3 * Segments.FULL / filler.length; i++) {
                appender.append(EntryKind.NOTE, null, filler, System.nanoTime());
            }
        }
        assertThat(Segments.in(folder)).hasSizeGreaterThanOrEqualTo(3);
        try (Transcript transcript = Transcript.open(folder)) {
            Entry restored = transcript.entry(transcript.count() - 1);
            assertThat(restored.kind()).isEqualTo(EntryKind.TEXT);
            assertThat(payload(restored)).isEqualTo(filler);
        }
        flip(segment(folder, 0), 100);
        try (Transcript transcript = Transcript.open(folder)) {
            assertThat(transcript.recovery()).isEmpty();
        }
    }

    @Test
    void whatWasPublishedOutlivesAKill() throws Exception {
        Process child = new ProcessBuilder(ChildJava.command(
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long published = 0;
        try (BufferedReader out = child.inputReader(UTF_8)) {
            while (published < 50_000) {
                published = Long.parseLong(out.readLine());
            }
            assertThat(FolderLock.tryTake(folder)).as("the child's lock").isEmpty();
            try (Transcript live = Transcript.open(folder)) {
                assertThat(live.count()).isGreaterThanOrEqualTo(published);
                assertThat(string(live.entry(published - 1))).isEqualTo(KilledWriter.text(published - 1));
            }
            // Through the handle: Process.destroyForcibly would also close what the child has told.
            child.toHandle().destroyForcibly();
            assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                published = line.isEmpty() ? published : Math.max(published, Long.parseLong(line));
            }
        } finally {
            child.destroyForcibly();
        }
        long count = assertWrittenByChild(published);
        Files.delete(index());
        assertThat(assertWrittenByChild(published)).isEqualTo(count);
    }

    private long assertWrittenByChild(long atLeast) throws IOException {
        try (Transcript transcript = Transcript.open(folder)) {
            assertThat(transcript.count()).isGreaterThanOrEqualTo(atLeast);
            for (long i = 0; i < transcript.count(); i++) {
                if (!string(transcript.entry(i)).equals(KilledWriter.text(i))) {
                    assertThat(string(transcript.entry(i))).isEqualTo(KilledWriter.text(i));
                }
            }
            return transcript.count();
        }
    }

    private void write(String... texts) throws IOException {
        try (Transcript transcript = Transcript.create(folder)) {
            for (String text : texts) {
                text(transcript.appender(), text);
            }
        }
    }

    private void assertReads(List<String> texts) throws IOException {
        try (Transcript transcript = Transcript.open(folder)) {
            assertThat(transcript.recovery()).isEmpty();
            assertThat(transcript.count()).isEqualTo(texts.size());
            for (int i = 0; i < texts.size(); i++) {
                assertThat(string(transcript.entry(i))).isEqualTo(texts.get(i));
                assertThat(transcript.entry(i).kind()).isEqualTo(EntryKind.TEXT);
            }
        }
    }

    private Path index() {
        return folder.resolve(IndexFile.NAME);
    }

    private static Path segment(Path folder, int number) {
        return folder.resolve(String.format("%06d.segment", number));
    }

    private static void truncate(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    private static void flip(Path file, long position) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, position);
            one.put(0, (byte) ~one.get(0)).rewind();
            channel.write(one, position);
        }
    }
}
