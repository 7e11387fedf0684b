package app.sockeye.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.dial.SocketGuard;
import app.sockeye.protocol.CloseReason;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CloseWaitTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final ManualTimer timer = new ManualTimer();
    private final SocketGuard guard = new SocketGuard(timer);
    private final ClosingHandshake closing = new ClosingHandshake();
    private final SendQueue queue = new SendQueue();
    private final CloseWait wait = new CloseWait(guard, queue, closing, TIMEOUT);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void theServerHasTheWholeTimeFromWhenOurCloseFrameWasSent() {
        closing.begin(new CloseReason(1000, ""));
        wait.forAnswer();
        closing.sent(System.nanoTime() - TIMEOUT.toNanos() / 2);
        timer.expire();
        assertThat(guard.cut()).isEqualTo(SocketGuard.Cut.NONE);

        closing.sent(System.nanoTime() - TIMEOUT.toNanos());
        timer.expire();
        assertThat(guard.cut()).isEqualTo(SocketGuard.Cut.EXPIRED);
    }

    @Test
    void aCloseFrameThatNothingMovesTowardsTheSocketIsGivenUp() {
        wait.forAnswer();
        timer.expire();
        assertThat(guard.cut()).isEqualTo(SocketGuard.Cut.EXPIRED);
        assertThat(closing.closure().cause()).contains("couldn't be sent");
    }

    @Test
    void whatIsQueuedBeforeAnAnswerHasASecondAndTheAnswerAnotherOne() {
        wait.forEnd();
        assertThat(queue.isHurried()).isFalse();
        timer.expire();
        assertThat(queue.isHurried()).isTrue();
        assertThat(guard.cut()).isEqualTo(SocketGuard.Cut.NONE);
        timer.expire();
        assertThat(guard.cut()).isEqualTo(SocketGuard.Cut.EXPIRED);
        assertThat(closing.closure().cause())
                .isEqualTo("The close frame couldn't be sent within 2 s: the server isn't reading.");
    }

    @Test
    void whoLeavesWaitsTwoSecondsWhateverTheServerSaysMeanwhile() {
        closing.begin(new CloseReason(1001, ""));
        wait.forLeaving();
        closing.sent(System.nanoTime());
        timer.expire();
        wait.forEnd();
        assertThat(guard.cut()).isEqualTo(SocketGuard.Cut.NONE);
        timer.expire();
        assertThat(guard.cut()).isEqualTo(SocketGuard.Cut.EXPIRED);
        assertThat(closing.closure().cause()).isEqualTo("The server didn't answer the close frame within 2 s.");
    }

    @Test
    void whatIsOverIsLeftAtOnce() {
        wait.over();
        wait.forLeaving();
        assertThat(timer.waiting).isEmpty();
    }

    @Test
    void ourCloseAfterTheServersWaitsForTheEndOnly() {
        closing.received(new CloseReason(1000, ""), System.nanoTime());
        wait.forAnswer();
        timer.expire();
        assertThat(queue.isHurried()).isTrue();
        timer.expire();
        assertThat(guard.cut()).isEqualTo(SocketGuard.Cut.EXPIRED);
    }
}
