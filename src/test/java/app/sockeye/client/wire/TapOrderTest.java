package app.sockeye.client.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Options;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.dial.Threads;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Outgoing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TapOrderTest {
    private final TapOrder order = new TapOrder();

    @Test
    void withoutAWriteTheReaderWaitsForNothing() {
        order.awaitTold(System.nanoTime());
        order.writing();
        order.told();
        order.awaitTold(System.nanoTime());
    }

    @Test
    void theReaderGoesOnWhenTheWriteWasTold() throws Exception {
        order.writing();
        CompletableFuture<Void> read = new CompletableFuture<>();
        Thread reader = Threads.startPlatform("reader", () -> {
            order.awaitTold(System.nanoTime());
            read.complete(null);
        });
        while (reader.getState() != Thread.State.TIMED_WAITING && !read.isDone()) {
            Thread.onSpinWait();
        }
        order.told();
        Recorder.within(read);
    }

    @Test
    void aWriteThatNeverReturnsHoldsTheReaderForAMomentOnly() {
        order.writing();
        order.awaitTold(System.nanoTime());
        assertThat(order).isNotNull();
    }

    @Test
    void aWriteThatHadToWaitWasTakenAtItsEndAndAnyOtherAtItsBeginning() {
        long now = System.nanoTime();
        long longAgo = now - TimeUnit.SECONDS.toNanos(5);
        assertThat(order.takenSince(longAgo)).isGreaterThanOrEqualTo(now);
        long begun = System.nanoTime();
        long taken = order.takenSince(begun);
        assertThat(taken - begun).isBetween(0L, TimeUnit.SECONDS.toNanos(5));
    }

    @Test
    void aWriteDuringWhichSomethingWasReadWasTakenAtItsBeginning() {
        long longAgo = System.nanoTime() - TimeUnit.SECONDS.toNanos(5);
        order.writing();
        long arrival = order.arrived();
        assertThat(arrival).isGreaterThan(longAgo);
        assertThat(order.takenSince(longAgo)).isEqualTo(longAgo);
        order.told();
        order.writing();
        assertThat(order.takenSince(longAgo)).isGreaterThan(arrival);
    }

    @Test
    void aWriteIsNotTakenBeforeWhatWasReportedMeanwhile() {
        long longAgo = System.nanoTime() - TimeUnit.SECONDS.toNanos(5);
        order.writing();
        long reported = order.arrived();
        order.awaitTold(reported);
        order.arrived();
        assertThat(order.takenSince(longAgo)).isEqualTo(reported);
    }

    @Test
    void noAnswerArrivesBeforeOrWithWhatItAnswers() throws Exception {
        int count = 3000;
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Recorder recorder = Options.to(server.uri()).connect();
            for (int i = 0; i < count; i++) {
                recorder.connection().send(Outgoing.text((i + " " + "x".repeat(8000)).getBytes(UTF_8)));
            }
            recorder.await(Direction.RECEIVED, count);
            Map<String, Long> sent = new HashMap<>();
            for (Recorder.Event event : recorder.events()) {
                if (event.direction() == Direction.SENT) {
                    sent.put(event.text(), event.nanos());
                } else if (sent.containsKey(event.text())) {
                    assertThat(event.nanos() - sent.get(event.text())).isPositive();
                }
            }
            assertThat(sent).hasSizeGreaterThan(count / 2);
        }
    }

    @Test
    void anEchoIsToldAfterWhatItAnswers() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Recorder recorder = Options.to(server.uri()).connect();
            for (int i = 1; i <= 500; i++) {
                recorder.connection().send(Outgoing.text(Integer.toString(i).getBytes(UTF_8)));
                recorder.await(Direction.RECEIVED, i);
            }
            List<Recorder.Event> events = recorder.events();
            for (int i = 0; i < events.size(); i++) {
                assertThat(events.get(i).direction()).isEqualTo(i % 2 == 0 ? Direction.SENT : Direction.RECEIVED);
            }
        }
    }
}
