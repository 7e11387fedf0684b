package app.sockeye.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.connection.ConnectTimings;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.PeerAddress;
import app.sockeye.transcript.connection.ReachedPeer;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionIndexTest {
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
    void entriesBelongToTheConnectionBeforeThem() {
        note();
        long first = connection("ws://a/", Set.of("x-pin"), 3);
        note();
        long second = connection("ws://b/", Set.of(), 3);
        assertThat(transcript.connections().at(0)).isEmpty();
        for (long i = first; i < second; i++) {
            assertThat(transcript.connections().at(i).orElseThrow().target()).hasValue("ws://a/");
            assertThat(transcript.connections().markedAt(i)).containsExactly("x-pin");
        }
        for (long i = second; i < transcript.count(); i++) {
            assertThat(transcript.connections().at(i).orElseThrow().first()).isEqualTo(second);
            assertThat(transcript.connections().markedAt(i)).isEmpty();
        }
        assertThat(transcript.connections().last())
                .isEqualTo(transcript.connections().at(second));
    }

    @Test
    void whatComesLaterIsKnownWhenItIsThere() {
        append(new ConnectionEvent.Connecting("ws://a/", Optional.empty(), Set.of()));
        assertThat(record().request()).isEqualTo(ConnectionRecord.NONE);
        append(EntryKind.HANDSHAKE, Direction.SENT, "GET");
        assertThat(record().request()).isEqualTo(1);
        append(EntryKind.HANDSHAKE, Direction.RECEIVED, "HTTP");
        append(opened());
        assertThat(record().opened()).isPresent();
        message(Direction.SENT);
        assertThat(record().firstMessage()).isEqualTo(ConnectionRecord.NONE);
        message(Direction.RECEIVED);
        message(Direction.RECEIVED);
        assertThat(record().firstMessage()).isEqualTo(5);
        assertThat(record().closed()).isEmpty();
        append(closed());
        assertThat(record().closed()).isPresent();
        assertThat(record().end()).isEqualTo(7);
    }

    @Test
    void handshakesAloneBeginConnections() {
        append(EntryKind.HANDSHAKE, Direction.SENT, "GET");
        append(EntryKind.HANDSHAKE, Direction.RECEIVED, "HTTP");
        message(Direction.RECEIVED);
        append(EntryKind.HANDSHAKE, Direction.SENT, "GET");
        assertThat(transcript.connections().first(9))
                .extracting(ConnectionRecord::request)
                .containsExactly(0L, 3L);
    }

    /** Thousands of entries lie between what a connection is told by, and many connections before it. */
    @Test
    void aReopenedTranscriptHasTheSameConnections() throws IOException {
        for (int i = 0; i < 300; i++) {
            connection("ws://a/" + i, i % 3 == 0 ? Set.of("x-" + i) : Set.of(), i == 150 ? 60_000 : i % 5);
        }
        List<ConnectionRecord> live = transcript.connections().first(1000);
        assertThat(live).hasSize(300);
        List<Long> asked = List.of(0L, transcript.count() / 2, transcript.count() - 1);
        List<Optional<ConnectionRecord>> answers = new ArrayList<>();
        asked.forEach(entry -> answers.add(transcript.connections().at(entry)));
        transcript.close();
        try (Transcript again = Transcript.open(folder.resolve("session"))) {
            assertThat(again.connections().first(1000)).isEqualTo(live);
            for (int i = 0; i < asked.size(); i++) {
                assertThat(again.connections().at(asked.get(i))).isEqualTo(answers.get(i));
            }
        }
    }

    private ConnectionRecord record() {
        return transcript.connections().last().orElseThrow();
    }

    /** Returns the index of its first entry. */
    private long connection(String target, Set<String> secret, int messages) {
        long first = transcript.count();
        append(new ConnectionEvent.Connecting(target, Optional.empty(), secret));
        append(EntryKind.HANDSHAKE, Direction.SENT, "GET");
        append(EntryKind.HANDSHAKE, Direction.RECEIVED, "HTTP");
        append(opened());
        for (int i = 0; i < messages; i++) {
            message(i % 2 == 0 ? Direction.SENT : Direction.RECEIVED);
        }
        append(closed());
        return first;
    }

    private static ConnectionEvent opened() {
        return new ConnectionEvent.Opened(
                new ReachedPeer(new PeerAddress("a", "127.0.0.1", 80), Optional.empty(), ConnectTimings.NONE),
                Optional.empty(),
                List.of());
    }

    private static ConnectionEvent closed() {
        return new ConnectionEvent.Closed(
                ConnectionEvent.Closer.CLIENT,
                1000,
                true,
                Optional.of(new CloseReason(1000, "")),
                Optional.of(new CloseReason(1000, "")),
                OptionalLong.of(1),
                OptionalLong.empty(),
                "");
    }

    private void note() {
        append(EntryKind.NOTE, null, "x");
    }

    private void append(ConnectionEvent event) {
        transcript.appender().append(event, null, System.nanoTime());
        transcript.appender().publish();
    }

    private void append(EntryKind kind, Direction direction, String text) {
        transcript.appender().append(kind, direction, text.getBytes(UTF_8), System.nanoTime());
        transcript.appender().publish();
    }

    private void message(Direction direction) {
        FrameHeader header = FrameHeader.of(true, 0, 1, false, 0, 1);
        transcript.appender().append(EntryKind.TEXT, direction, header, new byte[] {'x'}, 0, 1, System.nanoTime());
        transcript.appender().publish();
    }
}
