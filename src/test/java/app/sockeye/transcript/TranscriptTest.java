package app.sockeye.transcript;

import static app.sockeye.transcript.SampleEntries.BINARY;
import static app.sockeye.transcript.SampleEntries.CONTINUATION;
import static app.sockeye.transcript.SampleEntries.TEXT;
import static app.sockeye.transcript.SampleEntries.frames;
import static app.sockeye.transcript.SampleEntries.header;
import static app.sockeye.transcript.SampleEntries.part;
import static app.sockeye.transcript.SampleEntries.payload;
import static app.sockeye.transcript.SampleEntries.random;
import static app.sockeye.transcript.SampleEntries.string;
import static app.sockeye.transcript.SampleEntries.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.entry.RecordedFrame;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.Segments;
import app.sockeye.transcript.write.Appender;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptTest {
    @TempDir
    Path folder;

    private Transcript transcript;
    private Appender appender;
    private long origin;

    @BeforeEach
    void create() throws IOException {
        transcript = Transcript.create(folder);
        appender = transcript.appender();
        origin = System.nanoTime();
    }

    @AfterEach
    void close() {
        transcript.close();
    }

    @Test
    void whatIsNotAFrameHasNoDirectionAndNoWireSize() {
        appender.append(EntryKind.NOTE, null, "remember".getBytes(UTF_8), origin);
        appender.publish();

        Entry note = transcript.entry(0);
        assertThat(note.kind()).isEqualTo(EntryKind.NOTE);
        assertThat(note.direction()).isEmpty();
        assertThat(note.flags()).isEmpty();
        assertThat(note.wireSize()).isZero();
        assertThat(note.frameCount()).isZero();
        assertThat(note.frames().read(0, 10)).isEmpty();
        assertThat(string(note)).isEqualTo("remember");
    }

    @Test
    void everyKindAndDirectionComesBack() {
        for (EntryKind kind : EntryKind.values()) {
            for (Direction direction : Direction.values()) {
                appender.append(kind, direction, kind.name().getBytes(UTF_8), origin);
            }
        }
        appender.publish();

        long index = 0;
        for (EntryKind kind : EntryKind.values()) {
            for (Direction direction : Direction.values()) {
                Entry entry = transcript.entry(index++);
                assertThat(entry.kind()).isEqualTo(kind);
                assertThat(entry.direction()).contains(direction);
                assertThat(string(entry)).isEqualTo(kind.name());
            }
        }
        assertThat(transcript.count()).isEqualTo(index);
    }

    @Test
    void frameHeadersOfEveryLengthFormComeBackBitByBit() {
        List<FrameHeader> headers = List.of(
                FrameHeader.of(true, 0, TEXT, false, 0, 5),
                FrameHeader.of(true, 7, 0xB, true, 0xDEADBEEF, 125),
                FrameHeader.of(false, 4, BINARY, true, -1, 126),
                FrameHeader.of(true, 0, BINARY, false, 0, 0xFFFF),
                FrameHeader.of(true, 0, BINARY, true, 1, 0x10000),
                new FrameHeader(0x81FF, 3, 7),
                new FrameHeader(0x817E, 3, 0),
                new FrameHeader(0x817F, Long.MIN_VALUE + 3, 0));
        for (FrameHeader header : headers) {
            appender.append(EntryKind.BINARY, Direction.SENT, header, random(1, 9), 2, 3, origin);
        }
        appender.publish();

        for (int i = 0; i < headers.size(); i++) {
            Entry entry = transcript.entry(i);
            assertThat(frames(entry)).extracting(RecordedFrame::header).containsExactly(headers.get(i));
            assertThat(frames(entry)).extracting(RecordedFrame::nanos).containsExactly(entry.nanos());
            assertThat(entry.wireSize()).isEqualTo(headers.get(i).wireLength());
            assertThat(payload(entry)).containsExactly(random(1, 9)[2], random(1, 9)[3], random(1, 9)[4]);
        }
        assertThat(transcript.entry(2).flags()).containsExactly(EntryFlag.COMPRESSED);
    }

    @Test
    void timesCountFromTheStart() throws IOException {
        Instant before = Instant.now();
        Path other = folder.resolve("other");
        try (Transcript timed = Transcript.create(other)) {
            assertThat(Duration.between(before, timed.started()).abs()).isLessThan(Duration.ofMinutes(1));
            long now = System.nanoTime();
            timed.appender().append(EntryKind.NOTE, null, new byte[0], now);
            timed.appender().append(EntryKind.NOTE, null, new byte[0], now + 123_456_789_012L);
            timed.appender().publish();
            assertThat(timed.entry(0).nanos()).isBetween(0L, TimeUnit.MINUTES.toNanos(1));
            assertThat(timed.entry(1).nanos() - timed.entry(0).nanos()).isEqualTo(123_456_789_012L);
        }
    }

    @Test
    void nothingIsReadableBeforeItIsPublished() {
        text(appender, "one");
        assertThat(transcript.count()).isZero();
        assertThatThrownBy(() -> transcript.entry(0)).isInstanceOf(IndexOutOfBoundsException.class);
        appender.publish();
        assertThat(transcript.count()).isEqualTo(1);
    }

    @Test
    void muchIsPublishedUnasked() {
        while (transcript.count() == 0) {
            text(appender, "x".repeat(1000));
        }
        assertThat(string(transcript.entry(0))).hasSize(1000);
    }

    @Test
    void aSmallMessageInPiecesIsOneEntryWithAllItsFrames() {
        Appender.OpenMessage message = appender.begin(EntryKind.TEXT, Direction.SENT);
        List<FrameHeader> headers = List.of(part(false, TEXT, 3), part(false, CONTINUATION, 0), part(true, 0, 2));
        message.frame(headers.get(0), origin);
        message.payload("abc".getBytes(UTF_8), 0, 3);
        message.frame(headers.get(1), origin + 10);
        message.frame(headers.get(2), origin + 20);
        message.payload("-de-".getBytes(UTF_8), 1, 2);
        assertThat(transcript.writing().openMessageBytes()).isEqualTo(5);
        message.end(true, origin + 30);
        appender.publish();

        Entry entry = transcript.entry(0);
        assertThat(string(entry)).isEqualTo("abcde");
        assertThat(entry.flags()).containsExactly(EntryFlag.FRAGMENTED);
        assertThat(frames(entry)).extracting(RecordedFrame::header).containsExactlyElementsOf(headers);
        assertThat(entry.frames().read(1, 1)).extracting(RecordedFrame::nanos).containsExactly(entry.nanos() - 20);
        assertThat(entry.wireSize()).isEqualTo(3 * 6 + 5);
        assertThat(transcript.writing().openMessageBytes()).isZero();
    }

    @Test
    void aMessageCutShortCountsWhatCame() {
        Appender.OpenMessage message = appender.begin(EntryKind.BINARY, Direction.RECEIVED);
        message.frame(header(BINARY, 1_000_000), origin);
        message.payload(random(3, 40), 0, 40);
        message.end(false, origin);
        appender.publish();

        Entry entry = transcript.entry(0);
        assertThat(entry.flags()).containsExactly(EntryFlag.INCOMPLETE);
        assertThat(payload(entry)).isEqualTo(random(3, 40));
        assertThat(entry.wireSize()).isEqualTo(10 + 40);
        assertThat(frames(entry)).extracting(RecordedFrame::header).containsExactly(header(BINARY, 1_000_000));
    }

    @Test
    void whatWasNeverSentIsKeptWithoutFramesAndSaysSo() {
        int limit = RecordFormat.PIECE_LIMIT;
        for (int size : new int[] {0, 5, limit, 2 * limit + 1}) {
            appender.appendUnsent(EntryKind.BINARY, random(3, size), origin);
        }
        appender.publish();
        for (int i = 0; i < 4; i++) {
            Entry entry = transcript.entry(i);
            assertThat(entry.flags()).containsExactly(EntryFlag.NOT_SENT);
            assertThat(entry.direction()).contains(Direction.SENT);
            assertThat(entry.wireSize()).isZero();
            assertThat(entry.frameCount()).isZero();
            assertThat(payload(entry)).isEqualTo(random(3, (int) entry.size()));
        }
    }

    @Test
    void textInPiecesThatIsNotUtf8IsFlagged() {
        byte[] euro = "\u20AC".getBytes(UTF_8);
        for (int length : new int[] {3, 2}) {
            for (boolean complete : new boolean[] {true, false}) {
                Appender.OpenMessage message = appender.begin(EntryKind.TEXT, Direction.RECEIVED);
                message.payload(euro, 0, 1);
                message.payload(euro, 1, length - 1);
                message.end(complete, origin);
            }
        }
        Appender.OpenMessage broken = appender.begin(EntryKind.TEXT, Direction.RECEIVED);
        broken.payload(new byte[] {(byte) 0xFF}, 0, 1);
        broken.end(false, origin);
        appender.publish();

        assertThat(transcript.entry(0).flags()).isEmpty();
        assertThat(transcript.entry(1).flags()).containsExactly(EntryFlag.INCOMPLETE);
        assertThat(transcript.entry(2).flags()).containsExactly(EntryFlag.INVALID_UTF8);
        assertThat(transcript.entry(3).flags()).containsExactly(EntryFlag.INCOMPLETE);
        assertThat(transcript.entry(4).flags()).containsExactly(EntryFlag.INCOMPLETE, EntryFlag.INVALID_UTF8);
    }

    /** Writes a message of two frames that inflates to twice as many bytes. */
    private Entry compressed(int wireBytes, boolean complete) {
        byte[] wire = new byte[wireBytes];
        new Random(wireBytes).nextBytes(wire);
        Appender.OpenMessage message = appender.begin(EntryKind.BINARY, Direction.RECEIVED);
        int first = wireBytes / 2;
        FrameHeader begin = FrameHeader.of(false, 4, 2, false, 0, first);
        FrameHeader end = FrameHeader.of(true, 0, 0, false, 0, wireBytes - first + (complete ? 0 : 10));
        message.frame(begin, origin + 1);
        message.compressed(wire, 0, first);
        message.payload(new byte[2 * first], 0, 2 * first);
        message.frame(end, origin + 2);
        message.compressed(wire, first, wireBytes - first);
        message.payload(new byte[2 * (wireBytes - first)], 0, 2 * (wireBytes - first));
        message.end(complete, origin + 3);
        appender.publish();
        Entry entry = transcript.entry(transcript.count() - 1);
        assertThat(entry.compressed().orElseThrow().head(wireBytes + 1)).isEqualTo(wire);
        assertThat(entry.payload().head(2 * wireBytes + 1)).isEqualTo(new byte[2 * wireBytes]);
        assertThat(entry.wireSize()).isEqualTo(wireBytes + begin.headerLength() + end.headerLength());
        assertThat(entry.frames().read(0, 3)).extracting(RecordedFrame::header).containsExactly(begin, end);
        assertThat(entry.flags()).contains(EntryFlag.COMPRESSED, EntryFlag.FRAGMENTED);
        return entry;
    }

    @Test
    void theCompressedBytesOfAMessageComeBackToo() {
        for (int bytes : new int[] {1, 200, 5000, 100_000, 200_000, RecordFormat.PIECE_LIMIT, 1_000_000}) {
            assertThat(compressed(bytes, true).flags()).doesNotContain(EntryFlag.INCOMPLETE);
            compressed(bytes, false);
        }
        appender.append(EntryKind.TEXT, Direction.SENT, FrameHeader.of(true, 0, 1, true, 1, 1), new byte[1], 0, 1, 0);
        appender.publish();
        assertThat(transcript.entry(transcript.count() - 1).compressed()).isEmpty();
    }

    @Test
    void messagesAroundThePieceLimitComeBack() {
        int limit = RecordFormat.PIECE_LIMIT;
        int[] sizes = {limit - 1, limit, limit + 1, 2 * limit, 2 * limit + 1};
        for (int size : sizes) {
            byte[] bytes = random(size, size);
            appender.append(EntryKind.BINARY, Direction.SENT, header(BINARY, size), bytes, 0, size, origin);
            appender.append(EntryKind.NOTE, null, bytes, origin);
        }
        appender.publish();

        assertThat(transcript.count()).isEqualTo(2L * sizes.length);
        for (int i = 0; i < sizes.length; i++) {
            Entry message = transcript.entry(2L * i);
            assertThat(payload(message)).isEqualTo(random(sizes[i], sizes[i]));
            assertThat(frames(message)).hasSize(1);
            assertThat(message.wireSize()).isEqualTo(sizes[i] + 10);
            Entry note = transcript.entry(2L * i + 1);
            assertThat(payload(note)).isEqualTo(random(sizes[i], sizes[i]));
            assertThat(note.frameCount()).isZero();
        }
    }

    @Test
    void aBigMessageIsReadFromAnyPositionAndControlFramesMayComeInBetween() {
        int size = 5_000_000;
        byte[] bytes = random(7, size);
        Appender.OpenMessage message = appender.begin(EntryKind.BINARY, Direction.RECEIVED);
        message.frame(header(BINARY, size), origin);
        for (int done = 0; done < size; done += 65_537) {
            message.payload(bytes, done, Math.min(65_537, size - done));
            text(appender, "between " + done);
        }
        message.end(true, origin);
        appender.publish();

        Entry entry = transcript.entry(transcript.count() - 1);
        assertThat(entry.size()).isEqualTo(size);
        assertThat(payload(entry)).isEqualTo(bytes);
        Random random = new Random(11);
        byte[] target = new byte[1000];
        for (int i = 0; i < 1000; i++) {
            int at = random.nextInt(size);
            int read = entry.payload().read(at, target, 0, target.length);
            assertThat(read).isEqualTo(Math.min(target.length, size - at));
            for (int k = 0; k < read; k += 97) {
                assertThat(target[k]).isEqualTo(bytes[at + k]);
            }
        }
        assertThat(entry.payload().read(size, target, 0, 10)).isZero();
        assertThat(string(transcript.entry(1))).isEqualTo("between 65537");
    }

    @Test
    void manyFramesAreReadInPages() {
        int count = 3 * RecordFormat.FRAMES_LIMIT + 5;
        Appender.OpenMessage message = appender.begin(EntryKind.BINARY, Direction.RECEIVED);
        for (int i = 0; i < count; i++) {
            message.frame(part(i == count - 1, i == 0 ? BINARY : CONTINUATION, 1), origin + i);
            message.payload(new byte[] {(byte) i}, 0, 1);
        }
        message.end(true, origin + count);
        appender.publish();

        Entry entry = transcript.entry(0);
        assertThat(entry.frameCount()).isEqualTo(count);
        assertThat(entry.size()).isEqualTo(count);
        assertThat(entry.wireSize()).isEqualTo(7L * count);
        int border = RecordFormat.FRAMES_LIMIT - 3;
        assertThat(entry.frames().read(border, 6))
                .hasSize(6)
                .extracting(frame -> frame.nanos() - entry.nanos() + count)
                .containsExactly(border + 0L, border + 1L, border + 2L, border + 3L, border + 4L, border + 5L);
        assertThat(entry.frames().read(count - 1L, 6))
                .extracting(frame -> frame.header().fin())
                .containsExactly(true);
        assertThat(entry.frames().read(count, 6)).isEmpty();
    }

    @Test
    void bothDirectionsMayHaveAnOpenMessageButNotTwo() {
        Appender.OpenMessage sent = appender.begin(EntryKind.TEXT, Direction.SENT);
        Appender.OpenMessage received = appender.begin(EntryKind.TEXT, Direction.RECEIVED);
        assertThatThrownBy(() -> appender.begin(EntryKind.TEXT, Direction.SENT))
                .isInstanceOf(IllegalStateException.class);
        received.end(true, origin);
        sent.end(true, origin);
        appender.begin(EntryKind.TEXT, Direction.SENT).end(true, origin);
        appender.publish();
        assertThat(transcript.count()).isEqualTo(3);
    }

    @Test
    void entriesGoOnInANewSegment() throws IOException {
        byte[] bytes = random(5, 200_000);
        int count = 2 * Segments.FULL / bytes.length;
        for (int i = 0; i < count; i++) {
            bytes[0] = (byte) i;
            appender.append(EntryKind.BINARY, Direction.SENT, header(BINARY, 200_000), bytes, 0, 200_000, origin);
        }
        appender.publish();

        assertThat(Segments.in(folder)).hasSize(2);
        for (int i = 0; i < count; i++) {
            assertThat(transcript.entry(i).payload().head(1)).containsExactly((byte) i);
        }
        assertThat(TranscriptFiles.bytesIn(transcript.folder())).isGreaterThan(200_000L * count);
    }

    @Test
    void appendersShareWhileReadersFollow() throws Exception {
        int each = 20_000;
        List<CompletableFuture<Void>> work = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            work.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < each; i++) {
                    text(appender, name + i);
                    if (i % 7 == 0) {
                        appender.publish();
                    }
                }
                appender.publish();
            }));
        }
        int a = 0;
        int b = 0;
        long seen = 0;
        while (seen < 2 * each) {
            assertThat(transcript.awaitBeyond(seen, Duration.ofMinutes(1))).isTrue();
            for (long count = transcript.count(); seen < count; seen++) {
                String text = string(transcript.entry(seen));
                assertThat(text).isEqualTo(text.startsWith("a") ? "a" + a++ : "b" + b++);
            }
        }
        for (CompletableFuture<Void> one : work) {
            one.get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void interruptedThreadsNeitherLoseNorBreakAnything() {
        Thread.currentThread().interrupt();
        text(appender, "one");
        appender.publish();
        assertThat(string(transcript.entry(0))).isEqualTo("one");
        assertThat(Thread.interrupted()).isTrue();
        text(appender, "two");
        appender.publish();
        assertThat(string(transcript.entry(1))).isEqualTo("two");
    }

    @Test
    void closingPublishesWhatWasAppended() throws IOException {
        text(appender, "last words");
        transcript.close();
        assertThatThrownBy(() -> text(appender, "too late")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(appender::publish).isInstanceOf(IllegalStateException.class);
        try (Transcript reopened = Transcript.open(folder)) {
            assertThat(reopened.recovery()).isEmpty();
            assertThat(reopened.started()).isEqualTo(transcript.started());
            assertThat(string(reopened.entry(0))).isEqualTo("last words");
            assertThatThrownBy(reopened::appender).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void closingEndsTheWaitForMore() throws Exception {
        CompletableFuture<Boolean> more = CompletableFuture.supplyAsync(() -> {
            try {
                return transcript.awaitBeyond(0, Duration.ofMinutes(5));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        transcript.close();
        assertThat(more.get(1, TimeUnit.MINUTES)).isFalse();
    }

    @Test
    void aFolderIsWrittenByOneTranscriptOnly() {
        assertThatThrownBy(() -> Transcript.create(folder)).isInstanceOf(DirectoryNotEmptyException.class);
    }

    @Test
    void whatIsBeingWrittenMayBeOpenedAsFarAsItIsPublished() throws IOException {
        text(appender, "one");
        appender.publish();
        text(appender, "two");
        try (Transcript reader = Transcript.open(folder)) {
            assertThat(reader.count()).isEqualTo(1);
            assertThat(string(reader.entry(0))).isEqualTo("one");
        }
        appender.publish();
        assertThat(string(transcript.entry(1))).isEqualTo("two");
    }
}
