package app.sockeye.client.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.Options;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Header;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBatchTest {
    private static List<Outgoing> numbered(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Outgoing.text(Integer.toString(i)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachMessageArrivesByItselfInOrderCompressedOrNot(boolean compressed) throws Exception {
        List<String> seen = new ArrayList<>();
        CompletableFuture<Void> all = new CompletableFuture<>();
        try (RawServer server = RawServer.plain(peer -> {
            peer.shakeHands(compressed ? new Header[] {PERMESSAGE_DEFLATE} : new Header[0]);
            for (int i = 0; i < 1002; i++) {
                RawPeer.Frame frame = peer.readFrame();
                seen.add(compressed ? "" : frame.header().opcode() + new String(frame.payload(), UTF_8));
            }
            all.complete(null);
            peer.drain();
        })) {
            Recorder recorder = new Recorder()
                    .connect(
                            compressed
                                    ? Options.to(server.uri()).compression().build()
                                    : Options.to(server.uri()).build());
            Connection connection = recorder.connection();
            List<Outgoing> messages = new ArrayList<>(numbered(0, 1000));
            messages.add(Outgoing.ping("p".getBytes(UTF_8)));
            messages.add(Outgoing.binary(new byte[] {1, 2}));
            MessageBatch batch = new MessageBatch(messages);
            connection.send(batch);
            Recorder.within(batch.done());
            Recorder.within(all);
            assertThat(batch.sent()).isEqualTo(1002).isEqualTo(batch.count());
            assertThat(connection.queuedBytes()).isZero();
            List<Recorder.Event> told = recorder.await(Direction.SENT, 1002);
            assertThat(told.subList(0, 1000))
                    .extracting(Recorder.Event::text)
                    .isEqualTo(
                            IntStream.range(0, 1000).mapToObj(Integer::toString).toList());
            assertThat(told.get(1000).opcode()).isEqualTo(Opcode.PING);
            assertThat(told.get(1001).payload()).containsExactly(1, 2);
            if (!compressed) {
                assertThat(seen).startsWith("TEXT0", "TEXT1").endsWith("TEXT999", "PINGp", "BINARY\u0001\u0002");
            }
        }
    }

    private static final Header PERMESSAGE_DEFLATE = new Header("Sec-WebSocket-Extensions", "permessage-deflate");

    @Test
    void anotherMessageGoesBehindTheBatch() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Recorder recorder = new Recorder().connect(Options.to(server.uri()).build());
            recorder.connection().send(new MessageBatch(numbered(0, 500)));
            recorder.connection().send(Outgoing.text("after"));
            recorder.connection().send(new MessageBatch(numbered(500, 501)));
            assertThat(recorder.await(Direction.RECEIVED, 502).subList(498, 502))
                    .extracting(Recorder.Event::text)
                    .containsExactly("498", "499", "after", "500");
        }
    }

    @Test
    void whatTheSocketNeverTookIsToldAsUnsent() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = RawServer.open(peer -> over.await())) {
            Recorder recorder = new Recorder().connect(Options.to(server.uri()).build());
            byte[] large = new byte[1 << 20];
            List<Outgoing> messages =
                    IntStream.range(0, 40).mapToObj(i -> Outgoing.binary(large)).toList();
            MessageBatch batch = new MessageBatch(messages);
            recorder.connection().send(batch);
            recorder.await(Direction.SENT, 1);
            recorder.connection().abort();
            recorder.closure();
            assertThatThrownBy(() -> Recorder.within(batch.done())).hasCauseInstanceOf(IOException.class);
            List<Recorder.Event> told = recorder.events(Direction.SENT);
            long whole = told.stream().filter(Recorder.Event::complete).count();
            assertThat(batch.sent()).isEqualTo((int) whole).isPositive();
            assertThat(told.size() + recorder.unsent().size()).isEqualTo(40);
            assertThat(recorder.connection().queuedBytes()).isZero();
            over.countDown();
        }
    }

    @Test
    void aBatchBehindAFullQueueIsRefusedWhole() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = RawServer.open(peer -> over.await())) {
            Connection connection =
                    new Recorder().connect(Options.to(server.uri()).build()).connection();
            connection.send(Outgoing.binary(new byte[60 << 20]));
            MessageBatch batch = new MessageBatch(List.of(
                    Outgoing.binary(new byte[1 << 20]),
                    Outgoing.binary(new byte[1 << 20]),
                    Outgoing.binary(new byte[1 << 20]),
                    Outgoing.binary(new byte[1 << 20]),
                    Outgoing.binary(new byte[1 << 20])));
            connection.send(batch);
            assertThatThrownBy(() -> Recorder.within(batch.done())).hasCauseInstanceOf(SendQueueFullException.class);
            assertThat(batch.sent()).isZero();
            connection.abort();
            over.countDown();
        }
    }

    @Test
    void whatBreaksTheRulesIsRefused() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Connection connection =
                    new Recorder().connect(Options.to(server.uri()).build()).connection();
            for (Outgoing bad : List.of(Outgoing.text(new byte[] {(byte) 0xFF}), Outgoing.ping(new byte[126]))) {
                MessageBatch batch = new MessageBatch(List.of(Outgoing.text("good"), bad));
                connection.send(batch);
                assertThatThrownBy(() -> Recorder.within(batch.done()))
                        .hasCauseInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void filesAndHugeMessagesAreNotForABatch() {
        assertThat(MessageBatch.fits(Outgoing.binary(Path.of("f")))).isFalse();
        assertThat(MessageBatch.fits(Outgoing.binary(new byte[MessageBatch.MAX_MESSAGE_BYTES + 1])))
                .isFalse();
        assertThatThrownBy(() -> new MessageBatch(List.of(Outgoing.binary(Path.of("f")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MessageBatch(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
