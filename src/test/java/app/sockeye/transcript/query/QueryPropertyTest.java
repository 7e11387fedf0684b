package app.sockeye.transcript.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonStep;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredView;
import app.sockeye.transcript.search.FilteredWalk;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.write.Appender;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;

/** Queries survive being printed, and find what a slow look at each entry finds, while entries are being appended. */
class QueryPropertyTest {
    private static final String[] PRICES = {"1", "1.0", "2", "1e0", "12345678901234567890", "12345678901234567891"};

    private Path folder;

    @AfterTry
    void deleteFolder() throws IOException {
        if (folder != null) {
            List<Path> contents;
            try (Stream<Path> files = Files.walk(folder)) {
                contents = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path content : contents) {
                Files.delete(content);
            }
        }
    }

    @Property(tries = 1000, seed = "6455")
    void aPrintedQueryIsParsedToAnEqualOne(@ForAll("queries") Query query) throws QuerySyntaxException {
        assertThat(Query.parse(query.toString())).isEqualTo(query);
    }

    @Property(tries = 1000, seed = "6455")
    void whateverIsTypedIsUnderstoodOrComplainedOfAtAPlaceInIt(@ForAll("typed") String typed) {
        try {
            Query query = Query.parse(typed);
            assertThat(Query.parse(query.toString())).isEqualTo(query);
        } catch (QuerySyntaxException e) {
            assertThat(e.position()).isBetween(0, typed.length());
            assertThat(e.getMessage()).endsWith(".");
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF, seed = "6455")
    void aQueryFindsWhatASlowLookFinds(@ForAll long seed, @ForAll("queries") Query query) throws IOException {
        folder = Files.createTempDirectory("sockeye-query");
        Random random = new Random(seed);
        Filter filter = query.filter(Filter.ALL.directions(), Filter.ALL.kinds());
        try (Transcript transcript = Transcript.create(folder)) {
            fill(transcript.appender(), random);
            mark(transcript, random);
            try (FilteredView view = new FilteredView(transcript, filter)) {
                fill(transcript.appender(), random);
                List<Long> expected = slowly(transcript, query);
                assertThat(hits(view, transcript.count())).isEqualTo(expected);
                List<Long> walked = new ArrayList<>();
                new FilteredWalk(transcript, filter).forEach(entry -> walked.add(entry.index()));
                assertThat(walked).isEqualTo(expected);
            }
        }
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.of(
                        "a", " ", "\"", "/", "(", ")", "not ", "or ", "and ", "json:$", ".a", "[0]", "[*]", "..", "==",
                        "~", "size>", "1", "\\", "'", "time<", "12:00", ":", "i", "hex:", "*", "ü", "\n", "dir:",
                        "sent")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Query> queries() {
        return queries(3);
    }

    private static Arbitrary<Query> queries(int depth) {
        if (depth == 0) {
            return terms();
        }
        Arbitrary<List<Query>> parts = queries(depth - 1).list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                terms(),
                terms(),
                parts.map(And::new),
                parts.map(Or::new),
                queries(depth - 1).map(Not::new));
    }

    private static Arbitrary<Query> terms() {
        Arbitrary<Comparison> comparison = Arbitraries.of(Comparison.class);
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("abAB\"\\ (ü")
                        .ofMinLength(1)
                        .ofMaxLength(2)
                        .map(t -> new TextTerm(new TextPattern(t, false, !SmartCase.hasUpperCase(t, false)))),
                Arbitraries.of("a.", "^b", "[ab]+$", "A\\D", "\\W", "a\\/b")
                        .flatMap(t -> Arbitraries.of(
                                new TextTerm(new TextPattern(t, true, true)),
                                new TextTerm(new TextPattern(t, true, !SmartCase.hasUpperCase(t, true))))),
                Arbitraries.of("61", "6162", "c3bc", "00").map(HexTerm::new),
                Arbitraries.of(Direction.class).map(DirectionTerm::new),
                Arbitraries.of(EntryKind.class).map(KindTerm::new),
                Combinators.combine(
                                Arbitraries.of(Amount.class),
                                comparison,
                                Arbitraries.longs().between(0, 5))
                        .as(AmountTerm::new),
                Combinators.combine(comparison, Arbitraries.longs().between(0, 86_399_999))
                        .as((c, ms) -> new TimeTerm(c, LocalTime.ofNanoOfDay(ms * 1_000_000))),
                Combinators.combine(
                                Arbitraries.of(true, false), Arbitraries.longs().between(0, 120))
                        .as(PlaceTerm::new),
                Arbitraries.longs()
                        .between(0, 120)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(5)
                        .map(EntriesTerm::new),
                Arbitraries.of(1000, 1005, 1006).map(CloseTerm::new),
                Arbitraries.just(new ValidJsonTerm()),
                Arbitraries.just(new StarredTerm()),
                Arbitraries.of("a", "ab").map(t -> new NoteTerm(new TextPattern(t, false, true))),
                Combinators.combine(jsonPaths(), jsonTests()).as(JsonTerm::new));
    }

    private static Arbitrary<JsonPath> jsonPaths() {
        Arbitrary<JsonStep> step = Arbitraries.of(
                new JsonStep.Key("price"),
                new JsonStep.Key("a b"),
                new JsonStep.Key("it's"),
                new JsonStep.Index(0),
                new JsonStep.Wildcard());
        return Arbitraries.oneOf(step, step.map(JsonStep.Descendant::new))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(JsonPath::new);
    }

    private static Arbitrary<JsonTest> jsonTests() {
        Arbitrary<Comparison> comparison = Arbitraries.of(Comparison.class);
        return Arbitraries.oneOf(
                Arbitraries.just(new JsonTest.Any()),
                Combinators.combine(comparison, Arbitraries.of(PRICES))
                        .as((c, n) -> new JsonTest.WithNumber(c, new BigDecimal(n))),
                Combinators.combine(comparison, Arbitraries.of("", "a", "\"ü\n\\", "b"))
                        .as(JsonTest.WithText::new),
                Combinators.combine(Arbitraries.of(true, false), Arbitraries.of("true", "false", "null"))
                        .as(JsonTest.WithConstant::new),
                Arbitraries.just(new JsonTest.Containing(new TextPattern("[a1]", true, true))));
    }

    private static void fill(Appender appender, Random random) {
        for (int i = 0; i < 60; i++) {
            EntryKind kind = EntryKind.values()[random.nextInt(EntryKind.values().length)];
            Direction direction = Direction.values()[random.nextInt(2)];
            byte[] bytes = payload(kind, random);
            long nanos = System.nanoTime();
            if (random.nextInt(3) == 0) {
                appender.append(kind, random.nextBoolean() ? null : direction, bytes, nanos);
            } else if (random.nextInt(5) == 0) {
                Appender.OpenMessage message = appender.begin(kind, direction);
                for (int at = 0; at < bytes.length; at++) {
                    message.frame(FrameHeader.of(at == bytes.length - 1, 0, at == 0 ? 1 : 0, true, 7, 1), nanos);
                    message.payload(bytes, at, 1);
                }
                message.end(true, nanos);
            } else {
                FrameHeader header = FrameHeader.of(true, 0, 1, true, 7, bytes.length);
                appender.append(kind, direction, header, bytes, 0, bytes.length, nanos);
            }
        }
        appender.publish();
    }

    /** Entries to come are marked, too. */
    private static void mark(Transcript transcript, Random random) throws IOException {
        for (long index = 0; index < 2 * transcript.count(); index++) {
            if (random.nextInt(3) == 0) {
                Mark mark = new Mark(random.nextBoolean(), random.nextBoolean() ? "xAb" : "a");
                transcript.marks().put(index, mark);
            }
        }
    }

    private static byte[] payload(EntryKind kind, Random random) {
        if (kind == EntryKind.CLOSE) {
            return new CloseReason(1000 + random.nextInt(6), "").toPayload();
        }
        if (kind == EntryKind.STATE) {
            return "Connection lost (1006 Abnormal Closure)".getBytes(UTF_8);
        }
        String key = random.nextBoolean() ? "price" : "a b";
        String[] values = {"true", "null", "\"a\"", "\"\\u0061\"", "[]", PRICES[random.nextInt(PRICES.length)]};
        String json = "{\"" + key + "\":[" + values[random.nextInt(values.length)] + "]" + "}";
        String letters = random.ints(random.nextInt(5), 0, 8)
                .collect(StringBuilder::new, (s, i) -> s.append("abABü (/".charAt(i)), StringBuilder::append)
                .toString();
        return (random.nextBoolean() ? json : letters).getBytes(UTF_8);
    }

    private static List<Long> hits(FilteredView view, long count) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        FilteredView.Hits hits = view.hits();
        while (!(hits.complete() && hits.scanned() == count)) {
            assertThat(hits.trouble()).isEmpty();
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            Thread.onSpinWait();
            hits = view.hits();
        }
        List<Long> found = new ArrayList<>();
        for (long i = 0; i < hits.size(); i++) {
            found.add(hits.entryIndex(i));
        }
        return found;
    }

    private static List<Long> slowly(Transcript transcript, Query query) {
        List<Long> found = new ArrayList<>();
        SlowQuery reference = new SlowQuery(transcript.started());
        for (long i = 0; i < transcript.count(); i++) {
            Entry entry = transcript.entry(i);
            if (reference.matches(query, entry)) {
                found.add(i);
            }
        }
        return found;
    }

    static LocalTime timeOf(Entry entry, Instant started) {
        return started.plusNanos(entry.nanos()).atZone(ZoneId.systemDefault()).toLocalTime();
    }
}
