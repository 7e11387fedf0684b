package app.sockeye.transcript.merged;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.SampleEntries;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.memory.PrivateMemory;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredView;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.TimeRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedOrderTest {
    private static final int BLOCK = 8;

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF, seed = "6455")
    void everyEntryHasOnePlaceInOrderOfTimeWhileTranscriptsGrow(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int sources) throws IOException {
        Random random = new Random(seed);
        try (Recordings recordings = Recordings.of(sources)) {
            long now = grow(recordings, random, 0, random.nextInt(150));
            MergedOrder order = new MergedOrder(recordings.transcripts(), BLOCK);
            List<MergedEntry> before = List.of();
            for (int round = 0; round < 8; round++) {
                now = grow(recordings, random, now, random.nextInt(40));
                advance(order, random.nextInt(4));
                before = assertPlacesStay(order, before);
            }
            drain(order);
            assertPlacesStay(order, before);
            List<MergedEntry> all = entries(order);
            assertThat(order.first()).isZero();
            assertThat(all).doesNotHaveDuplicates().hasSize(total(recordings));
            assertThat(all.stream().map(recordings::time)).isSorted();
            for (int i = 0; i < all.size(); i++) {
                assertThat(order.positionOf(all.get(i))).isEqualTo(OptionalLong.of(i));
            }
        }
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF, seed = "6455")
    void entriesOutOfOrderAreKeptOnceAndKeepTheirPlaces(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int sources) throws IOException {
        Random random = new Random(seed);
        try (Recordings recordings = Recordings.of(sources)) {
            MergedOrder order = new MergedOrder(recordings.transcripts(), BLOCK);
            List<MergedEntry> before = List.of();
            for (int round = 0; round < 40; round++) {
                for (int i = random.nextInt(12); i > 0; i--) {
                    recordings.add(random.nextInt(sources), 10_000_000 + round * 100 + random.nextInt(400), "x");
                }
                recordings.publish();
                order.advance();
                before = assertPlacesStay(order, before);
            }
            drain(order);
            List<MergedEntry> all = entries(order);
            assertThat(all).doesNotHaveDuplicates().hasSize(total(recordings));
            for (int source = 0; source < sources; source++) {
                int number = source;
                assertThat(all.stream()
                                .filter(entry -> entry.source() == number)
                                .map(MergedEntry::index))
                        .as("a transcript's own order")
                        .isSorted();
            }
        }
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF, seed = "6455")
    void aSearchFindsWhatASlowLookFindsInAllThatAreNotHidden(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int sources, @ForAll boolean anything)
            throws IOException {
        Random random = new Random(seed);
        Filter filter = anything ? Filter.ALL : containing("needle");
        Set<Integer> hidden = new HashSet<>();
        for (int source = 1; source < sources; source++) {
            if (random.nextBoolean()) {
                hidden.add(source);
            }
        }
        try (Recordings recordings = Recordings.of(sources)) {
            long now = grow(recordings, random, 0, random.nextInt(120));
            MergedOrder order = new MergedOrder(recordings.transcripts(), BLOCK);
            advance(order, random.nextInt(3));
            MergedSearch search = new MergedSearch(order, filter, hidden, () -> false);
            for (int round = 0; round < 6; round++) {
                now = grow(recordings, random, now, random.nextInt(40));
                advance(order, random.nextInt(3));
                search.advance();
            }
            drain(order);
            for (boolean more = true; more; ) {
                more = search.advance();
            }
            FilteredView.Hits hits = search.hits();
            List<MergedEntry> expected = entries(order).stream()
                    .filter(entry -> !hidden.contains(entry.source()))
                    .filter(entry -> anything || text(recordings, entry).contains("needle"))
                    .toList();
            assertThat(LongStream.range(0, hits.size()).mapToObj(at -> order.at(hits.entryIndex(at))))
                    .isEqualTo(expected);
            assertThat(hits.complete()).isTrue();
        }
    }

    @Test
    void anEntryThatIsPublishedLateFollowsTheOthers() throws IOException {
        try (Recordings recordings = Recordings.of(2)) {
            MergedOrder order = new MergedOrder(recordings.transcripts(), BLOCK);
            recordings.add(0, 50_000_000, "first");
            recordings.publish();
            drain(order);
            recordings.add(1, 40_000_000, "late");
            recordings.publish();
            drain(order);
            assertThat(entries(order)).containsExactly(new MergedEntry(0, 0), new MergedEntry(1, 0));
        }
    }

    @Test
    void anEntryWaitsForEarlierOnesThatArePublishedALittleLater() throws IOException {
        try (Recordings recordings = Recordings.of(2)) {
            MergedOrder order = new MergedOrder(recordings.transcripts(), BLOCK);
            recordings.add(0, 50_000_000, "second");
            recordings.publish();
            assertThat(order.advance()).isTrue();
            recordings.add(1, 49_000_000, "first");
            recordings.publish();
            drain(order);
            assertThat(entries(order)).containsExactly(new MergedEntry(1, 0), new MergedEntry(0, 0));
        }
    }

    @Test
    void theNewestEntriesAreThereFirst() throws IOException {
        try (Recordings recordings = Recordings.of(3)) {
            grow(recordings, new Random(1), 0, 100);
            MergedOrder order = new MergedOrder(recordings.transcripts(), BLOCK);
            assertThat(order.first()).isEqualTo(order.end()).isEqualTo(100);
            order.advance();
            assertThat(order.first()).isEqualTo(92);
            assertThat(order.end()).isEqualTo(100);
        }
    }

    @Test
    void sessionsInMemoryAreMergedAlsoWhileTheyGiveUpEntries(@TempDir Path folder) {
        PrivateMemory memory = new PrivateMemory(1 << 20);
        try (Transcript one = Transcript.createInMemory(folder.resolve("one"), memory);
                Transcript other = Transcript.createInMemory(folder.resolve("other"), memory)) {
            MergedOrder order = new MergedOrder(List.of(one, other), BLOCK);
            byte[] text = "x".repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 4000; i++) {
                (i % 3 == 0 ? one : other).appender().append(EntryKind.TEXT, Direction.RECEIVED, text, i);
                if (i % 50 == 0) {
                    one.appender().publish();
                    other.appender().publish();
                    order.advance();
                }
            }
            one.appender().publish();
            other.appender().publish();
            drain(order);
            assertThat(one.dropped() + other.dropped()).isPositive();
            assertThat(entries(order)).doesNotHaveDuplicates().hasSize(4000);
        }
    }

    @Test
    void aTimeRangeIsCountedFromTheFirstStart() throws IOException {
        try (Recordings recordings = Recordings.of(3)) {
            grow(recordings, new Random(1), 0, 60);
            MergedOrder order = new MergedOrder(recordings.transcripts(), BLOCK);
            drain(order);
            TimeRange time = new TimeRange(10_000_015, 10_000_040);
            MergedSearch search = new MergedSearch(order, Filter.ALL.at(Optional.of(time)), Set.of(), () -> false);
            for (boolean more = true; more; ) {
                more = search.advance();
            }
            FilteredView.Hits hits = search.hits();
            assertThat(LongStream.range(0, hits.size()).mapToObj(at -> order.at(hits.entryIndex(at))))
                    .isNotEmpty()
                    .isEqualTo(entries(order).stream()
                            .filter(entry -> time.contains(order.nanosOf(entry)))
                            .toList());
            assertThat(entries(order)).allMatch(entry -> order.nanosOf(entry) == recordings.time(entry));
        }
    }

    @Test
    void withoutTranscriptsThereAreNoEntries() {
        MergedOrder order = new MergedOrder(List.of());
        assertThat(order.advance()).isFalse();
        assertThat(order.end()).isZero();
    }

    private static long grow(Recordings recordings, Random random, long from, int count) {
        long now = Math.max(from, 10_000_000);
        for (int i = 0; i < count; i++) {
            // Often the same time, so that sources must be told apart by their numbers.
            now += random.nextInt(3);
            String text = random.nextInt(4) == 0 ? "a needle" : "hay";
            recordings.add(random.nextInt(recordings.transcripts().size()), now, text);
        }
        recordings.publish();
        return now;
    }

    private static void advance(MergedOrder order, int times) {
        for (int i = 0; i < times; i++) {
            order.advance();
        }
    }

    private static void drain(MergedOrder order) {
        for (boolean more = true; more; ) {
            more = order.advance();
        }
    }

    /** The entries from where it begins; those before keep their places. */
    private static List<MergedEntry> assertPlacesStay(MergedOrder order, List<MergedEntry> before) {
        List<MergedEntry> now = entries(order);
        if (!before.isEmpty()) {
            int shift = now.indexOf(before.get(0));
            assertThat(now.subList(shift, shift + before.size())).isEqualTo(before);
        }
        return now;
    }

    private static List<MergedEntry> entries(MergedOrder order) {
        List<MergedEntry> entries = new ArrayList<>();
        for (long position = order.first(); position < order.end(); position++) {
            entries.add(order.at(position));
        }
        return entries;
    }

    private static int total(Recordings recordings) {
        return (int) recordings.transcripts().stream().mapToLong(t -> t.count()).sum();
    }

    private static String text(Recordings recordings, MergedEntry entry) {
        return SampleEntries.string(recordings.transcripts().get(entry.source()).entry(entry.index()));
    }

    private static Filter containing(String text) {
        return new Filter(
                Filter.ALL.directions(),
                EnumSet.allOf(EntryKind.class),
                Optional.of(new TextPattern(text, false, false)));
    }
}
