package app.sockeye.transcript.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.SampleEntries;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.file.FolderLock;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.write.Appender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** A filter finds what a slow look at each entry finds. */
class FilterPropertyTest {
    private Path folder;

    @BeforeTry
    void createFolder() throws IOException {
        folder = Files.createTempDirectory("sockeye-filter");
    }

    @AfterTry
    void deleteFolder() throws IOException {
        try (FolderLock lock = FolderLock.tryTake(folder).orElseThrow()) {
            lock.deleteAllElse();
        }
        Files.delete(folder.resolve(FolderLock.NAME));
        Files.delete(folder);
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF, seed = "6455")
    void aFilterFindsWhatASlowLookFinds(
            @ForAll long seed,
            @ForAll("patterns") TextPattern pattern,
            @ForAll Set<Direction> directions,
            @ForAll Set<EntryKind> kinds,
            @ForAll boolean anything)
            throws IOException {
        Filter filter =
                anything ? FilteredViewTest.filter(pattern) : new Filter(directions, kinds, Optional.of(pattern));
        Random random = new Random(seed);
        try (Transcript transcript = Transcript.create(folder)) {
            fill(transcript.appender(), random, 100);
            try (FilteredView view = new FilteredView(transcript, filter)) {
                fill(transcript.appender(), random, 100);
                FilteredView.Hits hits =
                        FilteredViewTest.await(view, h -> h.complete() && h.scanned() == transcript.count());
                List<Long> expected = slowly(transcript, filter, pattern);
                assertThat(FilteredViewTest.indexes(hits)).isEqualTo(expected);
                for (long entry = 0; entry <= transcript.count(); entry++) {
                    long bound = entry;
                    assertThat(hits.positionOf(entry))
                            .isEqualTo(expected.stream().filter(e -> e < bound).count());
                }
            }
        }
    }

    @Provide
    Arbitrary<TextPattern> patterns() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars("abAB").ofMinLength(0).ofMaxLength(6);
        return text.flatMap(t -> Arbitraries.of(
                new TextPattern(t, false, false),
                new TextPattern(t, false, true),
                new TextPattern(t + "ü", false, false),
                new TextPattern(t + "Ü", false, true),
                new TextPattern("^" + t, true, false),
                new TextPattern(t + "[ab]$", true, true)));
    }

    private static List<Long> slowly(Transcript transcript, Filter filter, TextPattern pattern) {
        List<Long> found = new ArrayList<>();
        for (long i = 0; i < transcript.count(); i++) {
            Entry entry = transcript.entry(i);
            boolean direction = entry.direction()
                    .map(filter.directions()::contains)
                    .orElse(filter.directions().size() == 2);
            if (direction && filter.kinds().contains(entry.kind()) && contains(SampleEntries.string(entry), pattern)) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean contains(String text, TextPattern pattern) {
        if (pattern.regex()) {
            return pattern.compile().matcher(text).find();
        }
        return pattern.ignoreCase()
                ? text.toLowerCase(Locale.ROOT).contains(pattern.text().toLowerCase(Locale.ROOT))
                : text.contains(pattern.text());
    }

    private static void fill(Appender appender, Random random, int count) {
        for (int i = 0; i < count; i++) {
            EntryKind kind = EntryKind.values()[random.nextInt(EntryKind.values().length)];
            Direction direction = Direction.values()[random.nextInt(2)];
            byte[] bytes = text(random).getBytes(UTF_8);
            switch (random.nextInt(4)) {
                case 0 -> appender.append(kind, random.nextBoolean() ? null : direction, bytes, 0);
                case 1 -> inPieces(appender.begin(kind, direction), bytes, random);
                default ->
                    appender.append(
                            kind, direction, SampleEntries.part(true, 1, bytes.length), bytes, 0, bytes.length, 0);
            }
            if (random.nextInt(10) == 0) {
                appender.publish();
            }
        }
        appender.publish();
    }

    private static void inPieces(Appender.OpenMessage message, byte[] bytes, Random random) {
        boolean compressed = random.nextBoolean();
        for (int at = 0; at < bytes.length; ) {
            int length = Math.min(bytes.length - at, 1 + random.nextInt(bytes.length));
            message.frame(SampleEntries.part(false, 0, length), 0);
            if (compressed) {
                byte[] other = text(random).getBytes(UTF_8);
                message.compressed(other, 0, other.length);
            }
            message.payload(bytes, at, length);
            at += length;
        }
        message.end(random.nextBoolean(), 0);
    }

    private static String text(Random random) {
        boolean big = random.nextInt(100) == 0;
        int length = big ? RecordFormat.PIECE_LIMIT + random.nextInt(1000) : random.nextInt(40);
        String alphabet = big ? "....".repeat(50_000) + "aA" : "abABüÜ";
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
