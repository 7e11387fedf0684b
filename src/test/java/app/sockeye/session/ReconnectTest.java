package app.sockeye.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.client.Connector;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.reconnect.CloseCodes;
import app.sockeye.session.reconnect.ReconnectOptions;
import app.sockeye.session.reconnect.Retry;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that connect again by themselves, to servers that go away and come back. */
@Timeout(60)
class ReconnectTest {
    private static final long TIMEOUT_SECONDS = 20;
    private static final Duration SOON = Duration.ofMillis(5);
    private static final Duration LATE = Duration.ofHours(1);
    private static final ReconnectOptions QUICK =
            ReconnectOptions.OFF.withAttempts(5).withDelays(SOON, 1, SOON, 0);
    private static final ReconnectOptions SLOW =
            ReconnectOptions.OFF.withAttempts(5).withDelays(LATE, 1, LATE, 0);
    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    Path folder;

    private final Object changed = new Object();
    private final AtomicInteger connections = new AtomicInteger();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private Transcript transcript;
    private ClientSession session;

    @BeforeEach
    void begin() throws IOException {
        transcript = Transcript.create(folder.resolve("session"));
        session = new ClientSession(new Connector(), transcript);
        session.onChange(() -> {
            synchronized (changed) {
                changed.notifyAll();
            }
        });
    }

    @AfterEach
    void end() {
        session.close();
    }

    /** A server whose first connection ends as a test says; the others stay open. */
    private RawServer server(RawServer.Script first) throws IOException {
        return RawServer.open(peer -> {
            if (connections.incrementAndGet() == 1) {
                first.play(peer);
            } else {
                while (true) {
                    received.add(new String(peer.readFrame().payload(), UTF_8));
                }
            }
        });
    }

    private void connect(RawServer server, ReconnectOptions reconnect, String... onOpen) {
        session.connect(
                ConnectOptions.to(server.uri()), new SessionPlan(reconnect, OpeningMessages.texts(List.of(onOpen))));
    }

    @Test
    void aLostConnectionIsReplacedAndTheGapRecorded() throws Exception {
        try (RawServer server = server(RawPeer::readFrame)) {
            connect(server, QUICK, "subscribe");
            await(() -> connections.get() == 2 && session.status().state() == SessionState.OPEN);
            assertThat(received.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isEqualTo("subscribe");
            assertThat(session.status().retry()).isEmpty();
            List<ConnectionEvent> events = events();
            assertThat(events)
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("Connecting", "Opened", "Closed", "Connecting", "Gap", "Opened");
            assertThat(((ConnectionEvent.Connecting) events.get(3)).attempt()).isEqualTo(1);
            ConnectionEvent.Gap gap = (ConnectionEvent.Gap) events.get(4);
            assertThat(gap.attempt()).isEqualTo(1);
            assertThat(gap.nanos()).isGreaterThanOrEqualTo(SOON.toNanos());
            await(() -> session.counters().messagesSent() == 2);
            assertThat(kinds()).filteredOn(EntryKind.TEXT::equals).hasSize(2);
        }
    }

    @Test
    void whatIsSentOnOpenGoesBeforeAllElse() throws Exception {
        try (RawServer server = RawServer.open(peer -> {
            while (true) {
                received.add(new String(peer.readFrame().payload(), UTF_8));
            }
        })) {
            connect(server, ReconnectOptions.OFF, "one", "two");
            await(() -> session.status().state() == SessionState.OPEN);
            session.send(Outgoing.text("three"));
            for (String expected : List.of("one", "two", "three")) {
                assertThat(received.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isEqualTo(expected);
            }
        }
    }

    @Test
    void aCloseCodeOfTheListIsFollowedByAnAttempt() throws Exception {
        try (RawServer server = server(peer -> peer.sendClose(new CloseReason(4711, "")))) {
            connect(server, QUICK.withCauses(CloseCodes.parse("4700-4799"), false, false));
            await(() -> connections.get() == 2);
        }
    }

    @Test
    void anotherCloseCodeIsNot() throws Exception {
        try (RawServer server = server(peer -> peer.sendClose(new CloseReason(1000, "")))) {
            connect(server, QUICK);
            await(() -> session.status().state() == SessionState.CLOSED);
            assertThat(connections.get()).isEqualTo(1);
        }
    }

    @Test
    void aConnectionThatTheUserClosedStaysClosed() throws Exception {
        ReconnectOptions always = QUICK.withCauses(CloseCodes.parse("1000-4999"), true, true);
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            connect(server, always);
            await(() -> session.status().state() == SessionState.OPEN);
            session.disconnect(new CloseReason(1000, ""));
            await(() -> session.status().state() == SessionState.CLOSED);

            connect(server, always);
            await(() -> session.status().state() == SessionState.OPEN);
            session.abort();
            await(() -> session.status().state() == SessionState.CLOSED);
        }
    }

    @Test
    void theWaitIsTold() throws Exception {
        try (RawServer server = server(peer -> {})) {
            connect(server, SLOW);
            await(() -> session.status().state() == SessionState.WAITING);
            SessionStatus status = session.status();
            assertThat(status.closure()).isPresent();
            Retry retry = status.retry().orElseThrow();
            assertThat(retry.attempt()).isEqualTo(1);
            assertThat(retry.most()).isEqualTo(5);
            assertThat(retry.delay()).isEqualTo(LATE);
            assertThat(retry.dueNanos()).isEqualTo(status.endedNanos() + LATE.toNanos());
        }
    }

    @Test
    void theWaitCanBeCutShort() throws Exception {
        try (RawServer server = server(peer -> {})) {
            connect(server, SLOW);
            await(() -> session.status().state() == SessionState.WAITING);
            session.tryNow();
            await(() -> session.status().state() == SessionState.OPEN);
            // The server counts it a moment later.
            await(() -> connections.get() == 2);
        }
    }

    @Test
    void theWaitCanBeStopped() throws Exception {
        try (RawServer server = server(peer -> {})) {
            connect(server, SLOW);
            await(() -> session.status().state() == SessionState.WAITING);
            session.stopReconnecting();
            assertThat(session.status().state()).isEqualTo(SessionState.CLOSED);
            assertThat(session.status().closure()).isPresent();
            session.tryNow();
            assertThat(session.status().state()).isEqualTo(SessionState.CLOSED);
        }
    }

    @Test
    void anOpenConnectionIsNotReplacedOnceStopped() throws Exception {
        try (RawServer server = server(RawPeer::readFrame)) {
            connect(server, QUICK);
            await(() -> session.status().state() == SessionState.OPEN);
            session.stopReconnecting();
            session.send(Outgoing.text("go"));
            await(() -> session.status().state() == SessionState.CLOSED);
        }
    }

    @Test
    void theUserConnectsInPlaceOfTheWait() throws Exception {
        try (RawServer server = server(peer -> {})) {
            connect(server, SLOW);
            await(() -> session.status().state() == SessionState.WAITING);
            session.connect(ConnectOptions.to(server.uri()));
            await(() -> session.status().state() == SessionState.OPEN);
            assertThat(events()).noneMatch(ConnectionEvent.Gap.class::isInstance);
        }
    }

    @Test
    void theTranscriptIsClosedWhereTheSessionEndsInAWait() throws Exception {
        try (RawServer server = server(peer -> {})) {
            connect(server, SLOW);
            await(() -> session.status().state() == SessionState.WAITING);
            session.close();
            assertThat(session.status().state()).isEqualTo(SessionState.CLOSED);
            assertThat(transcript.awaitBeyond(Long.MAX_VALUE, Duration.ofMinutes(1)))
                    .isFalse();
        }
    }

    @Test
    void itGivesUpAfterTheLastAttempt() throws Exception {
        RawServer server = server(RawPeer::readFrame);
        connect(server, QUICK.withAttempts(3));
        await(() -> session.status().state() == SessionState.OPEN);
        server.close();
        await(() -> session.status().state() == SessionState.FAILED);
        assertThat(session.status().failure().orElseThrow().kind()).isEqualTo(ConnectFailure.Kind.REFUSED);
        assertThat(events())
                .filteredOn(ConnectionEvent.Connecting.class::isInstance)
                .extracting(event -> ((ConnectionEvent.Connecting) event).attempt())
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void aServerThatAsksToWaitIsObeyed() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            if (connections.incrementAndGet() == 1) {
                peer.readRequest();
                peer.send("HTTP/1.1 503 Busy\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n");
                peer.drain();
            } else {
                peer.shakeHands();
                peer.echo();
            }
        })) {
            connect(server, QUICK.withCauses(CloseCodes.parse(""), false, true));
            await(() -> session.status().state() == SessionState.WAITING);
            assertThat(session.status().failure()).isPresent();
            assertThat(session.status().retry().orElseThrow().delay()).isEqualTo(Duration.ofHours(1));
            session.tryNow();
            await(() -> session.status().state() == SessionState.OPEN);
            assertThat(events()).noneMatch(ConnectionEvent.Gap.class::isInstance);
        }
    }

    @Test
    void anAttemptOfTheUserThatFailsIsRepeatedOnlyWhereAskedFor() throws Exception {
        RawServer server = server(peer -> {});
        server.close();
        connect(server, QUICK);
        await(() -> session.status().state() == SessionState.FAILED);
        connect(server, SLOW.withCauses(CloseCodes.parse(""), false, true));
        await(() -> session.status().state() == SessionState.WAITING);
        session.cancel();
        assertThat(session.status().state()).isEqualTo(SessionState.FAILED);
    }

    @Test
    void aServerByOtherHandsThatIsKilledAndStartedAgainIsFound() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of(PYTHON))
                        && new ProcessBuilder(PYTHON, "-c", "import websockets")
                                        .start()
                                        .waitFor()
                                == 0,
                "needs Debian's python3-websockets: apt-get install python3-websockets");
        Process first = python(0);
        int port = Integer.parseInt(first.inputReader(UTF_8).readLine());
        session.connect(
                ConnectOptions.to(URI.create("ws://127.0.0.1:" + port + "/")),
                new SessionPlan(
                        QUICK.withAttempts(1000).withDelays(SOON, 2, Duration.ofMillis(50), 0.5),
                        OpeningMessages.texts(List.of("subscribe"))));
        await(() -> session.counters().messagesReceived() == 1);
        first.destroyForcibly().waitFor();
        await(() -> session.status().retry().isPresent());
        Process second = python(port);
        try {
            await(() -> session.counters().messagesReceived() == 2);
            assertThat(events())
                    .filteredOn(ConnectionEvent.Gap.class::isInstance)
                    .hasSize(1);
        } finally {
            second.destroyForcibly();
        }
    }

    private static Process python(int port) throws IOException {
        return new ProcessBuilder(
                        PYTHON,
                        "src/test/resources/app/sockeye/client/echo_server.py",
                        "--port",
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<ConnectionEvent> events() {
        return LongStream.range(0, transcript.count())
                .mapToObj(index -> transcript.entry(index).event())
                .flatMap(Optional::stream)
                .toList();
    }

    private List<EntryKind> kinds() {
        return LongStream.range(0, transcript.count())
                .mapToObj(index -> transcript.entry(index).kind())
                .toList();
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        synchronized (changed) {
            while (!condition.getAsBoolean()) {
                assertThat(System.nanoTime())
                        .as("still waiting: %s", session.status())
                        .isLessThan(end);
                changed.wait(50);
            }
        }
    }
}
