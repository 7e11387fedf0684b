package app.sockeye.ui.log.row;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.log.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rows say of entries on disk. */
class RowReaderTest {
    private static final int LIMIT = 100;

    @TempDir
    Path folder;

    private Transcript transcript;
    private Recording recording;

    @BeforeEach
    void create() throws IOException {
        transcript = Transcript.create(folder.resolve("session"));
        recording = new Recording(transcript);
    }

    @AfterEach
    void close() {
        transcript.close();
    }

    private RowContent row(long entry, TextPattern... pattern) {
        recording.publish();
        return new RowReader(transcript, List.of(pattern), LIMIT).read(entry);
    }

    @Test
    void messageShowsItsBeginningInOneLine() {
        recording.received("{\n\t\"a\": 1 }");
        RowContent row = row(0);
        assertThat(row.preview()).isEqualTo("{\"a\": 1 }");
        assertThat(row.sizes().payload()).isEqualTo("11 B");
        assertThat(row.kindLabel()).isEqualTo("Text");
        assertThat(row.direction()).contains(Direction.RECEIVED);
        assertThat(row.spoken("12:00", RowFacts.NONE)).isEqualTo("Row 0, received, Text, 12:00, 11 bytes, {\"a\": 1 }");
    }

    @Test
    void theStartAndTheEndOfARepeatAreCalledThat() {
        recording.event(new AutomationEvent.RepeatStart("Quote", 3, 0, 0));
        recording.event(new AutomationEvent.RepeatEnd("Quote", AutomationEvent.Outcome.DONE, 3, 0, 5_000_000, ""));
        assertThat(row(0).kindLabel()).isEqualTo("Repeat");
        assertThat(row(0).preview()).isEqualTo("Repeating \"Quote\", 3 times, as fast as possible");
        assertThat(row(1).kindLabel()).isEqualTo("Repeat");
        assertThat(row(1).preview()).isEqualTo("\"Quote\" was sent 3 times in 5.0 ms");
    }

    @Test
    void gapBetweenTwoConnectionsIsToldWithItsLength() {
        recording.event(new ConnectionEvent.Gap(Instant.EPOCH, 4_100_000_000L, 1));
        recording.event(new ConnectionEvent.Gap(Instant.EPOCH, 250_000_000L, 3));
        RowContent row = row(0);
        assertThat(row.gap()).isTrue();
        assertThat(row.preview()).isEqualTo("Gap of 4.10 s · reconnected at the first attempt");
        assertThat(row(1).preview()).isEqualTo("Gap of 250 ms · reconnected at attempt 3");
        recording.sent("x");
        assertThat(row(2).gap()).isFalse();
    }

    @Test
    void longMessageIsCut() {
        recording.sent("x".repeat(5000));
        assertThat(row(0).preview()).isEqualTo("x".repeat(LIMIT) + "…");
    }

    @Test
    void whatWasNotSentSaysSo() {
        recording.unsent("lost").sent("gone");
        assertThat(row(0).preview()).isEqualTo("lost");
        assertThat(row(0).flaw()).isEqualTo("not sent");
        assertThat(row(1).flaw()).isEmpty();
    }

    @Test
    void binaryShowsHexAndAscii() {
        recording.binary((byte) 0xca, (byte) 0xfe, (byte) 'A');
        assertThat(row(0).preview()).startsWith("ca").endsWith("..A");
        assertThat(row(0).kindLabel()).isEqualTo("Binary");
    }

    @Test
    void controlFramesTellTheirSize() {
        recording.ping(Direction.SENT, (byte) 1, (byte) 2).pong(Direction.RECEIVED, (byte) 9);
        assertThat(row(0).preview()).isEqualTo("Ping · 2 bytes");
        assertThat(row(1).preview()).isEqualTo("Pong · 1 byte");
    }

    @Test
    void sizesAreThoseOfThePayloadAndOfTheWire() {
        recording.sent("x".repeat(200)).told(EntryKind.NOTE, null, "note");
        assertThat(row(0).sizes()).isEqualTo(new RowSizes("200 B", "200 bytes", "208 B", "", "1"));
        assertThat(row(1).sizes()).isEqualTo(RowSizes.NONE);
    }

    @Test
    void markIsRead() throws IOException {
        recording.sent("a");
        transcript.marks().put(0, new Mark(true, "why?"));
        RowContent row = row(0);
        assertThat(row.mark()).isEqualTo(new Mark(true, "why?"));
        assertThat(row.spoken("12:00", RowFacts.NONE)).endsWith("a, starred, note: why?");
    }

    @Test
    void closeTellsWhoCodeAndReason() {
        recording
                .close(Direction.RECEIVED, new CloseReason(1000, ""))
                .close(Direction.SENT, new CloseReason(4001, "x"));
        recording.close(Direction.RECEIVED, new CloseReason(1005, ""));
        assertThat(row(0).preview()).isEqualTo("Close received · 1000 Normal Closure");
        assertThat(row(1).preview()).isEqualTo("Close sent · 4001 Private Use: \"x\"");
        assertThat(row(2).preview()).isEqualTo("Close received · 1005 No Status Received");
    }

    @Test
    void handshakeShowsItsFirstLine() {
        recording.told(EntryKind.HANDSHAKE, Direction.SENT, "GET /echo HTTP/1.1\r\nHost: x\r\n\r\n");
        recording.told(EntryKind.HANDSHAKE, Direction.RECEIVED, "HTTP/1.1 101 Switching Protocols\r\n\r\n");
        assertThat(row(0).preview()).isEqualTo("GET /echo HTTP/1.1");
        assertThat(row(1).preview()).isEqualTo("101 Switching Protocols");
        assertThat(row(1).sizes().payload()).isEmpty();
    }

    @Test
    void factsStayBehindTheFirstLine() {
        recording.told(EntryKind.STATE, null, "Connected to x\nSubprotocol: none");
        recording.told(EntryKind.ERROR, null, "A frame broke a rule.\nRule: RFC 6455");
        assertThat(row(0).preview()).isEqualTo("Connected to x");
        assertThat(row(1).preview()).isEqualTo("A frame broke a rule.");
    }

    @Test
    void cutMessageIsAFlaw() {
        recording.incomplete("half a mess");
        assertThat(row(0).preview()).isEqualTo("half a mess");
        assertThat(row(0).flaw()).isEqualTo("incomplete");
        assertThat(row(0).spoken("12:00", RowFacts.NONE)).contains("incomplete");
    }

    @Test
    void hitsAreMarked() {
        recording.received("abcabc");
        assertThat(row(0, new TextPattern("b", false, false)).hits())
                .containsExactly(new TextPattern.Span(1, 2), new TextPattern.Span(4, 5));
    }

    @Test
    void hitFarInsideAMessageIsShown() {
        recording.received("x".repeat(3000) + "needle" + "y".repeat(3000));
        RowContent row = row(0, new TextPattern("needle", false, false));
        assertThat(row.preview()).startsWith("…xxx").contains("xneedley").endsWith("y…");
        assertThat(row.hits()).hasSize(1);
    }

    @Test
    void unreadableEntrySaysSo() {
        recording.received("a").publish();
        RowReader reader = new RowReader(transcript, List.of(), LIMIT);
        transcript.close();
        RowContent row = reader.read(0);
        assertThat(row.kind()).isEqualTo(EntryKind.ERROR);
        assertThat(row.preview()).startsWith("This entry can't be read from disk");
    }
}
