package app.sockeye.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.client.wire.Connection;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Connecting, an echo, and the closing handshake, over plain TCP. */
class ConnectorTest {

    @Test
    void aTextIsSentEchoedAndTheConnectionClosedCleanly() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Recorder recorder = new Recorder().connect(ConnectOptions.to(server.uri()));
            Connection connection = recorder.connection();
            Recorder.within(connection.send(Outgoing.text("grüße")));
            assertThat(recorder.await(Direction.RECEIVED, 1).get(0).text()).isEqualTo("grüße");
            connection.close(new CloseReason(4001, "done"));
            Closure closure = recorder.closure();
            assertThat(closure.clean()).isTrue();
            assertThat(closure.first()).isEqualTo(Closure.Closer.CLIENT);
            assertThat(closure.sent()).contains(new CloseReason(4001, "done"));
            assertThat(closure.received()).contains(new CloseReason(4001, "done"));
            assertThat(closure.answerNanos()).isPositive();
            assertThat(recorder.events(Direction.SENT))
                    .extracting(Recorder.Event::opcode)
                    .containsExactly(Opcode.TEXT, Opcode.CLOSE);
            assertThat(recorder.stages).containsExactly(ConnectStage.DNS, ConnectStage.TCP, ConnectStage.UPGRADE);
            assertThat(connection.timings().upgrade()).isPositive();
            assertThat(connection.timings().tls()).isEqualTo(-1);
        }
    }

    @Test
    void fiveHundredConnectionsAreOpenAtOnce() throws Exception {
        List<Recorder> recorders = new ArrayList<>();
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            for (int i = 0; i < 500; i++) {
                recorders.add(Options.to(server.uri()).connect());
            }
            for (Recorder recorder : recorders) {
                recorder.connection().send(Outgoing.text("x"));
            }
            for (Recorder recorder : recorders) {
                assertThat(recorder.await(Direction.RECEIVED, 1).get(0).text()).isEqualTo("x");
                recorder.connection().close(new CloseReason(1000, ""));
            }
            for (Recorder recorder : recorders) {
                assertThat(recorder.closure().clean()).isTrue();
            }
        }
    }

    @Test
    void noneOfTwoThousandSequentialConnectionsIsLost() throws Exception {
        AtomicInteger echoes = new AtomicInteger();
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            for (int i = 0; i < 2000; i++) {
                Recorder recorder = new Recorder().connect(ConnectOptions.to(server.uri()));
                Connection connection = recorder.connection();
                connection.send(Outgoing.text("x"));
                connection.close(new CloseReason(1000, ""));
                assertThat(recorder.closure().clean()).as("connection " + i).isTrue();
                echoes.addAndGet(recorder.events(Direction.RECEIVED).size() - 1);
            }
        }
        assertThat(echoes).hasValue(2000);
    }
}
