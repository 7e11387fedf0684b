package app.sockeye.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.file.FormatFile;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.transcript.sealed.MissingKeyException;
import app.sockeye.transcript.sealed.OneKey;
import app.sockeye.transcript.sealed.RecordingKey;
import app.sockeye.transcript.segment.ColdTranscript;
import app.sockeye.transcript.write.Appender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedTranscriptTest {
    private static final RecordingKey KEY = RecordingKey.random();
    private static final String SECRET = "the-payload-that-nobody-may-see";
    private static final int MANY = 3000;

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void place() {
        folder = root.resolve("session");
    }

    @Test
    void nothingThatTellsOfTheTrafficIsInAnyFile() throws IOException {
        record(SECRET);
        for (Path file : files()) {
            String bytes = Files.readString(file, ISO_8859_1);
            assertThat(bytes).as(file.toString()).doesNotContain(SECRET, "secret.example", "Bearer", "later", "Order");
        }
        assertThat(files().stream().map(file -> file.getFileName().toString()))
                .contains("000000.segment", "index", "marks", "templates");
        assertReads();
        // Compressed, too.
        assertThat(ColdTranscript.compress(folder, new OneKey(KEY), () -> true)).isTrue();
        assertThat(files().stream().map(file -> file.getFileName().toString())).contains("000000.segment.zst");
        for (Path file : files()) {
            assertThat(Files.readString(file, ISO_8859_1)).doesNotContain(SECRET, "secret.example", "Bearer");
        }
        assertReads();
    }

    @Test
    void withoutItsKeyItIsToldInASentenceAndNothingChanges() throws IOException {
        record(SECRET);
        byte[] before = Files.readAllBytes(folder.resolve("000000.segment"));
        assertThatThrownBy(() -> Transcript.open(folder)).isInstanceOf(MissingKeyException.class);
        assertThatThrownBy(() -> Transcript.open(folder, new OneKey(RecordingKey.random())))
                .isInstanceOf(MissingKeyException.class);
        assertThat(folder.resolve("000000.segment")).hasBinaryContent(before);
        assertReads();
        // The folder's file that says so may be lost.
        Files.delete(folder.resolve("format.properties"));
        assertThatThrownBy(() -> Transcript.open(folder)).isInstanceOf(MissingKeyException.class);
        assertReads();
        assertThat(FormatFile.mark(folder)).isEmpty();
    }

    /** As after a crash: nothing was closed. */
    @Test
    void whatWasPublishedIsReadWhileItIsRecordedAndFromACopy() throws IOException {
        try (Transcript live = Transcript.create(folder, Optional.of(KEY))) {
            for (int i = 0; i < 500; i++) {
                SampleEntries.text(live.appender(), text(i));
                live.appender().publish();
            }
            live.marks().put(3, new Mark(true, "kept"));
            try (Transcript other = Transcript.open(folder, new OneKey(KEY))) {
                assertThat(SampleEntries.string(other.entry(499))).isEqualTo(text(499));
            }
            SampleEntries.copy(folder, root.resolve("crashed"));
        }
        try (Transcript crashed = Transcript.open(root.resolve("crashed"), new OneKey(KEY))) {
            assertThat(crashed.count()).isEqualTo(500);
            for (int i = 0; i < 500; i++) {
                assertThat(SampleEntries.string(crashed.entry(i))).isEqualTo(text(i));
            }
            assertThat(crashed.marks().of(3).note()).isEqualTo("kept");
            assertThat(crashed.recovery())
                    .contains("This session was not closed properly: what was recorded last may be missing.");
        }
    }

    /** What was written in part is written again, after what was there before. */
    @Test
    void aFullDiskIsWaitedFor() throws Exception {
        SmallDisk disk = new SmallDisk();
        try (Transcript transcript = disk.createTranscript(folder, KEY)) {
            disk.leave(100_000);
            Thread writer = new Thread(() -> {
                for (int i = 0; i < 1000; i++) {
                    SampleEntries.text(transcript.appender(), text(i));
                    if (i % 50 == 49) {
                        transcript.appender().publish();
                    }
                }
            });
            writer.start();
            for (int i = 0; i < 40 && writer.isAlive(); i++) {
                while (transcript.writing().trouble().isEmpty() && writer.isAlive()) {
                    Thread.onSpinWait();
                }
                disk.free(20_000 + i * 777L);
            }
            disk.free(Integer.MAX_VALUE);
            writer.join();
            assertThat(transcript.count()).isEqualTo(1000);
        }
        try (Transcript transcript = Transcript.open(folder, new OneKey(KEY))) {
            assertThat(transcript.recovery()).isEmpty();
            assertThat(transcript.count()).isEqualTo(1000);
            for (int i = 0; i < 1000; i++) {
                assertThat(SampleEntries.string(transcript.entry(i))).isEqualTo(text(i));
            }
        }
    }

    @Test
    void aCutEndIsTold() throws IOException {
        record(SECRET);
        Path segment = folder.resolve("000000.segment");
        byte[] good = Files.readAllBytes(segment);
        try (Transcript whole = Transcript.open(folder, new OneKey(KEY))) {
            assertThat(whole.recovery()).isEmpty();
        }
        Path marks = folder.resolve("marks");
        byte[] marked = Files.readAllBytes(marks);
        Files.write(marks, Arrays.copyOf(marked, marked.length - 20));
        try (Transcript whole = Transcript.open(folder, new OneKey(KEY))) {
            assertThat(whole.recovery()).contains("Its last stars and notes may be missing.");
        }
        Files.write(marks, marked);
        Random random = new Random(1);
        for (int i = 0; i < 8; i++) {
            Files.write(segment, Arrays.copyOf(good, i == 0 ? good.length - 20 : random.nextInt(good.length)));
            try (Transcript cut = Transcript.open(folder, new OneKey(KEY))) {
                assertThat(cut.recovery().orElse("")).contains("was not closed properly");
                for (long at = 2; at < cut.count(); at += 97) {
                    assertThat(SampleEntries.string(cut.entry(at))).isEqualTo(text(at - 2));
                }
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("no transcript");
            }
            Stream.of("000001.segment", "000001.segment.zst")
                    .map(folder::resolve)
                    .forEach(this::delete);
        }
    }

    @Test
    void aFlippedByteIsDamageAtItsPlace() throws IOException {
        record(SECRET);
        Path segment = folder.resolve("000000.segment");
        byte[] bad = Files.readAllBytes(segment);
        bad[bad.length / 2] ^= 4;
        Files.write(segment, bad);
        long damaged = 0;
        try (Transcript transcript = Transcript.open(folder, new OneKey(KEY))) {
            for (long i = 2; i < transcript.count(); i++) {
                try {
                    assertThat(SampleEntries.string(transcript.entry(i))).startsWith("number ");
                } catch (UncheckedIOException e) {
                    damaged++;
                }
            }
            // The last segment is checked when it is opened: what is not damaged has moved up.
            assertThat(transcript.recovery().orElse("")).contains("damaged records were left out");
            assertThat(damaged).isZero();
            assertThat(transcript.count()).isBetween(MANY / 10L, MANY + 1L);
        }
    }

    private void record(String secret) throws IOException {
        try (Transcript transcript = Transcript.create(folder, Optional.of(KEY))) {
            Appender appender = transcript.appender();
            appender.append(
                    new ConnectionEvent.Connecting("wss://secret.example/?token=1", Optional.empty(), Set.of()),
                    null,
                    0);
            appender.append(
                    EntryKind.HANDSHAKE,
                    Direction.SENT,
                    ("GET / HTTP/1.1\r\nAuthorization: Bearer " + secret + "\r\n\r\n").getBytes(UTF_8),
                    0);
            for (int i = 0; i < MANY; i++) {
                SampleEntries.text(appender, text(i));
                if (i % 7 == 0) {
                    appender.publish();
                }
            }
            appender.publish();
            transcript.marks().put(3, new Mark(true, "look at this later"));
            transcript.templates().put(4, "{\"Order\": \"${id}\"}");
        }
    }

    private static String text(long number) {
        return "number " + number + " " + SECRET.repeat((int) (number % 40));
    }

    private void assertReads() throws IOException {
        try (Transcript transcript = Transcript.open(folder, new OneKey(KEY))) {
            assertThat(transcript.recovery()).isEmpty();
            assertThat(transcript.count()).isEqualTo(MANY + 2);
            assertThat(SampleEntries.string(transcript.entry(1))).contains("Bearer " + SECRET);
            for (int i = 0; i < MANY; i += 13) {
                assertThat(SampleEntries.string(transcript.entry(i + 2))).isEqualTo(text(i));
            }
            assertThat(transcript.marks().of(3).note()).isEqualTo("look at this later");
            assertThat(transcript.templates().of(4)).contains("{\"Order\": \"${id}\"}");
        }
    }

    private Stream<Path> list() throws IOException {
        return Files.list(folder);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = list()) {
            return files.toList();
        }
    }

    private void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
