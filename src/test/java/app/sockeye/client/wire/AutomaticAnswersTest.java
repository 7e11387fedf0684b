package app.sockeye.client.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Options;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.dial.SocketGuard;
import app.sockeye.client.options.AnswerOptions;
import app.sockeye.client.wire.Closure.Closer;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AutomaticAnswersTest {
    private static final Optional<Duration> LATER = Optional.of(Duration.ofMillis(50));
    private static final CloseReason BYE = new CloseReason(1001, "bye");

    private final ManualTimer timer = new ManualTimer();
    private final SendQueue queue = new SendQueue();
    private long time;

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private AutomaticAnswers answers(AnswerOptions options) {
        return new AutomaticAnswers(options, new SocketGuard(timer), queue, () -> time);
    }

    @Test
    void eachDelayedPongIsSentWhenItsOwnTimeIsOver() {
        AutomaticAnswers answers = answers(AnswerOptions.DEFAULT.withPong(LATER));
        answers.ping(new byte[] {1});
        time += 10_000_000;
        answers.ping(new byte[] {2});
        time += 40_000_000;
        timer.expire();
        assertThat(queue.pollAnswer()).containsExactly(1);
        assertThat(queue.pollAnswer()).isNull();
        time += 10_000_000;
        timer.expire();
        assertThat(queue.pollAnswer()).containsExactly(2);
        assertThat(timer.waiting).isEmpty();
    }

    @Test
    void ofAFloodOfPingsOnlyTheNewestAreAnsweredLater() {
        AutomaticAnswers answers = answers(AnswerOptions.DEFAULT.withPong(LATER));
        for (int i = 0; i < SendQueue.MAX_ANSWERS + 1; i++) {
            answers.ping(new byte[] {(byte) i});
        }
        time += 50_000_000;
        timer.expire();
        assertThat(queue.pollAnswer()).containsExactly(1);
    }

    @Test
    void nothingIsAnsweredWhenTheConnectionIsOver() {
        AutomaticAnswers answers = answers(AnswerOptions.DEFAULT.withPong(LATER));
        answers.ping(new byte[] {1});
        answers.over();
        answers.ping(new byte[] {2});
        time += 50_000_000;
        timer.expire();
        assertThat(queue.pollAnswer()).isNull();
    }

    /** The frames a server sees that sends a ping, waits for a text, and goes on to the close. */
    private static List<String> seenBy(RawServer.Script before, AnswerOptions options, int count) throws Exception {
        CompletableFuture<List<String>> seen = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            before.play(peer);
            List<String> frames = new ArrayList<>();
            while (frames.size() < count) {
                RawPeer.Frame frame = peer.readFrame();
                frames.add(frame.header().opcode() + " " + new String(frame.payload(), UTF_8));
            }
            seen.complete(frames);
            peer.drain();
        })) {
            Recorder recorder = Options.to(server.uri()).answers(options).connect();
            recorder.await(Direction.RECEIVED, 1);
            recorder.connection().send(Outgoing.text("meanwhile"));
            List<String> frames = Recorder.within(seen);
            assertThat(recorder.await(Direction.SENT, count))
                    .extracting(event -> event.opcode() + " " + event.text())
                    .isEqualTo(frames);
            return frames;
        }
    }

    private static void ping(RawPeer peer) throws Exception {
        peer.sendFrame(true, 0, Opcode.PING, "p".getBytes(UTF_8));
    }

    @Test
    void pongsThatAreOffAreNeitherSentNorRecorded() throws Exception {
        assertThat(seenBy(AutomaticAnswersTest::ping, AnswerOptions.DEFAULT.withPong(Optional.empty()), 1))
                .containsExactly("TEXT meanwhile");
    }

    @Test
    void aDelayedPongIsRecordedWhenItIsSent() throws Exception {
        Optional<Duration> later = Optional.of(Duration.ofMillis(1500));
        assertThat(seenBy(AutomaticAnswersTest::ping, AnswerOptions.DEFAULT.withPong(later), 2))
                .containsExactly("TEXT meanwhile", "PONG p");
    }

    @Test
    void aDelayedAnswerToACloseLeavesTimeToSend() throws Exception {
        Optional<Duration> later = Optional.of(Duration.ofMillis(1500));
        String answer = new String(BYE.toPayload(), UTF_8);
        assertThat(seenBy(peer -> peer.sendClose(BYE), AnswerOptions.DEFAULT.withClose(later), 2))
                .containsExactly("TEXT meanwhile", "CLOSE " + answer);
    }

    @Test
    void aCloseThatIsNotAnsweredCanBeAnsweredByHand() throws Exception {
        CompletableFuture<CloseReason> seen = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            peer.sendClose(BYE);
            seen.complete(CloseReason.parse(peer.readFrame().payload()));
        })) {
            Recorder recorder = Options.to(server.uri())
                    .answers(AnswerOptions.DEFAULT.withClose(Optional.empty()))
                    .connect();
            recorder.await(Direction.RECEIVED, 1);
            recorder.connection().close(new CloseReason(4000, "mine"));
            assertThat(Recorder.within(seen)).isEqualTo(new CloseReason(4000, "mine"));
            Closure closure = recorder.closure();
            assertThat(closure.clean()).isTrue();
            assertThat(closure.first()).isEqualTo(Closer.SERVER);
            assertThat(closure.cause()).isEmpty();
        }
    }

    @Test
    void anEndAfterACloseThatWasNotAnsweredSaysSo() throws Exception {
        try (RawServer server = RawServer.open(peer -> peer.sendClose(BYE))) {
            Recorder recorder = Options.to(server.uri())
                    .answers(AnswerOptions.DEFAULT.withClose(Optional.empty()))
                    .connect();
            Closure closure = recorder.closure();
            assertThat(closure.first()).isEqualTo(Closer.SERVER);
            assertThat(closure.sent()).isEmpty();
            assertThat(closure.received()).contains(BYE);
            assertThat(closure.cause())
                    .isEqualTo("The server's close frame was not answered, as set in the connection's options.");
            assertThat(recorder.events(Direction.SENT)).isEmpty();
        }
    }
}
