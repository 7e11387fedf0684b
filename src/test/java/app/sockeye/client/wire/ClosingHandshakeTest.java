package app.sockeye.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.Options;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.wire.Closure.Closer;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a connection can end, and what is told about it. */
class ClosingHandshakeTest {
    private static final Duration SHORT = Duration.ofMillis(150);

    private static Closure closedByServer(CloseReason reason, CompletableFuture<CloseReason> answer) throws Exception {
        try (RawServer server = RawServer.open(peer -> {
            peer.sendClose(reason);
            answer.complete(CloseReason.parse(peer.readFrame().payload()));
        })) {
            return Options.to(server.uri()).connect().closure();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1012, 1013, 1014, 3000, 4999})
    void theServersCodeIsToldAndSentBack(int code) throws Exception {
        CompletableFuture<CloseReason> answer = new CompletableFuture<>();
        CloseReason reason = new CloseReason(code, "why");
        Closure closure = closedByServer(reason, answer);
        assertThat(closure.first()).isEqualTo(Closer.SERVER);
        assertThat(closure.clean()).isTrue();
        assertThat(closure.code()).isEqualTo(code);
        assertThat(closure.cause()).isEmpty();
        assertThat(Recorder.within(answer)).isEqualTo(reason);
    }

    @Test
    void aCloseWithoutACodeIs1005AndAnsweredWithoutOne() throws Exception {
        CompletableFuture<CloseReason> answer = new CompletableFuture<>();
        Closure closure = closedByServer(new CloseReason(1005, ""), answer);
        assertThat(closure.clean()).isTrue();
        assertThat(closure.code()).isEqualTo(1005);
        assertThat(Recorder.within(answer).code()).isEqualTo(1005);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1005, 1011, 1012, 1013, 1014, 4000})
    void ourCodeIsSentExactly(int code) throws Exception {
        CompletableFuture<CloseReason> seen = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            RawPeer.Frame close = peer.readFrame();
            seen.complete(CloseReason.parse(close.payload()));
            peer.sendFrame(true, 0, Opcode.CLOSE, close.payload());
        })) {
            Recorder recorder = Options.to(server.uri()).connect();
            recorder.connection().close(new CloseReason(code, ""));
            assertThat(Recorder.within(seen).code()).isEqualTo(code);
            assertThat(recorder.closure().clean()).isTrue();
            assertThat(recorder.closure().first()).isEqualTo(Closer.CLIENT);
        }
    }

    @Test
    void aServerThatNeverAnswersIsLeftAfterTheTimeout() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::drain)) {
            Recorder recorder = Options.to(server.uri()).closeTimeout(SHORT).connect();
            recorder.connection().close(new CloseReason(1000, ""));
            Closure closure = recorder.closure();
            assertThat(closure.first()).isEqualTo(Closer.CLIENT);
            assertThat(closure.sent()).isPresent();
            assertThat(closure.received()).isEmpty();
            assertThat(closure.code()).isEqualTo(1006);
            assertThat(closure.answerNanos()).isEqualTo(-1);
            assertThat(closure.cause()).contains("didn't answer the close frame within 150 ms");
        }
    }

    @Test
    void aServerThatNeitherReadsNorAnswersIsLeftAfterTheTimeout() throws Exception {
        CompletableFuture<Void> over = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> over.get())) {
            Recorder recorder = Options.to(server.uri()).closeTimeout(SHORT).connect();
            CompletableFuture<Void> sent = recorder.connection().send(Outgoing.binary(new byte[32 << 20]));
            recorder.connection().close(new CloseReason(1000, ""));
            Closure closure = recorder.closure();
            assertThat(closure.cause()).contains("couldn't be sent");
            assertThat(closure.first()).isEqualTo(Closer.CLIENT);
            assertThat(sent).isCompletedExceptionally();
            assertThat(recorder.connection().queuedBytes()).isZero();
            over.complete(null);
        }
    }

    @Test
    void aServersCloseIsToldEvenWhileItReadsNothing() throws Exception {
        CompletableFuture<Void> over = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            peer.readFrame();
            peer.sendClose(new CloseReason(1001, "busy"));
            over.get();
        })) {
            Recorder recorder = Options.to(server.uri()).connect();
            recorder.connection().send(Outgoing.binary(new byte[48 << 20]));
            Closure closure = recorder.closure();
            assertThat(closure.first()).isEqualTo(Closer.SERVER);
            assertThat(closure.received()).contains(new CloseReason(1001, "busy"));
            over.complete(null);
        }
    }

    @Test
    void messagesBehindOurCloseAreStillReceived() throws Exception {
        try (RawServer server = RawServer.open(peer -> {
            RawPeer.Frame close = peer.readFrame();
            peer.sendText("late");
            peer.sendFrame(true, 0, Opcode.CLOSE, close.payload());
        })) {
            Recorder recorder = Options.to(server.uri()).connect();
            recorder.connection().close(new CloseReason(1000, ""));
            assertThat(recorder.closure().clean()).isTrue();
            assertThat(recorder.events(Direction.RECEIVED).get(0).text()).isEqualTo("late");
        }
    }

    @Test
    void messagesQueuedBeforeTheCloseGoBeforeIt() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Recorder recorder = Options.to(server.uri()).connect();
            for (int i = 0; i < 100; i++) {
                recorder.connection().send(Outgoing.text("m" + i));
            }
            recorder.connection().close(new CloseReason(1000, ""));
            assertThat(recorder.closure().clean()).isTrue();
            assertThat(recorder.events(Direction.RECEIVED)).hasSize(101);
        }
    }

    @Test
    void aStreamThatJustEndsIs1006ByTheNetwork() throws Exception {
        try (RawServer server = RawServer.open(peer -> {})) {
            Closure closure = Options.to(server.uri()).connect().closure();
            assertThat(closure.first()).isEqualTo(Closer.NETWORK);
            assertThat(closure.code()).isEqualTo(1006);
            assertThat(closure.cause()).contains("without a close frame");
        }
    }

    @Test
    void aResetIs1006ByTheNetwork() throws Exception {
        try (RawServer server = RawServer.open(peer -> peer.socket.setSoLinger(true, 0))) {
            Closure closure = Options.to(server.uri()).connect().closure();
            assertThat(closure.first()).isEqualTo(Closer.NETWORK);
            assertThat(closure.cause()).contains("broke");
        }
    }

    @Test
    void abortEndsAtOnceByTheClient() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::drain)) {
            Recorder recorder = Options.to(server.uri()).connect();
            recorder.connection().abort();
            Closure closure = recorder.closure();
            assertThat(closure.first()).isEqualTo(Closer.CLIENT);
            assertThat(closure.sent()).isEmpty();
            assertThat(closure.cause()).contains("without a closing handshake");
        }
    }

    @Test
    void aServerThatKeepsTcpOpenBehindItsCloseIsLeft() throws Exception {
        try (RawServer server = RawServer.open(peer -> {
            peer.sendClose(new CloseReason(1000, ""));
            peer.drain();
        })) {
            assertThat(Options.to(server.uri()).connect().closure().clean()).isTrue();
        }
    }

    @Test
    void anIllegalCodeOrReasonIsRefused() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Connection connection = Options.to(server.uri()).connect().connection();
            assertThatThrownBy(() -> connection.close(new CloseReason(1006, "")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> connection.close(new CloseReason(1000, "x".repeat(124))))
                    .hasMessageContaining("124 bytes");
        }
    }

    @Test
    void whatIsSentBehindTheEndFails() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Recorder recorder = Options.to(server.uri()).connect();
            recorder.connection().close(new CloseReason(1000, ""));
            recorder.closure();
            assertThatThrownBy(() -> Recorder.within(recorder.connection().send(Outgoing.text(new byte[0]))))
                    .hasCauseInstanceOf(IOException.class);
        }
    }
}
