package app.sockeye.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.Options;
import app.sockeye.client.RawServer;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.LimitOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.protocol.AcceptKey;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Header;
import app.sockeye.protocol.Outgoing;
import app.sockeye.transcript.SmallDisk;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientSessionTest {
    private static final long TIMEOUT_SECONDS = 20;

    @TempDir
    Path folder;

    private PlaygroundSession playground;
    private Transcript transcript;
    private ClientSession session;

    @BeforeEach
    void open() throws Exception {
        use(new PlaygroundSession(folder.resolve("session")));
    }

    private void use(PlaygroundSession next) {
        playground = next;
        session = next.session();
        transcript = next.transcript();
    }

    @AfterEach
    void close() {
        playground.close();
    }

    @Test
    void handshakeMessagesAndCloseAreAllRecorded() throws Exception {
        playground.connect("/echo");
        session.send(Outgoing.text(bytes("hello"))).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        playground.await(() -> session.counters().messagesReceived() == 1);
        session.disconnect(new CloseReason(4001, "done"));
        playground.await(() -> session.status().state() == SessionState.CLOSED);

        assertThat(playground.entries())
                .extracting(ClientSessionTest::told)
                .containsExactly(
                        "STATE - Connecting to " + playground.uri("/echo"),
                        "HANDSHAKE SENT GET /echo HTTP/1.1",
                        "HANDSHAKE RECEIVED HTTP/1.1 101 Switching Protocols",
                        "STATE - Connected to 127.0.0.1",
                        "TEXT SENT hello",
                        "TEXT RECEIVED hello",
                        "CLOSE SENT \u000f\u00a1done".replace("\u00a1", "\ufffd"),
                        "CLOSE RECEIVED \u000f\u00a1done".replace("\u00a1", "\ufffd"),
                        "STATE - Closed here, answered with 4001 Private Use");
        Closure closure = session.status().closure().orElseThrow();
        assertThat(closure.first()).isEqualTo(Closure.Closer.CLIENT);
        assertThat(closure.clean()).isTrue();
    }

    @Test
    void compressedMessagesAreRecordedWithTheirBytesOnTheWire() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            peer.shakeHands(new Header("Sec-WebSocket-Extensions", "permessage-deflate"));
            peer.echo();
        })) {
            session.connect(Options.to(server.uri()).compression().build());
            playground.await(() -> session.status().state() == SessionState.OPEN);
            for (byte[] message : List.of(bytes("hello"), bytes("x".repeat(3 << 20)), bytes("hello"))) {
                session.send(Outgoing.text(message)).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            }
            playground.await(() -> session.counters().messagesReceived() == 3);
        }
        List<Entry> texts =
                playground.entries().filter(e -> e.kind() == EntryKind.TEXT).toList();
        List<byte[]> sent = compressed(texts, Direction.SENT);
        assertThat(sent).hasSize(3).allSatisfy(bytes -> assertThat(bytes).isNotEmpty());
        assertThat(sent.get(1)).hasSizeLessThan(1 << 20);
        assertThat(compressed(texts, Direction.RECEIVED))
                .usingRecursiveComparison()
                .isEqualTo(sent);
    }

    private static List<byte[]> compressed(List<Entry> entries, Direction direction) {
        return entries.stream()
                .filter(entry -> entry.direction().equals(Optional.of(direction)))
                .map(entry -> entry.compressed().orElseThrow().head(1 << 20))
                .toList();
    }

    @Test
    void roundTripIsMeasuredFromPingToItsPong() throws Exception {
        playground.connect("/echo");
        assertThat(session.counters().rttNanos()).isEqualTo(-1);
        session.send(Outgoing.ping(bytes("7"))).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        playground.await(() -> session.counters().rttNanos() >= 0);
        assertThat(playground.entries()).extracting(Entry::kind).contains(EntryKind.PING, EntryKind.PONG);
    }

    @Test
    void fragmentedMessageIsOneEntryWithItsFrames() throws Exception {
        playground.connect("/echo");
        byte[] big = new byte[3 << 20];
        session.send(Outgoing.binary(big)).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        playground.await(() -> session.counters().messagesReceived() == 1);
        List<Entry> messages =
                playground.entries().filter(e -> e.kind() == EntryKind.BINARY).toList();
        assertThat(messages).hasSize(2).allSatisfy(e -> assertThat(e.size()).isEqualTo(big.length));
        assertThat(messages)
                .extracting(e -> e.direction().orElseThrow())
                .containsExactlyInAnyOrder(Direction.SENT, Direction.RECEIVED);
    }

    @Test
    void floodIsCountedAndRecordedToTheLastMessage() throws Exception {
        playground.connect("/flood?n=100000&size=50");
        playground.await(() -> session.counters().messagesReceived() == 100_000);
        playground.await(() -> transcript.count() >= 100_000 + 4);
        assertThat(LongStream.range(0, transcript.count())
                        .filter(i -> transcript.entry(i).kind() == EntryKind.TEXT)
                        .count())
                .isEqualTo(100_000);
    }

    @Test
    void rowsCountersAndFuturesAgreeWhenTheServerStopsReadingAndResets() throws Exception {
        List<CompletableFuture<Void>> sends = new ArrayList<>();
        try (ServerSocket listening = new ServerSocket(0)) {
            CompletableFuture<Socket> accepted = CompletableFuture.supplyAsync(() -> shakeHands(listening));
            session.connect(ConnectOptions.to(URI.create("ws://127.0.0.1:" + listening.getLocalPort() + "/")));
            playground.await(() -> session.status().state() == SessionState.OPEN);
            for (int i = 0; i < 24_000; i++) {
                sends.add(session.send(Outgoing.text(new byte[1000])));
            }
            sends.get(0).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            try (Socket server = accepted.get()) {
                server.setSoLinger(true, 0);
            }
        }
        playground.await(() -> session.status().state() == SessionState.CLOSED);
        assertThat(sends).allSatisfy(send -> assertThat(send).isDone());
        long failed = sends.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .count();
        long sent = sends.size() - failed;
        assertThat(failed).isPositive();
        assertThat(session.counters().messagesSent()).isEqualTo(sent);
        List<Entry> rows = playground
                .entries()
                .filter(entry -> entry.kind() == EntryKind.TEXT)
                .toList();
        assertThat(rows).hasSize(sends.size());
        assertThat(rows.stream().filter(row -> row.flags().isEmpty())).hasSize(Math.toIntExact(sent));
        assertThat(rows.subList(Math.toIntExact(sent) + 1, rows.size()))
                .allSatisfy(row -> assertThat(row.flags()).containsExactly(EntryFlag.NOT_SENT));
        assertThat(rows.get(Math.toIntExact(sent)).flags())
                .hasSize(1)
                .isSubsetOf(EntryFlag.INCOMPLETE, EntryFlag.NOT_SENT);
    }

    private static Socket shakeHands(ServerSocket listening) {
        try {
            Socket socket = listening.accept();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String key = "";
            for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                key = line.startsWith("Sec-WebSocket-Key: ") ? line.substring(19) : key;
            }
            socket.getOutputStream()
                    .write(bytes("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + AcceptKey.of(key) + "\r\n\r\n"));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLimitOfOursIsToldAsOursWithWhereToRaiseIt() throws Exception {
        session.connect(ConnectOptions.builder(playground.uri("/flood?n=1&size=50"))
                .limits(new LimitOptions(49))
                .build());
        playground.await(() -> session.status().state() == SessionState.CLOSED);
        String error = playground
                .entries()
                .filter(entry -> entry.kind() == EntryKind.ERROR)
                .map(entry -> new String(entry.payload().head(1000), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        assertThat(error)
                .startsWith("A message is over the limit of 49 bytes set here.")
                .contains("Largest message", "--max-message", "Close code: 1009")
                .doesNotContain("Rule", "broke");
        assertThat(session.status().closure().orElseThrow().cause()).contains("set a higher limit");
    }

    @Test
    void failureIsTypedAndRecorded() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        session.connect(ConnectOptions.to(URI.create("ws://127.0.0.1:" + free + "/")));
        playground.await(() -> session.status().state() == SessionState.FAILED);
        assertThat(session.status().failure().orElseThrow().kind()).isEqualTo(ConnectFailure.Kind.REFUSED);
        assertThat(playground.entries()).extracting(Entry::kind).containsExactly(EntryKind.STATE, EntryKind.ERROR);
    }

    @Test
    void cancelEndsAnAttemptThatTheServerDoesNotAnswer() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            session.connect(ConnectOptions.to(URI.create("ws://127.0.0.1:" + silent.getLocalPort() + "/")));
            playground.await(() -> session.status().stage().isPresent());
            session.cancel();
            playground.await(() -> session.status().state() == SessionState.FAILED);
            assertThat(session.status().failure().orElseThrow().kind()).isEqualTo(ConnectFailure.Kind.CANCELLED);
        }
    }

    @Test
    void closedSessionConnectsAgainIntoTheSameTranscript() throws Exception {
        playground.connect("/echo");
        session.disconnect(new CloseReason(1000, ""));
        playground.await(() -> session.status().state() == SessionState.CLOSED);
        playground.connect("/echo");
        assertThat(playground.entries())
                .filteredOn(e -> e.kind() == EntryKind.HANDSHAKE)
                .hasSize(4);
    }

    @Test
    void sendingWhileNothingIsOpenFails() {
        assertThatThrownBy(() -> session.send(Outgoing.text(bytes("x"))).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(NotOpenException.class);
    }

    @Test
    void closedSessionFreesItsConnection() throws Exception {
        playground.connect("/ticker?rate=1000");
        session.close();
        playground.await(() -> session.status().state() == SessionState.CLOSED);
        Closure closure = session.status().closure().orElseThrow();
        assertThat(closure.sent()).contains(new CloseReason(1001, ""));
        assertThat(closure.received()).contains(new CloseReason(1001, ""));
    }

    @Test
    void closedSessionKeepsTheCodeOfAClosingHandshakeThatHasBegun() throws Exception {
        playground.connect("/misbehave/no-close-answer");
        session.disconnect(new CloseReason(4321, "enough"));
        session.close();
        playground.await(() -> session.status().state() == SessionState.CLOSED);
        assertThat(session.status().closure().orElseThrow().sent()).contains(new CloseReason(4321, "enough"));
    }

    @Test
    void connectReturnsAtOnceThoughTheDiskIsFull() throws Exception {
        useFullDisk();
        CompletableFuture.runAsync(() -> session.connect(playground.to("/echo")))
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        assertThat(session.status().state()).isEqualTo(SessionState.CONNECTING);
        disk.leave(Long.MAX_VALUE);
        playground.await(() -> session.status().state() == SessionState.OPEN);
        assertThat(playground.entries().map(ClientSessionTest::told))
                .contains("STATE - Connecting to " + playground.uri("/echo"));
    }

    @Test
    void closedSessionDoesNotWaitForAFullDisk() throws Exception {
        useFullDisk();
        session.connect(playground.to("/flood?n=100000&size=50"));
        session.close();
        playground.await(() -> session.status().state().canConnect());
        assertThat(transcript.awaitBeyond(Long.MAX_VALUE, Duration.ofMinutes(1)))
                .as("returns at once when the transcript is closed")
                .isFalse();
    }

    /** A reader that gives up because of it asks whether the session is closed. */
    @Test
    void sessionIsClosedBeforeItsTranscriptWaitsNoMoreForAFullDisk() throws Exception {
        useFullDisk();
        Thread closing = new Thread(session::close);
        Thread waiting;
        synchronized (session) {
            closing.start();
            playground.await(() -> closing.getState() == Thread.State.BLOCKED);
            waiting = waitForSpace();
            playground.await(() -> waiting.getState() == Thread.State.TIMED_WAITING || !waiting.isAlive());
            assertThat(waiting.isAlive())
                    .as("waits while the session is not closed")
                    .isTrue();
        }
        closing.join();
        waiting.join();
    }

    @Test
    void sessionClosedBeforeTheDiskIsFoundFullEndsAllTheSame() throws Exception {
        useSmallDisk();
        playground.connect("/ticker?rate=1000");
        disk.leave(0);
        session.close();
        playground.await(() -> session.status().state() == SessionState.CLOSED);
    }

    private final SmallDisk disk = new SmallDisk();

    private void useSmallDisk() throws IOException {
        playground.close();
        use(new PlaygroundSession(disk.createTranscript(folder.resolve("small"))));
    }

    /** The next session's transcript waits for space already. */
    private void useFullDisk() throws Exception {
        useSmallDisk();
        disk.leave(0);
        waitForSpace();
        playground.await(() -> transcript.writing().trouble().isPresent());
    }

    private Thread waitForSpace() {
        Transcript full = transcript;
        Thread waiting = new Thread(() -> {
            full.appender().append(EntryKind.NOTE, null, new byte[1], System.nanoTime());
            full.appender().publish();
        });
        waiting.setUncaughtExceptionHandler((thread, closed) -> {});
        waiting.start();
        return waiting;
    }

    private static String told(Entry entry) {
        String first = new String(entry.payload().head(200), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
        return entry.kind() + " " + entry.direction().map(Enum::name).orElse("-") + " " + first;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
