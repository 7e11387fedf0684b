package app.sockeye.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.protocol.CloseReason;
import app.sockeye.session.SessionStatus;
import app.sockeye.session.SessionStatuses;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryNotesTest {
    private static final ConnectOptions OPTIONS = ConnectOptions.to(URI.create("ws://localhost/"));

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final RetryNotes notes = new RetryNotes(new PrintStream(err, true, UTF_8));

    @Test
    void eachWaitIsToldOnce() {
        CloseReason restart = new CloseReason(1012, "");
        SessionStatus waiting = SessionStatuses.waiting(
                OPTIONS, new Closure(Closure.Closer.SERVER, Optional.of(restart), Optional.of(restart), 0, ""));
        notes.tell(waiting);
        notes.tell(waiting);
        assertThat(err.toString(UTF_8).lines())
                .containsExactly("The connection was closed with 1012. Attempt 2 of 5 to reconnect in 3 s.");
    }

    @Test
    void aLossIsToldWithItsCause() {
        notes.tell(SessionStatuses.waiting(
                OPTIONS, new Closure(Closure.Closer.NETWORK, Optional.empty(), Optional.empty(), -1, "It broke.")));
        assertThat(err.toString(UTF_8))
                .startsWith("The connection was lost. It broke. Attempt 2 of 5 to reconnect in 3 s.");
    }

    @Test
    void nothingIsToldWhereThereIsNoWait() {
        notes.tell(SessionStatuses.open(OPTIONS));
        assertThat(err.size()).isZero();
    }
}
