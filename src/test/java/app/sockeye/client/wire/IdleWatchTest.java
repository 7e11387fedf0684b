package app.sockeye.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Options;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.dial.SocketGuard;
import app.sockeye.client.wire.Closure.Closer;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.EarlyEnd;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdleWatchTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ManualTimer timer = new ManualTimer();
    private long time;
    private final ReadClock clock = new ReadClock(InputStream.nullInputStream(), () -> time);
    private int idle;
    private final IdleWatch watch = new IdleWatch(new SocketGuard(timer), clock, LIMIT, () -> idle++);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private void pass(Duration some) {
        time += some.toNanos();
    }

    @Test
    void nothingForTheWholeTimeIsIdle() {
        clock.reading();
        watch.start();
        pass(LIMIT);
        timer.expire();
        assertThat(idle).isEqualTo(1);
        assertThat(timer.waiting).isEmpty();
    }

    @Test
    void aByteStartsTheTimeAnew() {
        clock.reading();
        watch.start();
        pass(LIMIT.minusSeconds(1));
        clock.read();
        clock.reading();
        pass(Duration.ofSeconds(1));
        timer.expire();
        assertThat(idle).isZero();
        pass(LIMIT.minusSeconds(1));
        timer.expire();
        assertThat(idle).isEqualTo(1);
    }

    @Test
    void aReaderThatIsBusyIsNotIdle() {
        watch.start();
        pass(LIMIT);
        timer.expire();
        assertThat(idle).isZero();
        assertThat(timer.waiting).hasSize(1);
    }

    @Test
    void noLimitIsNoTimer() {
        new IdleWatch(new SocketGuard(timer), clock, Duration.ZERO, () -> idle++).start();
        assertThat(timer.waiting).isEmpty();
    }

    @Test
    void anIdleConnectionIsClosedWith1001AndTold() throws Exception {
        CompletableFuture<CloseReason> seen = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            RawPeer.Frame close = peer.readFrame();
            seen.complete(CloseReason.parse(close.payload()));
            peer.sendFrame(true, 0, close.header().opcode(), close.payload());
        })) {
            Recorder recorder = Options.to(server.uri())
                    .timeouts(all -> all.withIdle(Duration.ofMillis(150)))
                    .connect();
            assertThat(Recorder.within(seen)).isEqualTo(new CloseReason(1001, "nothing came for 150 ms"));
            Closure closure = recorder.closure();
            assertThat(closure.clean()).isTrue();
            assertThat(closure.first()).isEqualTo(Closer.CLIENT);
            assertThat(closure.early()).contains(new EarlyEnd.Idle(150_000_000));
            assertThat(closure.cause())
                    .isEqualTo("Nothing came from the server for 150 ms, the idle timeout set in the connection's"
                            + " options.");
        }
    }
}
