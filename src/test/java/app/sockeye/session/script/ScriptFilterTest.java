package app.sockeye.session.script;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.outgoing.OutgoingFilter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
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
    void soManyMayWait() {
        for (int i = 0; i < 1000; i++) {
            filter.filter(Outgoing.text("a"));
        }
        assertThat(filter.filter(Outgoing.text("b"))).isCompletedExceptionally();
    }
}
