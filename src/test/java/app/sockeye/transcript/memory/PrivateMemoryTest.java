package app.sockeye.transcript.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.transcript.search.EntryCursor;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredView;
import app.sockeye.transcript.search.FilteredWalk;
import app.sockeye.transcript.search.TextPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class PrivateMemoryTest {
    private static final long LIMIT = 4_000_000;
    private static final int MANY = 40_000;

    @TempDir
    Path folder;

    private final PrivateMemory memory = new PrivateMemory(LIMIT);

    private Transcript create(String name) {
        return Transcript.createInMemory(folder.resolve(name), memory);
    }

    private static void append(Transcript transcript, int from, int to) {
        for (int i = from; i < to; i++) {
            transcript.appender().append(EntryKind.TEXT, Direction.RECEIVED, text(i).getBytes(UTF_8), i);
            if (i % 100 == 0) {
                transcript.appender().publish();
            }
        }
        transcript.appender().publish();
    }

    private static String text(long number) {
        return "message " + number + " " + "x".repeat(200);
    }

    private static String textOf(Transcript transcript, long index) {
        return new String(transcript.entry(index).payload().head(1000), UTF_8);
    }

    @Test
    void nothingIsOnTheDisk() throws IOException {
        try (Transcript transcript = create("a")) {
            append(transcript, 0, 1000);
            transcript.marks().put(3, new Mark(true, "note"));
            transcript.templates().put(4, "{{now}}");
            assertThat(textOf(transcript, 999)).isEqualTo(text(999));
            assertThat(transcript.entry(3).mark().starred()).isTrue();
            assertThat(transcript.templates().of(4)).contains("{{now}}");
            assertThat(transcript.dropped()).isZero();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void memoryIsBoundedAndThePlaceOfWhatIsGoneSaysSo() {
        try (Transcript transcript = create("a")) {
            append(transcript, 0, MANY);
            long gone = transcript.dropped();
            assertThat(gone).isPositive().isLessThan(MANY);
            assertThat(memory.taken()).isLessThanOrEqualTo(LIMIT);
            assertThat(transcript.count()).isEqualTo(MANY);
            for (long index : new long[] {0, gone / 2, gone - 1}) {
                Entry entry = transcript.entry(index);
                assertThat(entry.kind()).isEqualTo(EntryKind.NOTE);
                assertThat(entry.event()).contains(new ConnectionEvent.NotKept(gone, LIMIT));
                assertThat(textOf(transcript, index))
                        .isEqualTo(String.format(
                                Locale.ROOT,
                                "Entries before #%d are no longer there. Private sessions keep what fits into 4.0 MB of"
                                        + " memory.",
                                gone));
            }
            LongStream.of(gone, gone + 1, MANY - 1)
                    .forEach(index -> assertThat(textOf(transcript, index)).isEqualTo(text(index)));
            assertThat(transcript.times().firstAt(transcript.times().nanosOf(gone)))
                    .isBetween(gone - 1, gone);
        }
        assertThat(memory.taken()).isZero();
    }

    @Test
    void whatWalksThroughEntriesSeesOneNoteForAllThatAreGone() throws IOException {
        try (Transcript transcript = create("a")) {
            append(transcript, 0, MANY);
            long gone = transcript.dropped();
            EntryCursor cursor = new EntryCursor(transcript, Filter.ALL, 0, () -> false);
            assertThat(cursor.next(MANY)).isTrue();
            assertThat(cursor.index()).isEqualTo(gone - 1);
            assertThat(cursor.entry().kind()).isEqualTo(EntryKind.NOTE);
            List<Long> seen = new ArrayList<>();
            new FilteredWalk(transcript, Filter.ALL).forEach(entry -> seen.add(entry.index()));
            assertThat(seen)
                    .hasSize((int) (MANY - gone + 1))
                    .startsWith(gone - 1)
                    .endsWith(MANY - 1L);
        }
    }

    @Test
    void filterIsAppliedToWhatIsKeptWhileMoreComes() throws Exception {
        try (Transcript transcript = create("a")) {
            append(transcript, 0, MANY);
            Filter nines = new Filter(
                    EnumSet.allOf(Direction.class),
                    EnumSet.allOf(EntryKind.class),
                    Optional.of(new TextPattern("9 x", false, false)));
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> append(transcript, MANY, 4 * MANY));
            try (FilteredView during = new FilteredView(transcript, nines)) {
                writing.get();
                await(() -> during.hits().complete());
                assertThat(during.hits().trouble()).isEmpty();
            }
            try (FilteredView after = new FilteredView(transcript, nines)) {
                await(() -> after.hits().complete());
                FilteredView.Hits hits = after.hits();
                assertThat(hits.trouble()).isEmpty();
                assertThat(LongStream.range(0, hits.size()).map(hits::entryIndex))
                        .containsExactlyElementsOf(LongStream.range(transcript.dropped(), 4 * MANY)
                                .filter(index -> index % 10 == 9)
                                .boxed()
                                .toList());
            }
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }

    @Test
    void theSessionThatTakesMostGivesWay() {
        try (Transcript quiet = create("quiet");
                Transcript loud = create("loud")) {
            append(quiet, 0, 100);
            append(loud, 0, MANY);
            assertThat(quiet.dropped()).isZero();
            assertThat(textOf(quiet, 0)).isEqualTo(text(0));
            assertThat(loud.dropped()).isPositive();
            assertThat(memory.taken()).isLessThanOrEqualTo(LIMIT);
        }
    }

    @Test
    void messageLargerThanTheMemorySaysThatItIsNotKept() {
        try (Transcript transcript = create("a")) {
            byte[] large = new byte[(int) (2 * LIMIT)];
            transcript.appender().append(EntryKind.STATE, Direction.RECEIVED, large, 1);
            transcript.appender().append(EntryKind.TEXT, Direction.RECEIVED, text(1).getBytes(UTF_8), 2);
            transcript.appender().publish();
            assertThat(textOf(transcript, 1)).isEqualTo(text(1));
            assertThatThrownBy(() -> transcript.entry(0).payload().head(10))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("no longer kept in memory");
        }
    }

    @Test
    void entriesAreReadWhileOthersAreGivenUp() throws Exception {
        try (Transcript transcript = create("a")) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> append(transcript, 0, 10 * MANY));
            EntryCursor cursor = new EntryCursor(transcript, Filter.ALL, 0, () -> false);
            long last = -1;
            while (!writing.isDone() || last < transcript.count() - 1) {
                if (cursor.next(transcript.count())) {
                    assertThat(cursor.index()).isGreaterThan(last);
                    last = cursor.index();
                    String text = new String(cursor.entry().payload().head(40), UTF_8);
                    assertThat(text.startsWith("message " + last + " ") || text.startsWith("Entries before #"))
                            .as(text)
                            .isTrue();
                }
            }
            writing.get();
        }
    }
}
