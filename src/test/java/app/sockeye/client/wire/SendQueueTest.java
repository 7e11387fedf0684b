package app.sockeye.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.FragmentPlan;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SendQueueTest {
    private final SendQueue queue = new SendQueue();

    private static QueuedSend.Message message(int length) {
        return new QueuedSend.Message(false, new byte[length], FragmentPlan.every(1 << 20), new CompletableFuture<>());
    }

    @Test
    void messagesKeepTheirOrderAndAnswersGoFirst() throws Exception {
        QueuedSend first = message(1);
        QueuedSend second = message(2);
        queue.add(first);
        queue.add(second);
        queue.addAnswer(new byte[] {7});
        assertThat(queue.await()).isTrue();
        assertThat(queue.pollAnswer()).containsExactly(7);
        assertThat(queue.pollAnswer()).isNull();
        assertThat(queue.poll()).isSameAs(first);
        assertThat(queue.poll()).isSameAs(second);
        assertThat(queue.poll()).isNull();
    }

    @Test
    void bytesCountUntilTheyAreReleasedFragmentByFragment() {
        QueuedSend big = message(100);
        queue.add(big);
        queue.add(message(10));
        assertThat(queue.poll()).isSameAs(big);
        queue.progress(big, 60);
        assertThat(queue.queuedBytes()).isEqualTo(50);
        queue.progress(big, 40);
        queue.release(big);
        assertThat(queue.queuedBytes()).isEqualTo(10);
    }

    @Test
    void oneMessageOverTheBoundIsTakenWhenNothingWaits() {
        QueuedSend huge = message((int) SendQueue.MAX_BYTES + 1);
        queue.add(huge);
        QueuedSend small = message(1);
        queue.add(small);
        assertThat(huge.done()).isNotDone();
        assertThat(small.done()).isCompletedExceptionally();
    }

    @Test
    void aCloseIsTakenHoweverMuchWaits() {
        queue.add(message((int) SendQueue.MAX_BYTES));
        QueuedSend close = new QueuedSend.Close(new CloseReason(1000, ""));
        queue.add(close);
        assertThat(close.done()).isNotDone();
    }

    @Test
    void theOldestAnswersGoBeyondTheirBound() {
        for (int i = 0; i <= SendQueue.MAX_ANSWERS; i++) {
            queue.addAnswer(new byte[] {(byte) i});
        }
        assertThat(queue.pollAnswer()).containsExactly(1);
    }

    @Test
    void theEndRefusesWhatComesAndLeavesWhatWaitsToTheWriter() throws Exception {
        QueuedSend waiting = message(1);
        queue.add(waiting);
        queue.end(new IOException("over"));
        QueuedSend late = message(1);
        queue.add(late);
        assertThat(waiting.done()).isNotDone();
        assertThat(late.done()).isCompletedExceptionally();
        assertThat(queue.await()).isFalse();
        assertThat(queue.poll()).isSameAs(waiting);
        assertThat(queue.poll()).isNull();
    }

    @Test
    void theLastCloseIsBehindWhatWaitsAndNothingIsTakenAfterIt() {
        QueuedSend waiting = message(1);
        queue.add(waiting);
        QueuedSend.Close close = new QueuedSend.Close(new CloseReason(1002, ""));
        queue.addLast(close, new IOException("over"));
        QueuedSend late = message(1);
        queue.add(late);
        assertThat(late.done()).isCompletedExceptionally();
        assertThat(queue.poll()).isSameAs(waiting);
        assertThat(queue.poll()).isSameAs(close);
    }
}
