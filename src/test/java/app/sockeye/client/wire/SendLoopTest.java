package app.sockeye.client.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.Options;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent, as the server and the tap see it. */
class SendLoopTest {

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** Reads frames until a message is whole. */
    private static byte[] readMessage(RawPeer peer, List<FrameHeader> headers) throws Exception {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        RawPeer.Frame frame;
        do {
            frame = peer.readFrame();
            headers.add(frame.header());
            message.write(frame.payload());
        } while (!frame.header().fin());
        return message.toByteArray();
    }

    private static void assertArrives(byte[] expected, List<FrameHeader> frames, Sending sending) throws Exception {
        CompletableFuture<byte[]> seen = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            seen.complete(readMessage(peer, frames));
            peer.drain();
        })) {
            Recorder recorder = Options.to(server.uri()).connect();
            Recorder.within(sending.send(recorder.connection()));
            assertThat(Recorder.within(seen)).isEqualTo(expected);
            Recorder.Event told = recorder.await(Direction.SENT, 1).get(0);
            assertThat(told.payload()).isEqualTo(expected);
            assertThat(told.headers()).isEqualTo(frames);
            assertThat(recorder.connection().queuedBytes()).isZero();
        }
    }

    private interface Sending {
        CompletableFuture<Void> send(Connection connection);
    }

    @Test
    void aMessageUpToAMebibyteIsOneMaskedFrame() throws Exception {
        List<FrameHeader> frames = new ArrayList<>();
        byte[] bytes = random(1 << 20);
        assertArrives(bytes, frames, c -> c.send(Outgoing.binary(bytes)));
        assertThat(frames).hasSize(1);
        assertThat(frames.get(0).opcode()).isEqualTo(Opcode.BINARY);
        assertThat(frames.get(0).masked()).isTrue();
    }

    @Test
    void aBiggerTextGoesInFragmentsAsOneMessage() throws Exception {
        List<FrameHeader> frames = new ArrayList<>();
        byte[] bytes = "ä€😀".repeat(200_000).getBytes(UTF_8);
        assertArrives(bytes, frames, c -> c.send(Outgoing.text(bytes)));
        assertThat(frames).hasSize((bytes.length + 65535) / 65536);
        assertThat(frames.get(0).opcode()).isEqualTo(Opcode.TEXT);
        assertThat(frames.subList(1, frames.size()))
                .allSatisfy(h -> assertThat(h.opcode()).isEqualTo(Opcode.CONTINUATION));
    }

    @Test
    void aFileIsStreamedAsOneBinaryMessage(@TempDir Path folder) throws Exception {
        byte[] bytes = random(300_000);
        Path file = Files.write(folder.resolve("f"), bytes);
        List<FrameHeader> frames = new ArrayList<>();
        assertArrives(bytes, frames, c -> c.send(Outgoing.binary(file)));
        assertThat(frames.get(0).opcode()).isEqualTo(Opcode.BINARY);
    }

    @Test
    void anEmptyFileIsAnEmptyMessage(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("f"));
        assertArrives(new byte[0], new ArrayList<>(), c -> c.send(Outgoing.binary(file)));
    }

    @Test
    void aMissingFileFailsItsFutureOnly(@TempDir Path folder) throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Recorder recorder = Options.to(server.uri()).connect();
            Connection connection = recorder.connection();
            assertThatThrownBy(() -> Recorder.within(connection.send(Outgoing.binary(folder.resolve("none")))))
                    .hasCauseInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(() -> Recorder.within(connection.send(Outgoing.binary(folder))))
                    .isNotNull();
            connection.send(Outgoing.text("still here"));
            assertThat(recorder.await(Direction.RECEIVED, 1).get(0).text()).isEqualTo("still here");
        }
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Connection connection = Options.to(server.uri()).connect().connection();
            assertThatThrownBy(() -> Recorder.within(connection.send(Outgoing.text(new byte[] {(byte) 0xFF}))))
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aPingOver125BytesIsRefused() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Connection connection = Options.to(server.uri()).connect().connection();
            assertThatThrownBy(() -> Recorder.within(connection.send(Outgoing.ping(new byte[126]))))
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void pingsAndPongsAreSentAndTold() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Recorder recorder = Options.to(server.uri()).connect();
            recorder.connection().send(Outgoing.ping("a".getBytes(UTF_8)));
            recorder.connection().send(Outgoing.pong("b".getBytes(UTF_8)));
            assertThat(recorder.await(Direction.SENT, 2))
                    .extracting(e -> e.opcode() + e.text())
                    .containsExactly("PINGa", "PONGb");
            assertThat(recorder.await(Direction.RECEIVED, 1).get(0).text()).isEqualTo("a");
        }
    }

    @Test
    void sendsKeepTheirOrder() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Recorder recorder = Options.to(server.uri()).connect();
            Connection connection = recorder.connection();
            for (int i = 0; i < 5000; i++) {
                byte[] bytes = Integer.toString(i).getBytes(UTF_8);
                if (i % 2 == 0) {
                    connection.send(Outgoing.text(bytes));
                } else {
                    connection.send(Outgoing.binary(bytes));
                }
            }
            List<String> expected =
                    IntStream.range(0, 5000).mapToObj(Integer::toString).toList();
            assertThat(recorder.await(Direction.RECEIVED, 5000))
                    .extracting(Recorder.Event::text)
                    .isEqualTo(expected);
            assertThat(recorder.events(Direction.SENT))
                    .extracting(Recorder.Event::text)
                    .isEqualTo(expected);
        }
    }

    @Test
    void whatDoesNotFitTheQueueIsRefusedAndSaysSo() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = RawServer.open(peer -> over.await())) {
            Recorder recorder = Options.to(server.uri()).connect();
            Connection connection = recorder.connection();
            byte[] chunk = new byte[16 << 20];
            CompletableFuture<Void> last = connection.send(Outgoing.binary(chunk));
            for (int i = 0; i < 8 && !last.isCompletedExceptionally(); i++) {
                last = connection.send(Outgoing.binary(chunk));
            }
            CompletableFuture<Void> refused = last;
            assertThatThrownBy(() -> Recorder.within(refused)).hasCauseInstanceOf(SendQueueFullException.class);
            assertThat(connection.queuedBytes()).isBetween(32L << 20, 64L << 20);
            connection.abort();
            recorder.closure();
            assertThat(connection.queuedBytes()).isZero();
            over.countDown();
        }
    }

    @Test
    void aFloodOfPingsNeitherBlocksNorPilesUp() throws Exception {
        CompletableFuture<Void> flooded = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            byte[] pings = new byte[12_700];
            for (int i = 0; i < pings.length; i += 127) {
                pings[i] = (byte) 0x89;
                pings[i + 1] = 125;
            }
            for (int i = 0; i < 2000; i++) {
                peer.send(pings);
            }
            peer.sendText("done");
            flooded.complete(null);
            peer.drain();
        })) {
            Recorder recorder = Options.to(server.uri()).connect();
            Recorder.within(flooded);
            recorder.await(Direction.RECEIVED, 200_001);
            assertThat(recorder.events(Direction.RECEIVED).get(200_000).text()).isEqualTo("done");
            recorder.connection().abort();
        }
    }

    @Test
    void aPongGoesBetweenTheFragmentsOfABigMessage() throws Exception {
        List<Opcode> seen = new ArrayList<>();
        CompletableFuture<Void> done = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            seen.add(peer.readFrame().header().opcode());
            peer.sendFrame(true, 0, Opcode.PING, new byte[0]);
            FrameHeader header;
            do {
                header = peer.readFrame().header();
                seen.add(header.opcode());
            } while (!header.fin() || header.opcode() == Opcode.PONG);
            done.complete(null);
        })) {
            Options.to(server.uri()).connect().connection().send(Outgoing.binary(new byte[40 << 20]));
            Recorder.within(done);
            assertThat(seen.indexOf(Opcode.PONG)).isBetween(1, seen.size() - 2);
        }
    }

    @Test
    void rawFramesThatWereGivenUpDoNotCutTheConnection() throws Exception {
        assertThat(cutAfterRaw(queue -> {})).isTrue();
        assertThat(cutAfterRaw(SendQueue::hurry)).isFalse();
    }

    /** Whether the connection is cut after two raw frames; something happens when the socket took the first. */
    private static boolean cutAfterRaw(Consumer<SendQueue> meanwhile) throws Exception {
        SendQueue queue = new SendQueue();
        ClosingHandshake closing = new ClosingHandshake();
        Outbound outbound = new Outbound(new Recorder(), queue, closing);
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        WritableByteChannel socket = Channels.newChannel(taken);
        WritableByteChannel watched = new WritableByteChannel() {
            @Override
            public int write(ByteBuffer bytes) throws IOException {
                meanwhile.accept(queue);
                return socket.write(bytes);
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {}
        };
        AtomicBoolean cut = new AtomicBoolean();
        WriteBatch batch = new WriteBatch(watched, outbound, new TapOrder());
        Outgoing.RawBytes frame = new Outgoing.RawBytes(random(1 << 17), true);
        Outgoing.Raw raw = new Outgoing.Raw(List.of(frame, frame), true);
        queue.add(new QueuedSend.Raw(raw, Outgoing.size(raw), new CompletableFuture<>()));
        new SendLoop(queue, batch, outbound, closing, () -> cut.set(true)).run(null, () -> {});
        assertThat(taken.size()).isEqualTo(cut.get() ? 1 << 18 : 1 << 17);
        assertThat(closing.closure().cause().isEmpty()).isNotEqualTo(cut.get());
        return cut.get();
    }
}
