package app.sockeye.client.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Options;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.dial.SocketGuard;
import app.sockeye.client.options.KeepAliveOptions;
import app.sockeye.client.wire.Closure.Closer;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.EarlyEnd;
import app.sockeye.protocol.FragmentPlan;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeepAliveTest {
    private static final KeepAliveOptions OPTIONS =
            new KeepAliveOptions(Duration.ofSeconds(60), "still there?", Duration.ofSeconds(10), true);
    private static final long TIMEOUT = OPTIONS.timeout().toNanos();
    private static final long SECOND = 1_000_000_000;

    private final ManualTimer timer = new ManualTimer();
    private final SendQueue queue = new SendQueue();
    private long time;
    private final ReadClock reader = new ReadClock(InputStream.nullInputStream(), () -> time);
    private final List<EarlyEnd.UnansweredPing> told = new ArrayList<>();
    private final KeepAlive keepAlive =
            new KeepAlive(OPTIONS, new SocketGuard(timer), queue, reader, () -> time, told::add);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private Runnable nextPing = () -> {};

    /** Lets the interval pass; the ping was in the queue, and the timer has the look for a pong. */
    private QueuedSend.Control ping() {
        reader.reading();
        keepAlive.start();
        time += OPTIONS.interval().toNanos();
        timer.expire();
        nextPing = timer.waiting.remove();
        return queue.pollPing();
    }

    /** Lets the time for a pong pass. */
    private void look(long nanos) {
        time += nanos;
        timer.expire();
    }

    @Test
    void aPongInTimeIsAllThatIsExpected() {
        QueuedSend.Control ping = ping();
        assertThat(ping.opcode()).isEqualTo(Opcode.PING);
        assertThat(ping.payload()).isEqualTo("still there?".getBytes(UTF_8));
        ping.done().complete(null);
        keepAlive.pong("still there?".getBytes(UTF_8));
        look(TIMEOUT);
        assertThat(told).isEmpty();
    }

    @Test
    void noPongAndNoByteIsToldAsHalfOpen() {
        reader.read();
        QueuedSend.Control ping = ping();
        time += SECOND;
        ping.done().complete(null);
        keepAlive.pong("another".getBytes(UTF_8));
        look(TIMEOUT - SECOND);
        assertThat(told).isEmpty();
        look(SECOND);
        assertThat(told).containsExactly(new EarlyEnd.UnansweredPing(1, true, TIMEOUT, 71 * SECOND));
        assertThat(told.get(0).isHalfOpen()).isTrue();
    }

    @Test
    void noPongThoughBytesCameIsNotHalfOpen() {
        ping().done().complete(null);
        time += SECOND;
        reader.read();
        reader.reading();
        look(TIMEOUT - SECOND);
        assertThat(told).containsExactly(new EarlyEnd.UnansweredPing(1, true, TIMEOUT, TIMEOUT - SECOND));
        assertThat(told.get(0).isHalfOpen()).isFalse();
    }

    @Test
    void aPongMayWaitInTheSocketWhileTheReaderIsBusy() {
        ping().done().complete(null);
        reader.read();
        look(TIMEOUT);
        assertThat(told).isEmpty();
        reader.reading();
        look(SECOND);
        assertThat(told).hasSize(1);
    }

    @Test
    void aPingBehindAMessageHasTimeAsLongAsTheServerReads() {
        QueuedSend.Message message =
                new QueuedSend.Message(false, new byte[1000], FragmentPlan.every(1 << 20), new CompletableFuture<>());
        queue.add(message);
        ping();
        queue.progress(message, 10);
        look(TIMEOUT);
        assertThat(told).isEmpty();
        look(TIMEOUT);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).sent()).isFalse();
        assertThat(told.get(0).isHalfOpen()).isTrue();
    }

    @Test
    void aSecondPingWaitsUntilTheFirstIsOnItsWay() {
        reader.reading();
        keepAlive.start();
        timer.expire();
        timer.waiting.clear();
        keepAlive.start();
        timer.expire();
        assertThat(queue.pollPing()).isNotNull();
        assertThat(queue.pollPing()).isNull();
    }

    @Test
    void nothingHappensWhenTheConnectionIsOver() {
        ping().done().complete(null);
        keepAlive.over();
        look(TIMEOUT);
        nextPing.run();
        assertThat(told).isEmpty();
        assertThat(queue.pollPing()).isNull();
    }

    private static KeepAliveOptions every(long intervalMillis, long timeoutMillis) {
        return OPTIONS.withInterval(Duration.ofMillis(intervalMillis)).withTimeout(Duration.ofMillis(timeoutMillis));
    }

    @Test
    void pingsAndTheirPongsAreSeenAsFrames() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Recorder recorder =
                    Options.to(server.uri()).keepAlive(every(20, 10_000)).connect();
            assertThat(recorder.await(Direction.RECEIVED, 3))
                    .allSatisfy(pong -> assertThat(pong.opcode()).isEqualTo(Opcode.PONG))
                    .allSatisfy(pong -> assertThat(pong.text()).isEqualTo("still there?"));
            assertThat(recorder.events(Direction.SENT))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(ping -> {
                        assertThat(ping.opcode()).isEqualTo(Opcode.PING);
                        assertThat(ping.text()).isEqualTo("still there?");
                    });
            recorder.connection().close(new CloseReason(1000, ""));
            assertThat(recorder.closure().clean()).isTrue();
            assertThat(recorder.closure().early()).isEmpty();
        }
    }

    private static EarlyEnd.UnansweredPing endOf(Recorder recorder) throws Exception {
        return (EarlyEnd.UnansweredPing) recorder.closure().early().orElseThrow();
    }

    @Test
    void aServerThatIsGoneIsLostWithoutACloseFrame() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::drain)) {
            Recorder recorder =
                    Options.to(server.uri()).keepAlive(every(50, 100)).connect();
            Closure closure = recorder.closure();
            assertThat(closure.first()).isEqualTo(Closer.NETWORK);
            assertThat(closure.code()).isEqualTo(1006);
            assertThat(closure.cause())
                    .startsWith("The connection was half-open: keep-alive ping 1 was not answered within ")
                    .endsWith(" ago. The server, or the network to it, is gone.");
            assertThat(endOf(recorder).ping()).isEqualTo(1);
            assertThat(endOf(recorder).sent()).isTrue();
            assertThat(endOf(recorder).silent()).isGreaterThanOrEqualTo(100_000_000);
        }
    }

    @Test
    void aServerThatNoLongerReadsIsLostThoughNoPingCouldBeSent() throws Exception {
        CompletableFuture<Void> over = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> over.get())) {
            Recorder recorder =
                    Options.to(server.uri()).keepAlive(every(100, 200)).connect();
            CompletableFuture<Void> sent = recorder.connection().send(Outgoing.binary(new byte[60 << 20]));
            assertThat(recorder.closure().first()).isEqualTo(Closer.NETWORK);
            assertThat(endOf(recorder).isHalfOpen()).isTrue();
            assertThat(sent).isCompletedExceptionally();
            assertThat(recorder.connection().queuedBytes()).isZero();
            over.complete(null);
        }
    }

    @Test
    void aServerThatSendsButAnswersNoPingsIsLeft() throws Exception {
        try (RawServer server = RawServer.open(peer -> {
            while (true) {
                peer.readFrame();
                peer.sendText("busy");
            }
        })) {
            Recorder recorder =
                    Options.to(server.uri()).keepAlive(every(50, 1000)).connect();
            Closure closure = recorder.closure();
            assertThat(closure.first()).isEqualTo(Closer.CLIENT);
            assertThat(endOf(recorder).isHalfOpen()).isFalse();
            assertThat(closure.cause())
                    .startsWith("Keep-alive ping 1 was")
                    .endsWith("the server doesn't answer pings.");
        }
    }
}
