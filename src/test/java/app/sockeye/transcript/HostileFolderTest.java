package app.sockeye.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.export.Export;
import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionFacts;
import app.sockeye.history.SessionStore;
import app.sockeye.history.SessionSummary;
import app.sockeye.history.SummaryFile;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.transcript.sealed.RecordingKeys;
import app.sockeye.transcript.search.EntryCursor;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredWalk;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.segment.IndexFile;
import app.sockeye.transcript.segment.Location;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.SegmentHeader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Session folders that were damaged, or made by somebody who means harm. */
@Timeout(120)
class HostileFolderTest {
    private static final int FLIPS = 40;
    private static final int SEGMENTS = 3;
    private static final int ENTRIES = 5 * SEGMENTS;

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void write() throws IOException {
        folder = root.resolve("p").resolve("session");
        Files.createDirectories(folder);
        ManySegments.write(folder, SEGMENTS);
        try (Transcript transcript = Transcript.open(folder)) {
            assertThat(transcript.count()).isEqualTo(ENTRIES + 1);
            transcript.marks().put(2, new Mark(true, "why?"));
        }
        new SessionFacts("p", "ws://one", List.of(), Instant.EPOCH, "name", false).write(folder);
        SummaryFile.write(folder, SessionSummary.EMPTY);
        assertThat(usable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000000.segment",
                "000001.segment",
                "000003.segment",
                "index",
                "marks",
                "summary.properties",
                "session.properties"
            })
    void eachFileCutAndFlippedEndsInASentenceOrTheReadablePart(String name) throws IOException {
        Path file = folder.resolve(name);
        byte[] right = Files.readAllBytes(file);
        byte[] index = Files.readAllBytes(folder.resolve(IndexFile.NAME));
        Random random = new Random(name.hashCode());
        for (int i = 0; i < FLIPS; i++) {
            // Most of a segment is the payload of big messages: look at both ends rather.
            int near = Math.min(right.length, 700);
            int at = i % 2 == 0 ? random.nextInt(near) : right.length - 1 - random.nextInt(near);
            byte[] wrong = i % 5 == 0 ? Arrays.copyOf(right, at) : right.clone();
            if (wrong.length == right.length) {
                wrong[at] = (byte) (i % 3 == 0 ? random.nextInt() : wrong[at] ^ 1 << random.nextInt(8));
                seal(wrong, name.endsWith(".segment"));
            }
            Files.write(file, wrong);
            usable();
            Files.write(folder.resolve(IndexFile.NAME), index);
            Files.write(file, right);
            Files.deleteIfExists(folder.resolve("000004.segment"));
        }
    }

    @Test
    void anIndexOfGarbageInAMiddleSegmentIsTold() throws IOException {
        byte[] index = Files.readAllBytes(folder.resolve(IndexFile.NAME));
        Arrays.fill(index, 3 * IndexFile.WIDTH, 4 * IndexFile.WIDTH, (byte) 0x7F);
        Files.write(folder.resolve(IndexFile.NAME), index);
        try (Transcript transcript = Transcript.openPublished(folder, RecordingKeys.NONE)) {
            assertThatThrownBy(() -> new FilteredWalk(transcript, literal("frag")).forEach(e -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("the index is damaged at entry 3");
            assertThatThrownBy(() -> transcript.entry(3)).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void aSegmentThatClaimsRecordsOf2GbIsLeftOutQuickly() throws IOException {
        try (RandomAccessFile segment = new RandomAccessFile(segment(1).toFile(), "rw")) {
            segment.setLength(Integer.MAX_VALUE);
            segment.seek(SegmentHeader.LENGTH);
            segment.writeInt(Integer.reverseBytes(Integer.MAX_VALUE - SegmentHeader.LENGTH));
        }
        Files.delete(folder.resolve(IndexFile.NAME));
        try (Transcript transcript = Transcript.open(folder)) {
            assertThat(transcript.count()).isEqualTo(ENTRIES - 5 + 1);
            assertThat(transcript.recovery().orElseThrow()).contains("bytes of what was being written");
        }
        assertThat(usable()).isTrue();
    }

    @Test
    void aSegmentOfAHighNumberCreatesNoOthers() throws IOException {
        Files.copy(segment(1), folder.resolve("2097151.segment"));
        Files.createFile(folder.resolve("9999999.segment"));
        usable();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSizeLessThan(20);
        }
    }

    @Test
    void emptySegmentsAreNoTranscript() throws IOException {
        for (int i = 0; i <= SEGMENTS + 1; i++) {
            Files.write(segment(i), new byte[0]);
        }
        assertThatThrownBy(() -> Transcript.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no transcript that can be read");
        assertThat(store().listAll()).hasSize(1);
    }

    @Test
    void aMessageWhosePiecesGoInACircleIsLeftUnrestored() throws IOException {
        byte[] last = Files.readAllBytes(segment(SEGMENTS));
        Files.delete(segment(SEGMENTS + 1));
        Files.delete(folder.resolve(IndexFile.NAME));
        ByteBuffer records = ByteBuffer.wrap(last).order(RecordFormat.ORDER);
        int at = SegmentHeader.LENGTH;
        int piece = at;
        for (; at < last.length; at += records.getInt(at)) {
            piece = records.get(at + RecordFormat.TYPE) == RecordFormat.ENTRY ? piece : at;
        }
        records.putLong(piece + RecordFormat.BODY, Location.of(SEGMENTS, piece));
        seal(last, true);
        Files.write(segment(SEGMENTS), last);
        try (Transcript transcript = Transcript.open(folder)) {
            assertThat(transcript.count()).isEqualTo(ENTRIES);
            assertThat(transcript.recovery().orElseThrow()).contains("could not be restored");
        }
    }

    @Test
    void linksAndPipesAreNotFollowed() throws Exception {
        for (String name : List.of("000001.segment", "index", "marks", "lock", "summary.properties")) {
            Path file = folder.resolve(name);
            Path aside = root.resolve("aside");
            Files.move(file, aside);
            Files.createSymbolicLink(file, Path.of("/dev/zero"));
            usable();
            Files.delete(file);
            if (new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0) {
                usable();
                Files.delete(file);
            }
            Files.move(aside, file);
        }
        assertThat(usable()).isTrue();
    }

    @Test
    void aLinkedFolderIsNoKeptSession() throws IOException {
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Files.createSymbolicLink(root.resolve("p").resolve("linked"), elsewhere);
        Files.createSymbolicLink(folder.resolve("summary.properties.new"), elsewhere.resolve("written"));
        assertThat(store().listAll()).extracting(KeptSession::folder).containsExactly(folder);
        store().pin(store().listAll().get(0), true);
        SummaryFile.write(folder, SessionSummary.EMPTY);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void smallFilesOfAnySizeTakeBoundedMemory() throws IOException {
        for (String name : List.of("summary.properties", "session.properties", "marks")) {
            try (RandomAccessFile file =
                    new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
                file.setLength(1L << 30);
            }
        }
        assertThat(store().listAll()).hasSize(1);
        try (Transcript transcript = Transcript.open(folder)) {
            assertThat(transcript.recovery().orElseThrow()).contains("stars and notes can't be read");
            assertThatThrownBy(() -> transcript.marks().put(1, Mark.NONE.withStar(true)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aLineOfMarksThatNeverEndsIsPassedOver() throws IOException {
        String before = Files.readString(folder.resolve("marks"));
        Files.writeString(folder.resolve("marks"), "x".repeat(1 << 20) + "\n" + before + "torn");
        try (Transcript transcript = Transcript.open(folder)) {
            assertThat(transcript.marks().of(2)).isEqualTo(new Mark(true, "why?"));
            transcript.marks().put(3, Mark.NONE.withStar(true));
        }
        try (Transcript transcript = Transcript.open(folder)) {
            assertThat(transcript.marks().count()).isEqualTo(2);
        }
    }

    /** Lists, opens, searches, reads and exports; returns whether all of it worked. */
    private boolean usable() {
        boolean all = true;
        try {
            for (KeptSession session : store().listAll()) {
                store().summarise(session);
            }
        } catch (IOException | UncheckedIOException e) {
            all = told(e);
        }
        for (boolean published : new boolean[] {false, true}) {
            try (Transcript transcript =
                    published ? Transcript.openPublished(folder, RecordingKeys.NONE) : Transcript.open(folder)) {
                all &= searches(transcript, literal("frag"));
                all &= searches(transcript, regex("s.gm"));
                all &= searches(transcript, condition("json:$.segment > 0 or size>1k"));
                all &= reads(transcript);
                all &= exports(transcript);
            } catch (IOException | UncheckedIOException e) {
                all = told(e);
            }
        }
        return all;
    }

    private static boolean searches(Transcript transcript, Filter filter) {
        try {
            new FilteredWalk(transcript, filter).forEach(entry -> {});
            EntryCursor cursor = new EntryCursor(transcript, filter, 0, () -> false);
            while (cursor.next(transcript.count())) {
                cursor.size();
                cursor.entry();
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            return told(e);
        }
    }

    private static boolean reads(Transcript transcript) {
        boolean all = true;
        for (long i = 0; i < transcript.count(); i++) {
            try {
                Entry entry = transcript.entry(i);
                entry.payload().head(1000);
                entry.payload().read(entry.size() - 10, new byte[10], 0, 10);
                entry.frames().read(0, 10);
            } catch (UncheckedIOException e) {
                all = told(e);
            }
        }
        return all;
    }

    private boolean exports(Transcript transcript) {
        try {
            Path file = root.resolve("out.ndjson");
            new Export(transcript, EntryChoice.all(transcript), ExportFormat.NDJSON, true).to(file, new Progress());
            return true;
        } catch (IOException | UncheckedIOException e) {
            return told(e);
        }
    }

    private static boolean told(Exception e) {
        assertThat(e.getMessage()).isNotBlank();
        return false;
    }

    private static Filter literal(String text) {
        return matching(new TextPattern(text, false, false));
    }

    private static Filter regex(String expression) {
        return matching(new TextPattern(expression, true, false));
    }

    private static Filter condition(String query) {
        try {
            return Query.parse(query).filter(Filter.ALL.directions(), Filter.ALL.kinds());
        } catch (QuerySyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Filter matching(TextPattern pattern) {
        return new Filter(Filter.ALL.directions(), Filter.ALL.kinds(), Optional.of(pattern));
    }

    private SessionStore store() {
        return new SessionStore(root, Long.MAX_VALUE);
    }

    private Path segment(int number) {
        return folder.resolve(String.format("%06d.segment", number));
    }

    /** Makes the checksums right again, as somebody would who means harm. */
    private static void seal(byte[] bytes, boolean segment) {
        if (!segment || bytes.length < SegmentHeader.LENGTH) {
            return;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(RecordFormat.ORDER);
        in.putInt(60, crc(bytes, 0, 60));
        int at = SegmentHeader.LENGTH;
        while (at + RecordFormat.BODY <= bytes.length) {
            int length = in.getInt(at);
            if (length < RecordFormat.BODY || length > bytes.length - at) {
                return;
            }
            in.putInt(at + RecordFormat.CHECKSUM, crc(bytes, at + RecordFormat.BITS, length - RecordFormat.BITS));
            at += length;
        }
    }

    private static int crc(byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}
