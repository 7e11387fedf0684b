package app.sockeye.transcript.segment;

import static app.sockeye.transcript.SampleEntries.string;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.SampleEntries;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.TranscriptFiles;
import app.sockeye.transcript.cold.WatchedDisk;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.file.FolderLock;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.sealed.RecordingKeys;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredWalk;
import app.sockeye.transcript.write.Appender;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ColdTranscriptTest {
    private static final List<String> QUERIES = List.of(
            "\"of\":\"XYZ\"", "/bid\":99\\d/", "json:$.bid > 990", "size>100k", "kind:close", "hex:03e8", "not bid");

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void place() {
        folder = root.resolve("session");
    }

    @Test
    void everythingIsReadAndFoundAsBefore() throws Exception {
        write(folder);
        List<String> before = told(folder);
        long bytes = TranscriptFiles.bytesIn(folder);
        assertThat(ColdTranscript.isWorthIt(folder)).isTrue();
        assertThat(ColdTranscript.compress(folder, RecordingKeys.NONE, () -> true))
                .isTrue();
        assertThat(names(folder)).contains("000000.segment.zst", "index.zst").doesNotContain("000000.segment", "index");
        assertThat(TranscriptFiles.bytesIn(folder)).isLessThan(bytes / 4);
        assertThat(told(folder)).isEqualTo(before);
        assertThat(ColdTranscript.isWorthIt(folder)).isFalse();
        // Opening it wrote nothing.
        assertThat(names(folder)).contains("index.zst").doesNotContain("index");
    }

    @Test
    void whoHasItOpenReadsOn() throws Exception {
        write(folder);
        List<String> before = told(folder);
        try (Transcript other = Transcript.openPublished(folder, RecordingKeys.NONE)) {
            Files.writeString(folder.resolve("000000.segment.zst.1f.new"), "left by a killed program");
            assertThat(ColdTranscript.compress(folder, RecordingKeys.NONE, () -> true))
                    .isTrue();
            assertThat(told(other)).isEqualTo(before);
        }
        assertThat(names(folder)).noneMatch(name -> name.endsWith(".new"));
    }

    @Test
    void anOpenOneIsLeftAlone() throws Exception {
        write(folder);
        FolderLock lock = FolderLock.tryTake(folder).orElseThrow();
        assertThat(ColdTranscript.compress(folder, RecordingKeys.NONE, () -> true))
                .isFalse();
        lock.close();
        assertThatThrownBy(() -> ColdTranscript.compress(folder, RecordingKeys.NONE, () -> false))
                .isInstanceOf(CancellationException.class);
        assertThat(names(folder)).contains("000000.segment", "index").noneMatch(name -> name.endsWith(".new"));
    }

    @Test
    void killedAtAnyStepItIsReadAsBefore() throws Exception {
        write(folder, 20_000);
        List<String> before = told(folder);
        AtomicInteger step = new AtomicInteger();
        List<Path> states = new ArrayList<>();
        WatchedDisk disk = new WatchedDisk((path, written) -> {
            // Each step of the files but only some of the many blocks.
            if (step.incrementAndGet() % 7 == 0 || path.toString().endsWith(".zst")) {
                Path state = root.resolve("state" + states.size());
                SampleEntries.copy(folder, state);
                states.add(state);
            }
        });
        ColdTranscript.compress(folder, disk, () -> true);
        assertThat(states).hasSizeGreaterThan(4);
        for (Path state : states) {
            assertThat(told(state)).isEqualTo(before);
            assertThat(ColdTranscript.compress(state, RecordingKeys.NONE, () -> true))
                    .isTrue();
            assertThat(told(state)).isEqualTo(before);
            assertThat(names(state)).doesNotContain("000000.segment").noneMatch(name -> name.endsWith(".new"));
        }
    }

    @Test
    void aLostIndexIsBuiltFromCompressedSegments() throws Exception {
        write(folder);
        List<String> before = told(folder);
        ColdTranscript.compress(folder, RecordingKeys.NONE, () -> true);
        Files.delete(folder.resolve("index.zst"));
        assertThat(told(folder)).isEqualTo(before);
        assertThat(names(folder)).contains("index");
    }

    @Test
    void aDamagedIndexIsBuiltAgain() throws Exception {
        write(folder);
        List<String> before = told(folder);
        ColdTranscript.compress(folder, RecordingKeys.NONE, () -> true);
        Path index = folder.resolve("index.zst");
        byte[] bytes = Files.readAllBytes(index);
        bytes[bytes.length - 1] ^= 1;
        Files.write(index, bytes);
        assertThat(told(folder)).isEqualTo(before);
        assertThat(names(folder)).contains("index").doesNotContain("index.zst");
    }

    @Test
    void damagedBlocksAreToldAndTheRestIsThere() throws Exception {
        write(folder);
        List<String> before = told(folder);
        ColdTranscript.compress(folder, RecordingKeys.NONE, () -> true);
        Path segment = folder.resolve("000000.segment.zst");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 1;
        Files.write(segment, bytes);
        int unreadable = 0;
        try (Transcript transcript = Transcript.openPublished(folder, RecordingKeys.NONE)) {
            for (int i = 0; i < before.size() - QUERIES.size(); i++) {
                try {
                    assertThat(told(transcript.entry(i))).isEqualTo(before.get(i));
                } catch (UncheckedIOException e) {
                    unreadable++;
                }
            }
        }
        assertThat(unreadable).isBetween(1, 3000);
        // An index that is built again has all but those.
        Files.delete(folder.resolve("index.zst"));
        try (Transcript transcript = Transcript.open(folder)) {
            assertThat(transcript.recovery().orElseThrow()).contains("damaged records were left out");
            assertThat(transcript.count()).isEqualTo(before.size() - QUERIES.size() - unreadable);
            assertThat(told(transcript.entry(transcript.count() - 1)))
                    .isEqualTo(before.get(before.size() - QUERIES.size() - 1)
                            .replaceFirst("^\\d+", "" + (transcript.count() - 1)));
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatLooksLikeRecordsEverywhereIsNotSearchedForLong() throws Exception {
        write(folder);
        Path plain = folder.resolve("000000.segment");
        byte[] bytes = Files.readAllBytes(plain);
        for (int i = 1 << 20; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 2 == 0 ? 4 : 0);
        }
        Files.write(plain, bytes);
        ColdTranscript.compress(folder, RecordingKeys.NONE, () -> true);
        Files.delete(folder.resolve("index.zst"));
        Path segment = folder.resolve("000000.segment.zst");
        byte[] compressed = Files.readAllBytes(segment);
        compressed[60_000] ^= 1;
        Files.write(segment, compressed);
        try (Transcript transcript = Transcript.open(folder)) {
            assertThat(transcript.count()).isPositive();
            assertThat(transcript.recovery().orElseThrow()).contains("were left out");
        }
    }

    /** Entries of every form, among many short ones. */
    private static void write(Path folder) throws Exception {
        write(folder, 70_000);
    }

    private static void write(Path folder, int entries) throws Exception {
        Random random = new Random(1);
        try (Transcript transcript = Transcript.createAnew(folder, Instant.EPOCH, Optional.empty())) {
            Appender appender = transcript.appender();
            for (int i = 0; i < entries; i++) {
                String of = i % 1000 == 0 ? "XYZ" : "ABC";
                byte[] text = ("{\"bid\":" + random.nextInt(1000) + ",\"of\":\"" + of + "\",\"n\":" + i + "}")
                        .getBytes(US_ASCII);
                appender.append(
                        EntryKind.TEXT,
                        Direction.RECEIVED,
                        SampleEntries.header(1, text.length),
                        text,
                        0,
                        text.length,
                        i);
                if (i % 10_000 == 5000) {
                    others(appender, i);
                }
            }
        }
    }

    private static void others(Appender appender, int number) {
        Appender.OpenMessage fragments = appender.begin(EntryKind.TEXT, Direction.SENT);
        fragments.frame(SampleEntries.part(false, SampleEntries.TEXT, 4), number);
        fragments.payload("frag".getBytes(US_ASCII), 0, 4);
        fragments.frame(SampleEntries.part(true, SampleEntries.CONTINUATION, 5), number);
        fragments.payload("ments".getBytes(US_ASCII), 0, 5);
        fragments.end(true, number);
        byte[] close = {3, (byte) 0xE8, 'b', 'y', 'e'};
        appender.append(EntryKind.CLOSE, Direction.RECEIVED, SampleEntries.header(8, 5), close, 0, 5, number);
        byte[] big = new byte[RecordFormat.PIECE_LIMIT + 100];
        appender.append(
                EntryKind.BINARY, Direction.RECEIVED, SampleEntries.header(2, big.length), big, 0, big.length, number);
        appender.append(EntryKind.NOTE, null, ("note " + number).getBytes(US_ASCII), number);
    }

    private static List<String> told(Path folder) throws Exception {
        try (Transcript transcript = Transcript.open(folder)) {
            assertThat(transcript.recovery()).isEmpty();
            return told(transcript);
        }
    }

    /** Each entry, and then the entries that each query finds. */
    private static List<String> told(Transcript transcript) throws Exception {
        List<String> told = new ArrayList<>();
        for (long i = 0; i < transcript.count(); i++) {
            told.add(told(transcript.entry(i)));
        }
        for (String query : QUERIES) {
            List<Long> found = new ArrayList<>();
            Filter filter = Query.parse(query).filter(Filter.ALL.directions(), Filter.ALL.kinds());
            new FilteredWalk(transcript, filter).forEach(entry -> found.add(entry.index()));
            assertThat(found).as(query).isNotEmpty();
            told.add(query + found);
        }
        return told;
    }

    private static String told(Entry entry) {
        String text = string(entry);
        return entry.index() + " " + entry.kind() + entry.nanos() + entry.flags() + entry.wireSize()
                + SampleEntries.frames(entry) + text.length() + text.hashCode();
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
