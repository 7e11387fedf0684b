package app.sockeye.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.Connector;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Connection;
import app.sockeye.protocol.FragmentPlan;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.session.reconnect.ReconnectOptions;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.EventWording;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Messages that are sent while there is no connection, to a server whose first connection ends at once. */
@Timeout(60)
class AwayQueueTest {
    private static final int MIB = 1 << 20;
    private static final Duration LATE = Duration.ofHours(1);
    private static final ReconnectOptions SLOW =
            ReconnectOptions.OFF.withAttempts(5).withDelays(LATE, 1, LATE, 0);
    /** What the server answers by ending the connection. */
    private static final String HANG_UP = "hang up";

    private static final OpeningMessages SUBSCRIBE = OpeningMessages.texts(List.of("subscribe"));

    @TempDir
    Path folder;

    private final Object changed = new Object();
    private final AtomicInteger connections = new AtomicInteger();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    /** Whether the server ends a connection before the handshake. */
    private volatile boolean refuses;

    private RawServer server;
    private Transcript transcript;
    private ClientSession session;

    @BeforeEach
    void begin() throws IOException {
        server = RawServer.plain(peer -> {
            if (!refuses) {
                peer.shakeHands();
                play(peer);
            }
        });
        transcript = Transcript.create(folder.resolve("session"));
        session = new ClientSession(new Connector(), transcript);
        session.onChange(() -> {
            synchronized (changed) {
                changed.notifyAll();
            }
        });
    }

    private void play(RawPeer peer) throws IOException {
        boolean first = connections.incrementAndGet() == 1;
        String message = read(peer);
        while (!first && !message.equals(HANG_UP)) {
            received.add(message);
            message = read(peer);
        }
    }

    private static String read(RawPeer peer) throws IOException {
        return new String(peer.readFrame().payload(), UTF_8);
    }

    @AfterEach
    void end() throws IOException {
        session.close();
        server.close();
    }

    private void loseConnection(SessionPlan plan) throws InterruptedException {
        session.connect(ConnectOptions.to(server.uri()), plan);
        await(() -> session.status().state() == SessionState.WAITING);
    }

    private void loseConnection() throws InterruptedException {
        loseConnection(new SessionPlan(SLOW, SUBSCRIBE));
    }

    @Test
    void theyAreSentInOrderBehindWhatIsSentOnOpening() throws Exception {
        loseConnection();
        List<CompletableFuture<Void>> sent = IntStream.range(0, 500)
                .mapToObj(n -> session.send(n % 2 == 0 ? text("m" + n) : Outgoing.binary(("m" + n).getBytes(UTF_8))))
                .toList();
        assertThat(session.away().waiting().count()).isEqualTo(500);
        assertThat(session.away().waiting().bytes()).isEqualTo(10 * 2 + 90 * 3 + 400 * 4);
        assertThat(sent).noneMatch(CompletableFuture::isDone);
        assertThat(textsSent()).as("nothing looks sent").isEqualTo(1);
        session.tryNow();
        await(() -> session.status().state() == SessionState.OPEN);
        assertThat(session.away().waiting()).isEqualTo(WaitingMessages.NONE);
        session.send(text("after")).get(20, TimeUnit.SECONDS);
        assertThat(take()).isEqualTo("subscribe");
        for (int n = 0; n < 500; n++) {
            assertThat(take()).isEqualTo("m" + n);
        }
        assertThat(take()).isEqualTo("after");
        for (CompletableFuture<Void> each : sent) {
            each.get(20, TimeUnit.SECONDS);
        }
        assertThat(unsent()).isEmpty();
    }

    @Test
    void whatIsSentWhileItOpensKeepsItsPlace() throws Exception {
        loseConnection();
        session.tryNow();
        int count = 0;
        while (session.status().state() != SessionState.OPEN) {
            session.send(text("m" + count++));
        }
        session.send(text("m" + count++)).get(20, TimeUnit.SECONDS);
        assertThat(take()).isEqualTo("subscribe");
        for (int n = 0; n < count; n++) {
            assertThat(take()).isEqualTo("m" + n);
        }
    }

    @Test
    void whatIsNeverSentIsRecordedSoWhenTheAttemptsEnd() throws Exception {
        loseConnection();
        CompletableFuture<Void> sent = session.send(text("lost"));
        assertThat(session.takesMessages()).isTrue();
        session.stopReconnecting();
        assertThatThrownBy(() -> sent.get(20, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(IOException.class)
                .hasRootCauseMessage("The connection was not opened again.");
        assertThat(unsent()).containsExactly("lost");
        assertThat(session.takesMessages()).isFalse();
        assertNotOpen(session.send(text("later")));
    }

    @Test
    void aFailedLastAttemptEndsTheWait() throws Exception {
        loseConnection(new SessionPlan(SLOW.withAttempts(1), SUBSCRIBE));
        CompletableFuture<Void> sent = session.send(text("lost"));
        server.close();
        session.tryNow();
        assertThatThrownBy(() -> sent.get(20, TimeUnit.SECONDS)).hasRootCauseInstanceOf(IOException.class);
        assertThat(unsent()).containsExactly("lost");
    }

    @Test
    void whatIsDroppedIsRecordedAndTheNextWaits() throws Exception {
        loseConnection();
        CompletableFuture<Void> dropped = session.send(text("dropped"));
        session.away().drop();
        assertThat(session.away().waiting()).isEqualTo(WaitingMessages.NONE);
        assertThatThrownBy(() -> dropped.get(20, TimeUnit.SECONDS)).hasRootCauseInstanceOf(IOException.class);
        session.send(text("next"));
        session.tryNow();
        assertThat(take()).isEqualTo("subscribe");
        assertThat(take()).isEqualTo("next");
        assertThat(unsent()).containsExactly("dropped");
    }

    @Test
    void whatWasCancelledIsNotSentButRecorded() throws Exception {
        loseConnection();
        CompletableFuture<Void> cancelled = session.send(text("cancelled"));
        session.send(text("next"));
        cancelled.cancel(false);
        session.tryNow();
        assertThat(take()).isEqualTo("subscribe");
        assertThat(take()).isEqualTo("next");
        await(() -> session.status().state() == SessionState.OPEN);
        assertThat(unsent()).containsExactly("cancelled");
    }

    @Test
    void whatWasNotSentByHandIsToldSoAfterAFailedAttempt() throws Exception {
        loseConnection();
        session.sender(EntryFlag.SCRIPTED).send(text("scripted"));
        refuses = true;
        int failed = session.status().retry().orElseThrow().attempt();
        session.tryNow();
        await(() -> session.status().state() == SessionState.WAITING
                && session.status().retry().orElseThrow().attempt() > failed);
        refuses = false;
        session.tryNow();
        assertThat(take()).isEqualTo("subscribe");
        assertThat(take()).isEqualTo("scripted");
        await(() -> session.status().state() == SessionState.OPEN);
        session.send(text("by hand")).get(20, TimeUnit.SECONDS);
        assertThat(withFlag(EntryFlag.SCRIPTED)).containsExactly("scripted");
    }

    @Test
    void theSameSentByHandIsNotTakenForWhatWasDropped() throws Exception {
        loseConnection();
        CompletableFuture<SentMessage> dropped =
                session.sender(EntryFlag.SCRIPTED).send(text("same"));
        session.away().drop();
        assertThatThrownBy(() -> dropped.get(20, TimeUnit.SECONDS)).hasRootCauseInstanceOf(IOException.class);
        CompletableFuture<Void> byHand = session.send(text("same"));
        session.tryNow();
        byHand.get(20, TimeUnit.SECONDS);
        assertThat(withFlag(EntryFlag.SCRIPTED)).isEmpty();
    }

    @Test
    void moreThanTheLimitIsRefused() throws Exception {
        loseConnection();
        session.send(Outgoing.binary(new byte[40 * MIB]));
        assertThatThrownBy(
                        () -> session.send(Outgoing.binary(new byte[24 * MIB])).get())
                .hasRootCauseInstanceOf(WaitingQueueFullException.class)
                .hasMessageContaining("41.9 MB wait");
        assertThat(session.away().waiting().count()).isEqualTo(1);
        assertThat(Connection.MOST_QUEUED_BYTES).isEqualTo(64L * MIB);
    }

    @Test
    void fragmentedMessagesAndRawFramesCountTowardsTheLimit() throws Exception {
        Outgoing.Raw raw = new Outgoing.Raw(List.of(new Outgoing.RawBytes(new byte[40 * MIB], true)), false);
        loseConnection();
        for (Outgoing large : List.of(fragmented(Outgoing.binary(new byte[40 * MIB])), raw)) {
            session.send(large);
            assertThat(session.away().waiting().bytes()).isEqualTo(40L * MIB);
            assertThatThrownBy(() -> session.send(large).get()).hasRootCauseInstanceOf(WaitingQueueFullException.class);
            session.away().drop();
        }
    }

    @Test
    void fragmentedMessagesAndRawFramesAreRecordedAsNotSent() throws Exception {
        loseConnection();
        List<CompletableFuture<Void>> sent = List.of(
                session.send(fragmented(text("in fragments"))),
                session.send(new Outgoing.Raw(List.of(new Outgoing.RawBytes("raw".getBytes(UTF_8), true)), false)),
                session.send(Outgoing.binary(Files.writeString(folder.resolve("f"), "of a file"))));
        session.stopReconnecting();
        for (CompletableFuture<Void> each : sent) {
            assertThatThrownBy(() -> each.get(20, TimeUnit.SECONDS)).hasRootCauseInstanceOf(IOException.class);
        }
        assertThat(unsent()).containsExactly("in fragments");
        assertThat(notes())
                .containsExactly(
                        "Raw frames were not sent: none of 1 frame, 3 bytes",
                        "The file f was not sent: none of 1 frame, 9 bytes");
    }

    @Test
    void theyAreRefusedWhereThePlanSaysSoAndPingsAlways() throws Exception {
        loseConnection();
        assertNotOpen(session.send(Outgoing.ping(new byte[0])));
        session.connect(ConnectOptions.to(server.uri()), new SessionPlan(SLOW, OpeningMessages.NONE, false, false));
        await(() -> session.status().state() == SessionState.OPEN);
        session.send(text(HANG_UP)).get(20, TimeUnit.SECONDS);
        await(() -> session.status().state() == SessionState.WAITING);
        assertNotOpen(session.send(text("refused")));
    }

    @Test
    void anotherServerGetsNone() throws Exception {
        loseConnection();
        CompletableFuture<Void> sent = session.send(text("for the first"));
        session.connect(ConnectOptions.to(URI.create(server.uri() + "other")), new SessionPlan(SLOW, SUBSCRIBE));
        assertThatThrownBy(() -> sent.get(20, TimeUnit.SECONDS)).hasRootCauseInstanceOf(IOException.class);
        await(() -> session.status().state() == SessionState.OPEN);
        session.send(text("for the other")).get(20, TimeUnit.SECONDS);
        assertThat(take()).isEqualTo("subscribe");
        assertThat(take()).isEqualTo("for the other");
    }

    @Test
    void aSessionThatIsClosedRecordsWhatWaited() throws Exception {
        loseConnection();
        session.send(text("waited"));
        session.close();
        try (Transcript again = Transcript.open(folder.resolve("session"))) {
            transcript = again;
            assertThat(unsent()).containsExactly("waited");
        }
    }

    private static Outgoing fragmented(Outgoing message) {
        return new Outgoing.Fragmented(message, FragmentPlan.every(4));
    }

    private List<String> notes() {
        return LongStream.range(0, transcript.count())
                .mapToObj(transcript::entry)
                .filter(entry -> entry.kind() == EntryKind.NOTE)
                .map(entry -> EventWording.sentence(entry.event().orElseThrow()))
                .toList();
    }

    private static Outgoing text(String text) {
        return Outgoing.text(text);
    }

    private String take() throws InterruptedException {
        return received.poll(20, TimeUnit.SECONDS);
    }

    private List<Entry> messages() {
        return LongStream.range(0, transcript.count())
                .mapToObj(transcript::entry)
                .filter(entry -> entry.kind() == EntryKind.TEXT)
                .toList();
    }

    private long textsSent() {
        return messages().size();
    }

    private List<String> unsent() {
        return withFlag(EntryFlag.NOT_SENT);
    }

    private List<String> withFlag(EntryFlag flag) {
        return messages().stream()
                .filter(entry -> entry.flags().contains(flag))
                .map(entry -> new String(entry.payload().head(100), UTF_8))
                .toList();
    }

    private static void assertNotOpen(CompletableFuture<Void> sent) {
        assertThatThrownBy(sent::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(NotOpenException.class);
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        synchronized (changed) {
            while (!condition.getAsBoolean()) {
                changed.wait();
            }
        }
    }
}
