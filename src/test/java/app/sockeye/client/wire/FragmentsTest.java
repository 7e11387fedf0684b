package app.sockeye.client.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.Options;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FragmentPlan;
import app.sockeye.protocol.Header;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages in the fragments that were asked for, as the server sees them. */
class FragmentsTest {
    private static final Outgoing HELLO = Outgoing.text("hello world!");

    @Test
    void aMessageIsSplitIntoFragmentsOfOneSize() throws Exception {
        assertThat(framesOf(new Outgoing.Fragmented(HELLO, FragmentPlan.every(5))))
                .containsExactly("TEXT hello", "CONTINUATION  worl", "CONTINUATION d! FIN");
        assertThat(framesOf(new Outgoing.Fragmented(HELLO, FragmentPlan.every(6))))
                .containsExactly("TEXT hello ", "CONTINUATION world! FIN");
        assertThat(framesOf(new Outgoing.Fragmented(HELLO, FragmentPlan.every(12))))
                .containsExactly("TEXT hello world! FIN");
    }

    @Test
    void aMessageIsSplitAtMarksAlsoIntoEmptyFragments() throws Exception {
        assertThat(framesOf(new Outgoing.Fragmented(HELLO, at(0, 5, 5, 12))))
                .containsExactly(
                        "TEXT ", "CONTINUATION hello", "CONTINUATION ", "CONTINUATION  world!", "CONTINUATION  FIN");
    }

    @Test
    void aFileIsSplitIntoFragmentsOfOneSize(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("f"), "abcde");
        assertThat(framesOf(new Outgoing.Fragmented(Outgoing.binary(file), FragmentPlan.every(2))))
                .containsExactly("BINARY ab", "CONTINUATION cd", "CONTINUATION e FIN");
    }

    @Test
    void aControlFrameGoesBetweenTheFragments() throws Exception {
        FragmentPlan plan = new FragmentPlan(
                6, List.of(), Duration.ZERO, Optional.of((Outgoing.Control) Outgoing.ping("p".getBytes(UTF_8))));
        assertThat(framesOf(new Outgoing.Fragmented(HELLO, plan)))
                .containsExactly("TEXT hello ", "PING p FIN", "CONTINUATION world! FIN");
    }

    @Test
    void compressedFragmentsAreInflatedByTheServerAsOneMessage() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            peer.shakeHands(new Header("Sec-WebSocket-Extensions", "permessage-deflate"));
            peer.echo();
        })) {
            Recorder recorder = Options.to(server.uri()).compression().connect();
            String text = "to be or not to be, ".repeat(20);
            for (FragmentPlan plan : List.of(FragmentPlan.every(7), at(0, 100, 100, 400), FragmentPlan.every(1000))) {
                recorder.connection().send(new Outgoing.Fragmented(Outgoing.text(text), plan));
            }
            assertThat(recorder.await(Direction.RECEIVED, 3)).allSatisfy(e -> {
                assertThat(e.text()).isEqualTo(text);
                assertThat(e.headers().get(0).rsv1()).isTrue();
                assertThat(e.headers().subList(1, e.headers().size()))
                        .allSatisfy(h -> assertThat(h.rsv()).isZero());
            });
            assertThat(recorder.events(Direction.SENT).get(0).headers()).hasSize(58);
        }
    }

    @Test
    void pingsAreAnsweredWhileTheNextFragmentIsDelayed() throws Exception {
        try (RawServer server = RawServer.open(peer -> {
            peer.readFrame();
            peer.sendFrame(true, 0, Opcode.PING, "now".getBytes(UTF_8));
            assertThat(peer.readFrame().header().opcode()).isEqualTo(Opcode.PONG);
            peer.sendText("answered");
            peer.drain();
        })) {
            Recorder recorder = Options.to(server.uri()).connect();
            FragmentPlan slow = new FragmentPlan(6, List.of(), Duration.ofHours(1), Optional.empty());
            CompletableFuture<Void> sent = recorder.connection().send(new Outgoing.Fragmented(HELLO, slow));

            assertThat(recorder.await(Direction.RECEIVED, 2).get(1).text()).isEqualTo("answered");
            recorder.connection().leave(new CloseReason(1001, ""));
            assertThatThrownBy(() -> Recorder.within(sent))
                    .cause()
                    .isInstanceOfSatisfying(SentInPartException.class, e -> {
                        assertThat(e.frames()).isOne();
                        assertThat(e.bytes()).isEqualTo(6);
                    });
            recorder.closure();
        }
    }

    @Test
    void cancellingAMessageThatHasBegunClosesTheConnection() throws Exception {
        CompletableFuture<CloseReason> closed = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            peer.readFrame();
            closed.complete(CloseReason.parse(peer.readFrame().payload()));
            peer.drain();
        })) {
            Recorder recorder = Options.to(server.uri()).connect();
            FragmentPlan slow = new FragmentPlan(6, List.of(), Duration.ofHours(1), Optional.empty());
            CompletableFuture<Void> sent = recorder.connection().send(new Outgoing.Fragmented(HELLO, slow));
            CompletableFuture<Void> next = recorder.connection().send(Outgoing.text("next"));
            while (recorder.connection().sending().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(recorder.connection().sending()).contains(new SendProgress(6, 12));
            sent.cancel(false);

            assertThat(Recorder.within(closed).code()).isEqualTo(1001);
            assertThatThrownBy(() -> Recorder.within(next)).isInstanceOf(Exception.class);
            recorder.connection().abort();
        }
    }

    @Test
    void whatWaitsIsDroppedAndToldAsUnsent() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::drain)) {
            Recorder recorder = Options.to(server.uri()).connect();
            FragmentPlan slow = new FragmentPlan(6, List.of(), Duration.ofHours(1), Optional.empty());
            recorder.connection().send(new Outgoing.Fragmented(HELLO, slow));
            CompletableFuture<Void> waits = recorder.connection().send(Outgoing.text("waits"));
            CompletableFuture<Void> ping = recorder.connection().send(Outgoing.ping(new byte[1]));
            while (recorder.connection().sending().isEmpty()) {
                Thread.onSpinWait();
            }

            assertThat(recorder.connection().queuedBytes()).isEqualTo(12);
            assertThat(recorder.connection().dropQueued()).isEqualTo(2);
            assertThat(recorder.connection().queuedBytes()).isEqualTo(6);
            assertThatThrownBy(() -> Recorder.within(waits)).hasCauseInstanceOf(DroppedException.class);
            assertThatThrownBy(() -> Recorder.within(ping)).hasCauseInstanceOf(DroppedException.class);
            assertThat(recorder.unsent()).extracting(Recorder.Event::text).containsExactly("waits", "\0");
            recorder.connection().abort();
        }
    }

    private static FragmentPlan at(Integer... starts) {
        return new FragmentPlan(0, List.of(starts), Duration.ZERO, Optional.empty());
    }

    /** What a server reads of a message: opcode, payload and FIN of each frame. */
    private static List<String> framesOf(Outgoing message) throws Exception {
        CompletableFuture<List<String>> seen = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            List<String> frames = new ArrayList<>();
            RawPeer.Frame frame;
            do {
                frame = peer.readFrame();
                frames.add(frame.header().opcode() + " " + new String(frame.payload(), UTF_8)
                        + (frame.header().fin() ? " FIN" : ""));
            } while (!frame.header().fin() || frame.header().opcode().isControl());
            seen.complete(frames);
            peer.drain();
        })) {
            Recorder.within(Options.to(server.uri()).connect().connection().send(message));
            return Recorder.within(seen);
        }
    }
}
