package app.sockeye.transcript.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonStep;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** Figures are what a slow look at each entry adds up to, also while entries come. */
class StatisticsPropertyTest {
    private static final JsonPath TYPE = new JsonPath(List.of(new JsonStep.Key("type")));

    private Path folder;

    @BeforeTry
    void createFolder() throws IOException {
        folder = Files.createTempDirectory("sockeye-statistics");
    }

    @AfterTry
    void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF, seed = "6455")
    void figuresAreWhatASlowLookAddsUp(@ForAll long seed, @ForAll @IntRange(max = 2) int scope) throws IOException {
        try (Transcript transcript = Transcript.create(folder)) {
            RandomTraffic traffic = new RandomTraffic(transcript.appender(), seed, System.nanoTime());
            traffic.append(200);
            Filter filter = filter(scope, transcript);
            try (Statistics<Timeline> activity = Statistics.activity(transcript);
                    Statistics<Traffic> figures = Statistics.traffic(transcript, filter);
                    Statistics<Values> values = Statistics.values(transcript, filter, TYPE)) {
                traffic.append(200);
                SlowStatistics all = new SlowStatistics(entries(transcript, Filter.ALL));
                SlowStatistics some = new SlowStatistics(entries(transcript, filter));
                assertTimeline(Looks.whole(activity, transcript), all, false);
                assertTraffic(Looks.whole(figures, transcript), some);
                assertValues(Looks.whole(values, transcript), some);
            }
        }
    }

    private static Filter filter(int scope, Transcript transcript) {
        return switch (scope) {
            case 1 ->
                Filter.ALL.at(Optional.of(new TimeRange(
                        transcript.times().nanosOf(50), transcript.times().nanosOf(transcript.count() - 20))));
            case 2 -> new Filter(EnumSet.of(Direction.SENT), EnumSet.allOf(EntryKind.class), Optional.empty());
            default -> Filter.ALL;
        };
    }

    private static List<Entry> entries(Transcript transcript, Filter filter) {
        return LongStream.range(0, transcript.count())
                .mapToObj(transcript::entry)
                .filter(e -> filter.time().map(t -> t.contains(e.nanos())).orElse(true))
                .filter(e -> filter.directions().size() == 2
                        || e.direction().map(filter.directions()::contains).orElse(false))
                .toList();
    }

    private static void assertTimeline(Timeline timeline, SlowStatistics slow, boolean withSizes) {
        assertThat(timeline.buckets()).isLessThanOrEqualTo(Timeline.MOST_BUCKETS);
        for (int bucket = 0; bucket < timeline.buckets(); bucket++) {
            TimeRange time = timeline.time(bucket);
            for (Direction direction : Direction.values()) {
                List<Entry> messages = slow.messages(direction).stream()
                        .filter(e -> time.contains(e.nanos()))
                        .toList();
                long bytes = messages.stream().mapToLong(Entry::size).sum();
                long wire = messages.stream().mapToLong(Entry::wireSize).sum();
                assertThat(timeline.count(Lane.messages(direction), bucket)).isEqualTo(messages.size());
                assertThat(timeline.count(Lane.bytes(direction), bucket)).isEqualTo(withSizes ? bytes : 0);
                assertThat(timeline.count(Lane.wire(direction), bucket)).isEqualTo(withSizes ? wire : 0);
            }
            assertThat(timeline.count(Lane.ERRORS, bucket)).isEqualTo(slow.errorsWithin(time.from(), time.to()));
        }
        assertThat(timeline.total(Lane.ERRORS)).isEqualTo(slow.errorsWithin(0, Long.MAX_VALUE));
    }

    private static void assertTraffic(Traffic traffic, SlowStatistics slow) {
        assertTimeline(traffic.timeline(), slow, true);
        for (Direction direction : Direction.values()) {
            List<Entry> messages = slow.messages(direction);
            Flow flow = traffic.flow(direction);
            assertThat(flow.messages()).isEqualTo(messages.size());
            assertThat(flow.bytes())
                    .isEqualTo(messages.stream().mapToLong(Entry::size).sum());
            assertThat(flow.wireBytes())
                    .isEqualTo(messages.stream().mapToLong(Entry::wireSize).sum());
            assertPowers(flow.sizes(), messages.stream().map(Entry::size).toList());
            assertSpread(flow.gaps(), slow.gaps(direction));
        }
        assertSpread(traffic.roundTrips(), slow.roundTrips());
    }

    private static void assertPowers(Powers powers, List<Long> values) {
        assertThat(powers.total()).isEqualTo(values.size());
        for (int bin = powers.first(); bin < powers.end(); bin++) {
            long from = Powers.from(bin);
            long to = Powers.to(bin);
            assertThat(powers.count(bin))
                    .isEqualTo(values.stream().filter(v -> v >= from && v <= to).count());
        }
    }

    private static void assertSpread(Spread spread, List<Long> values) {
        assertPowers(spread.powers(), values);
        assertThat(spread.count()).isEqualTo(values.size());
        List<Long> sorted = values.stream().sorted().toList();
        for (double percent : new double[] {50, 90, 99, 99.9, 100}) {
            int rank = (int) Math.max(1, Math.ceil(percent / 100 * sorted.size() - 1e-9));
            long expected = sorted.isEmpty() ? 0 : sorted.get(rank - 1);
            assertThat((double) spread.at(percent)).isCloseTo(expected, within(expected / 900.0 + 1));
        }
    }

    private static void assertValues(Values values, SlowStatistics slow) {
        Map<String, Values.Share> expected = slow.types();
        Values.Share without = expected.getOrDefault(null, Values.Share.NONE);
        assertThat(values.without()).isEqualTo(without);
        expected.remove(null);
        String tooLong = "STRING " + "x".repeat(300);
        assertThat(values.others()).isEqualTo(expected.getOrDefault(tooLong, Values.Share.NONE));
        expected.remove(tooLong);
        Map<String, Values.Share> listed = values.listed().stream()
                .collect(Collectors.toMap(v -> SlowStatistics.key(v.kind(), v.text()), Values.Value::share));
        assertThat(listed).isEqualTo(expected);
        assertThat(values.listed())
                .isSortedAccordingTo(Comparator.comparingLong(v -> -v.share().messages()));
    }
}
