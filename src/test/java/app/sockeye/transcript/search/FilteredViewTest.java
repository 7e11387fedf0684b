package app.sockeye.transcript.search;

import static app.sockeye.transcript.SampleEntries.CONTINUATION;
import static app.sockeye.transcript.SampleEntries.TEXT;
import static app.sockeye.transcript.SampleEntries.header;
import static app.sockeye.transcript.SampleEntries.part;
import static app.sockeye.transcript.SampleEntries.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.TranscriptFiles;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.Segments;
import app.sockeye.transcript.write.Appender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class FilteredViewTest {
    /** Engines that try one way after the other need ages for this on many a. */
    private static final String NESTED = "(a|aa)+c|(a*)*d";

    @TempDir
    Path folder;

    private Transcript transcript;
    private Appender appender;

    @BeforeEach
    void create() throws IOException {
        transcript = Transcript.create(folder);
        appender = transcript.appender();
    }

    @AfterEach
    void close() {
        transcript.close();
    }

    @Test
    void everythingIsShownWithoutCondition() {
        text(appender, "one");
        appender.append(EntryKind.NOTE, null, new byte[0], 0);
        appender.publish();
        assertThat(hits(Filter.ALL)).containsExactly(0L, 1L);
    }

    @Test
    void directionsAndKindsAreTold() {
        appender.append(EntryKind.PING, Direction.SENT, new byte[0], 0);
        appender.append(EntryKind.PONG, Direction.RECEIVED, new byte[0], 0);
        appender.append(EntryKind.NOTE, null, new byte[0], 0);
        appender.publish();
        assertThat(hits(new Filter(Set.of(Direction.SENT), EnumSet.allOf(EntryKind.class), Optional.empty())))
                .containsExactly(0L);
        assertThat(hits(new Filter(EnumSet.allOf(Direction.class), Set.of(EntryKind.NOTE), Optional.empty())))
                .containsExactly(2L);
    }

    @Test
    void everyKindOfPayloadIsSearched() {
        for (EntryKind kind : EntryKind.values()) {
            appender.append(kind, Direction.SENT, ("a needle in " + kind).getBytes(UTF_8), 0);
            appender.append(kind, Direction.SENT, "nothing".getBytes(UTF_8), 0);
        }
        appender.publish();
        assertThat(hits(substring("needle"))).hasSize(EntryKind.values().length).allMatch(i -> i % 2 == 0);
    }

    @Test
    void frameHeadersAndNeighboursAreNotPayload() {
        byte[] key = "key!".getBytes(UTF_8);
        int bits = (key[3] & 0xFF) << 24 | (key[2] & 0xFF) << 16 | (key[1] & 0xFF) << 8 | key[0] & 0xFF;
        for (int i = 0; i < 100; i++) {
            FrameHeader header = FrameHeader.of(true, 0, TEXT, true, bits, 3);
            appender.append(EntryKind.TEXT, Direction.SENT, header, "abc".getBytes(UTF_8), 0, 3, 0);
        }
        text(appender, "key!");
        appender.publish();
        assertThat(hits(substring("key!"))).containsExactly(100L);
        assertThat(hits(regex("bca|abc."))).isEmpty();
    }

    @Test
    void caseIsIgnoredOnDemandInAsciiAndBeyond() {
        text(appender, "Straße nach KÖLN");
        text(appender, "straSSe nach köln");
        text(appender, "@[`{");
        appender.publish();
        assertThat(hits(filter(new TextPattern("NACH", false, true)))).containsExactly(0L, 1L);
        assertThat(hits(filter(new TextPattern("NACH", false, false)))).isEmpty();
        assertThat(hits(filter(new TextPattern("kÖln", false, true)))).containsExactly(0L, 1L);
        assertThat(hits(filter(new TextPattern("KÖLN", false, false)))).containsExactly(0L);
        assertThat(hits(filter(new TextPattern("k.ln$", true, true)))).containsExactly(0L, 1L);
        assertThat(hits(filter(new TextPattern("`[", false, true)))).isEmpty();
    }

    @Test
    void piecesOfBigMessagesAreSearchedOverTheirBorders() {
        int size = 5 * RecordFormat.PIECE_LIMIT;
        for (int at = RecordFormat.PIECE_LIMIT - 6; at <= RecordFormat.PIECE_LIMIT; at += 3) {
            byte[] bytes = new byte[size];
            Arrays.fill(bytes, (byte) '.');
            System.arraycopy("needle".getBytes(UTF_8), 0, bytes, at, 6);
            appender.append(EntryKind.TEXT, Direction.SENT, header(TEXT, size), bytes, 0, size, 0);
            text(appender, "small");
        }
        appender.publish();
        assertThat(hits(substring("needle"))).containsExactly(0L, 2L, 4L);
        assertThat(hits(filter(new TextPattern("NEEDLE", false, true)))).containsExactly(0L, 2L, 4L);
        assertThat(hits(regex("n[e]{2}dle"))).containsExactly(0L, 2L, 4L);
        assertThat(hits(substring("small"))).containsExactly(1L, 3L, 5L);
    }

    @Test
    void aPieceOfAMessageStillOpenIsNoHit() {
        Appender.OpenMessage message = appender.begin(EntryKind.BINARY, Direction.RECEIVED);
        byte[] needles = "needle ".repeat(100_000).getBytes(UTF_8);
        text(appender, "before");
        message.payload(needles, 0, needles.length);
        text(appender, "a needle");
        message.payload(needles, 0, needles.length);
        text(appender, "after");
        appender.publish();
        assertThat(hits(substring("needle"))).containsExactly(1L);
        message.end(true, 0);
        appender.publish();
        assertThat(hits(substring("needle"))).containsExactly(1L, 3L);
    }

    @Test
    void anchorsHoldForTheWholePayloadHoweverBig() {
        byte[] bytes = "x".repeat(3 << 19).getBytes(UTF_8);
        bytes[0] = 'a';
        bytes[bytes.length - 1] = 'z';
        appender.append(EntryKind.TEXT, Direction.SENT, header(TEXT, bytes.length), bytes, 0, bytes.length, 0);
        appender.publish();
        assertThat(hits(regex("^a"))).containsExactly(0L);
        assertThat(hits(regex("z$"))).containsExactly(0L);
        assertThat(hits(regex("^x"))).isEmpty();
        assertThat(hits(regex("x$"))).isEmpty();
        assertThat(hits(regex("y"))).isEmpty();
    }

    @Test
    void fragmentedMessagesAreSearchedAsOne() {
        Appender.OpenMessage message = appender.begin(EntryKind.TEXT, Direction.RECEIVED);
        message.frame(part(false, TEXT, 3), 0);
        message.payload("nee".getBytes(UTF_8), 0, 3);
        message.frame(part(true, CONTINUATION, 3), 0);
        message.payload("dle".getBytes(UTF_8), 0, 3);
        message.end(true, 0);
        appender.publish();
        assertThat(hits(substring("needle"))).containsExactly(0L);
        assertThat(hits(regex("^needle$"))).containsExactly(0L);
    }

    @Test
    void manyBlocksAndSegmentsAreSearchedInOrder() throws IOException {
        int count = 400_000;
        String filler = "x".repeat(200);
        for (int i = 0; i < count; i++) {
            text(appender, i % 1000 == 7 ? filler + "needle" + i : filler);
        }
        appender.publish();
        assertThat(Segments.FULL).isLessThan((int) TranscriptFiles.bytesIn(transcript.folder()));
        try (FilteredView view = new FilteredView(transcript, substring("needle"))) {
            FilteredView.Hits hits = complete(view);
            assertThat(hits.size()).isEqualTo(count / 1000);
            for (int i = 0; i < hits.size(); i++) {
                assertThat(hits.entryIndex(i)).isEqualTo(1000L * i + 7);
            }
            assertThat(hits.positionOf(0)).isZero();
            assertThat(hits.positionOf(1007)).isEqualTo(1);
            assertThat(hits.positionOf(1008)).isEqualTo(2);
            assertThat(hits.positionOf(count)).isEqualTo(count / 1000);
            assertThat(hits.scanned()).isEqualTo(count);
        }
        try (FilteredView view = new FilteredView(transcript, substring("x"))) {
            FilteredView.Hits hits = complete(view);
            assertThat(hits.size()).isEqualTo(count);
            for (int i = 0; i < count; i += 997) {
                assertThat(hits.entryIndex(i)).isEqualTo(i);
                assertThat(hits.positionOf(i)).isEqualTo(i);
            }
        }
    }

    @Test
    void whatComesLaterIsFollowed() {
        text(appender, "needle 0");
        appender.publish();
        try (FilteredView view = new FilteredView(transcript, substring("needle"))) {
            complete(view);
            for (int i = 1; i < 200_000; i++) {
                text(appender, i % 2 == 0 ? "needle" : "other");
                if (i % 1000 == 0) {
                    appender.publish();
                }
            }
            appender.publish();
            FilteredView.Hits hits = await(view, h -> h.scanned() == 200_000);
            assertThat(hits.size()).isEqualTo(100_000);
            for (int i = 0; i < 100_000; i += 101) {
                assertThat(hits.entryIndex(i)).isEqualTo(2L * i);
                assertThat(hits.positionOf(2L * i)).isEqualTo(i);
                assertThat(hits.positionOf(2L * i - 1)).isEqualTo(i);
            }
        }
    }

    @Test
    void anEarlierLookDoesNotChange() {
        text(appender, "needle");
        appender.publish();
        try (FilteredView view = new FilteredView(transcript, substring("needle"))) {
            FilteredView.Hits early = complete(view);
            text(appender, "needle");
            appender.publish();
            await(view, h -> h.size() == 2);
            assertThat(early.size()).isEqualTo(1);
            assertThat(early.entryIndex(0)).isZero();
        }
    }

    @Test
    void noExpressionHangs() {
        text(appender, "a".repeat(100_000) + "b");
        text(appender, "a".repeat(1000) + "c");
        appender.publish();
        assertThat(hits(regex(NESTED))).containsExactly(1L);
        assertThat(new TextPattern(NESTED, true, false).spans("a".repeat(1000) + "b", 10))
                .isEmpty();
    }

    @Test
    void closingEndsTheThreadInTheMiddleOfABigMessage() {
        byte[] bytes = new byte[64 << 20];
        appender.append(EntryKind.TEXT, Direction.SENT, header(TEXT, bytes.length), bytes, 0, bytes.length, 0);
        appender.publish();
        FilteredView view = new FilteredView(transcript, regex(NESTED));
        Thread thread = filterThread();
        view.close();
        assertEnds(thread);
        assertThat(view.hits().size()).isZero();
    }

    @Test
    void closingEndsTheThreadThatWaits() {
        text(appender, "one");
        appender.publish();
        FilteredView view = new FilteredView(transcript, Filter.ALL);
        complete(view);
        Thread thread = filterThread();
        view.close();
        assertEnds(thread);
        assertThat(view.hits().size()).isZero();
    }

    @Test
    void closingTheTranscriptEndsTheThread() {
        text(appender, "one");
        appender.publish();
        try (FilteredView view = new FilteredView(transcript, Filter.ALL)) {
            complete(view);
            Thread thread = filterThread();
            transcript.close();
            assertEnds(thread);
            assertThat(view.hits().trouble()).isEmpty();
        }
    }

    private List<Long> hits(Filter filter) {
        try (FilteredView view = new FilteredView(transcript, filter)) {
            return indexes(complete(view));
        }
    }

    public static List<Long> indexes(FilteredView.Hits hits) {
        List<Long> indexes = new ArrayList<>();
        for (long i = 0; i < hits.size(); i++) {
            indexes.add(hits.entryIndex(i));
        }
        return indexes;
    }

    static FilteredView.Hits complete(FilteredView view) {
        FilteredView.Hits hits = await(view, h -> h.complete() || h.trouble().isPresent());
        assertThat(hits.trouble()).isEmpty();
        return hits;
    }

    public static FilteredView.Hits await(FilteredView view, Predicate<FilteredView.Hits> condition) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (System.nanoTime() < deadline) {
            FilteredView.Hits hits = view.hits();
            if (condition.test(hits)) {
                return hits;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the view did not get there: " + view.hits());
    }

    private Thread filterThread() {
        String name = "filter " + folder.getFileName();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .findAny()
                .orElseThrow();
    }

    private static void assertEnds(Thread thread) {
        try {
            thread.join(TimeUnit.MINUTES.toMillis(1));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(thread.isAlive()).isFalse();
    }

    private static Filter substring(String text) {
        return filter(new TextPattern(text, false, false));
    }

    private static Filter regex(String text) {
        return filter(new TextPattern(text, true, false));
    }

    public static Filter filter(TextPattern pattern) {
        return new Filter(Filter.ALL.directions(), Filter.ALL.kinds(), Optional.of(pattern));
    }
}
