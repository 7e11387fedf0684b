package app.sockeye.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.FragmentPlan;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SendQueueTest {
    private final SendQueue queue = new SendQueue();

    private static QueuedSend.Message message(int length) {
        return new QueuedSend.Message(false, new byte[length], FragmentPlan.every(1 << 20), new CompletableFuture<>());
    }

    private SendQueue.Turn await() throws InterruptedException {
        return queue.await(Long.MAX_VALUE, () -> {});
    }

    @Test
    void aWriterThatLeftIsReplacedOnceByWhoeverHasSomethingForIt() throws Exception {
        AtomicInteger started = new AtomicInteger();
        for (int writer = 1; writer <= 3; writer++) {
            assertThat(queue.await(1, started::incrementAndGet)).isEqualTo(SendQueue.Turn.LEAVE);
            assertThat(started).hasValue(writer - 1);
            queue.addAnswer(new byte[0]);
            queue.add(message(1));
            assertThat(started).hasValue(writer);
            assertThat(queue.await(1, started::incrementAndGet)).isEqualTo(SendQueue.Turn.SEND);
            queue.pollAnswer();
            queue.poll();
        }
        assertThat(queue.await(1, started::incrementAndGet)).isEqualTo(SendQueue.Turn.LEAVE);
        queue.end(new IOException("over"));
        assertThat(started).hasValue(4);
        assertThat(queue.await(1, started::incrementAndGet)).isEqualTo(SendQueue.Turn.END);
    }

    @Test
    void aWriterThatCanNotBeStartedIsStartedByTheNext() throws Exception {
        AtomicInteger started = new AtomicInteger();
        queue.await(1, () -> {
            if (started.incrementAndGet() == 1) {
                throw new IllegalStateException("no thread");
            }
        });
        assertThatThrownBy(() -> queue.add(message(1))).isInstanceOf(IllegalStateException.class);
        queue.add(message(2));
        assertThat(started).hasValue(2);
    }

    @Test
    void messagesKeepTheirOrderAndAnswersGoFirst() throws Exception {
        QueuedSend first = message(1);
        QueuedSend second = message(2);
        queue.add(first);
        queue.add(second);
        queue.addAnswer(new byte[] {7});
        assertThat(await()).isEqualTo(SendQueue.Turn.SEND);
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
        assertThat(await()).isEqualTo(SendQueue.Turn.END);
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
