package app.sockeye.session.script;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.outgoing.OutgoingFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScriptFilterTest {
    private final CompletableFuture<Optional<RunningScript>> ready = new CompletableFuture<>();
    private final AtomicInteger tooLarge = new AtomicInteger();
    private final OutgoingFilter filter = new ScriptFilter(() -> ready, tooLarge::incrementAndGet);

    @Test
    void messagesWaitUntilTheScriptIsLoaded() {
        Outgoing message = Outgoing.text("a");
        CompletableFuture<Outgoing> filtered = filter.filter(message);
        assertThat(filtered).isNotDone();
        ready.complete(Optional.empty());
        assertThat(filtered).isCompletedWithValue(message);
    }

    @Test
    void controlFramesPass() {
        Outgoing ping = new Outgoing.Control(Opcode.PING, new byte[0]);
        assertThat(filter.filter(ping)).isCompletedWithValue(ping);
    }

    @Test
    void aMessageThatIsTooLargeIsToldAndPasses() {
        Outgoing large = Outgoing.binary(new byte[ScriptFilter.LARGEST + 1]);
        assertThat(filter.filter(large)).isCompletedWithValue(large);
        assertThat(tooLarge).hasValue(1);
    }

    @Test
    void thoseThatWaitGoOnInTheirOrderHoweverManyTheyAre() {
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String text = String.valueOf(i);
            filter.filter(Outgoing.text(text)).thenRun(() -> order.add(text));
        }
        ready.complete(Optional.empty());
        assertThat(order)
                .isEqualTo(IntStream.range(0, 1000).mapToObj(String::valueOf).toList());
    }

    /** As of a script that is just loaded, while others send. */
    @Test
    void theScriptIsWaitedForWhileOthersMaySend() {
        List<OutgoingFilter> filters = new ArrayList<>();
        AtomicInteger depth = new AtomicInteger();
        ready.complete(Optional.empty());
        filters.add(new ScriptFilter(
                () -> {
                    if (depth.getAndIncrement() == 0) {
                        CompletableFuture.runAsync(() -> filters.get(0).filter(Outgoing.text("other")))
                                .orTimeout(20, TimeUnit.SECONDS)
                                .join();
                    }
                    return ready;
                },
                tooLarge::incrementAndGet));
        assertThat(filters.get(0).filter(Outgoing.text("a"))).isCompleted();
    }

    @Test
    void soManyMayWait() {
        for (int i = 0; i < 1000; i++) {
            filter.filter(Outgoing.text("a"));
        }
        assertThat(filter.filter(Outgoing.text("b"))).isCompletedExceptionally();
    }
}
