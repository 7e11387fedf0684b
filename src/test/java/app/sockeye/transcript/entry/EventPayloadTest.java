package app.sockeye.transcript.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectTimings;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.PeerAddress;
import app.sockeye.transcript.connection.ReachedPeer;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.Matches;
import app.sockeye.transcript.search.TextPattern;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event is stored as facts, and shown, found and copied as the words that are made of it. */
class EventPayloadTest {
    private static final ConnectionEvent OPENED = new ConnectionEvent.Opened(
            new ReachedPeer(
                    new PeerAddress("example.com", "127.0.0.1", 8080),
                    Optional.empty(),
                    new ConnectTimings(1_204_000, -1, -1, -1, -1, 1_204_000)),
            Optional.empty(),
            List.of());

    @TempDir
    Path folder;

    private Transcript transcript;

    @BeforeEach
    void create() throws IOException {
        transcript = Transcript.create(folder.resolve("session"));
    }

    @AfterEach
    void close() {
        transcript.close();
    }

    @Test
    void thePayloadIsItsWords() {
        append(OPENED, null);
        Entry entry = transcript.entry(0);
        String words = "Connected to example.com\nAddress: example.com/127.0.0.1:8080\nSubprotocol: none\n"
                + "Extensions: none\nDNS: 1.204 ms\nTotal: 1.204 ms";
        assertThat(entry.payload().head(1000)).asString(UTF_8).isEqualTo(words);
        assertThat(entry.size()).isEqualTo(words.length());
        assertThat(entry.event()).hasValue(OPENED);
        assertThat(entry.kind()).isEqualTo(EntryKind.STATE);
    }

    @Test
    void itIsFoundByItsWordsAndNotByHowItIsStored() {
        append(OPENED, null);
        append(
                new ConnectionEvent.Fault("It is wrong.", "RFC 6455 section 5.2", 1002, false, "c1"),
                Direction.RECEIVED);
        transcript.appender().append(EntryKind.NOTE, null, "DNS: a note".getBytes(UTF_8), System.nanoTime());
        transcript.appender().publish();
        assertThat(found(new TextPattern("dns:", false, true))).containsExactly(0L, 2L);
        assertThat(found(new TextPattern("DNS: [0-9.]+ ms", true, false))).containsExactly(0L);
        assertThat(found(new TextPattern("rule: rfc 6455", false, true))).containsExactly(1L);
        assertThat(found(new TextPattern("\"event\"", false, false))).isEmpty();
        assertThat(found(new TextPattern("\"?opened\"", true, false))).isEmpty();
    }

    @Test
    void itMayBeAsLongAsManyPieces() {
        ConnectionEvent failed = new ConnectionEvent.Failed(
                ConnectionEvent.Stage.UPGRADE,
                false,
                "It broke.",
                "",
                Collections.nCopies(5000, "X-Long: " + "x".repeat(90)),
                Optional.empty());
        append(failed, null);
        assertThat(transcript.entry(0).event()).hasValue(failed);
        assertThat(transcript.entry(0).kind()).isEqualTo(EntryKind.ERROR);
        assertThat(found(new TextPattern("Detail: X-Long", false, false))).containsExactly(0L);
    }

    @Test
    void whatIsNoEventStaysAsItIs() {
        byte[] bytes = "\u001e{\"v\":1,\"event\":\"resumed\"}".getBytes(UTF_8);
        transcript.appender().append(EntryKind.STATE, null, bytes, System.nanoTime());
        transcript.appender().append(EntryKind.TEXT, Direction.SENT, bytes, System.nanoTime());
        transcript.appender().publish();
        assertThat(transcript.entry(0).payload().head(100)).isEqualTo(bytes);
        assertThat(transcript.entry(0).isTyped()).isFalse();
        assertThat(transcript.entry(1).event()).isEmpty();
    }

    private void append(ConnectionEvent event, Direction direction) {
        transcript.appender().append(event, direction, System.nanoTime());
        transcript.appender().publish();
    }

    private List<Long> found(TextPattern pattern) {
        Filter filter =
                new Filter(EnumSet.allOf(Direction.class), EnumSet.allOf(EntryKind.class), Optional.of(pattern));
        List<Long> found = new ArrayList<>();
        new Matches(transcript, filter, 0, transcript.count(), () -> false).forEachRemaining((long i) -> found.add(i));
        return found;
    }
}
