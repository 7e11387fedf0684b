package app.sockeye.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.options.TlsOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.client.wire.Closure.Closer;
import app.sockeye.client.wire.Connection;
import app.sockeye.client.wire.SentInPartException;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that end while much is being sent: each send ends, and is told as it ended. */
class LostConnectionTest {
    private static final byte[] BREACH = {(byte) 0x83, 0};
    private static final int RUNS = 200;

    /** More than the sockets between the two take while nobody reads. */
    private static final int MESSAGES = 24_000;

    private static List<CompletableFuture<Void>> sendMany(Connection connection, int count) {
        List<CompletableFuture<Void>> sends = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sends.add(connection.send(Outgoing.text("%06d".formatted(i) + "x".repeat(994))));
        }
        return sends;
    }

    /** Each message's future ended as its row says, in the order of the sends. */
    private static void assertToldAsEnded(Recorder recorder, List<CompletableFuture<Void>> sends) throws Exception {
        recorder.closure();
        List<Recorder.Event> told = new ArrayList<>(recorder.events(Direction.SENT));
        told.removeIf(event -> event.opcode() == Opcode.CLOSE);
        long whole = told.stream().filter(Recorder.Event::complete).count();
        assertThat(told.size() - whole).isBetween(0L, 1L);
        told.addAll(recorder.unsent());
        Set<Recorder.Event> unsent = Set.copyOf(recorder.unsent());
        assertThat(told).hasSize(sends.size());
        for (int i = 0; i < sends.size(); i++) {
            CompletableFuture<Void> send = sends.get(i);
            assertThat(send).isDone();
            assertThat(send.isCompletedExceptionally()).as("message %s", i).isEqualTo(i >= whole);
            Recorder.Event row = told.get(i);
            if (i >= whole && !unsent.contains(row)) {
                assertThat(causeOf(send)).isInstanceOf(SentInPartException.class);
                assertThat(row.payload().length).isLessThan(1000);
            } else {
                assertThat(row.text()).startsWith("%06d".formatted(i)).hasSize(1000);
            }
        }
        assertThat(recorder.connection().queuedBytes()).isZero();
    }

    private static Throwable causeOf(CompletableFuture<Void> send) {
        try {
            send.join();
            return null;
        } catch (CompletionException e) {
            return e.getCause();
        }
    }

    private static void assertLostWhileSending(RawServer server, Options options, CompletableFuture<Void> go)
            throws Exception {
        Recorder recorder = options.connect();
        List<CompletableFuture<Void>> sends = sendMany(recorder.connection(), MESSAGES);
        Recorder.within(sends.get(0));
        go.complete(null);
        assertToldAsEnded(recorder, sends);
        assertThat(recorder.unsent()).isNotEmpty();
    }

    @Test
    void aServerThatStopsReadingAndResets() throws Exception {
        CompletableFuture<Void> go = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            go.get();
            peer.socket.setSoLinger(true, 0);
        })) {
            assertLostWhileSending(server, Options.to(server.uri()), go);
        }
    }

    @Test
    void aServerThatStopsReadingAndResetsOverTls(@TempDir Path folder) throws Exception {
        TestCertificates certificates = TestCertificates.selfSigned(folder, "-ext", "san=dns:localhost");
        CompletableFuture<Void> go = new CompletableFuture<>();
        try (RawServer server = RawServer.of(certificates.serverSockets(), "wss", peer -> {
            peer.shakeHands();
            go.get();
            peer.socket.setSoLinger(true, 0);
        })) {
            TlsOptions trusting = TlsOptions.DEFAULT.withTrusted(List.of(certificates.certificate()));
            assertLostWhileSending(server, Options.to(server.uri()).tls(trusting), go);
        }
    }

    @Test
    void aServerThatGoesAwayInTheMiddle() throws Exception {
        CompletableFuture<Void> go = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            go.get();
            for (int i = 0; i < 100; i++) {
                peer.readFrame();
            }
        })) {
            assertLostWhileSending(server, Options.to(server.uri()), go);
        }
    }

    @Test
    void abortingHere() throws Exception {
        CompletableFuture<Void> over = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> over.get())) {
            Recorder recorder = Options.to(server.uri()).connect();
            List<CompletableFuture<Void>> sends = sendMany(recorder.connection(), MESSAGES);
            Recorder.within(sends.get(0));
            recorder.connection().abort();
            assertToldAsEnded(recorder, sends);
            over.complete(null);
        }
    }

    @Test
    void aServerThatBreaksTheProtocolWhileWeSendSeesOurCloseEveryTime() throws Exception {
        List<CompletableFuture<Integer>> codes = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            codes.add(new CompletableFuture<>());
        }
        int[] next = {0};
        try (RawServer server = RawServer.open(peer -> {
            CompletableFuture<Integer> code = codes.get(next[0]);
            peer.readFrame();
            peer.send(BREACH);
            RawPeer.Frame frame = peer.readFrame();
            while (frame.header().opcode() != Opcode.CLOSE) {
                frame = peer.readFrame();
            }
            code.complete(CloseReason.parse(frame.payload()).code());
        })) {
            for (int run = 0; run < RUNS; run++) {
                next[0] = run;
                Recorder recorder = Options.to(server.uri()).connect();
                List<CompletableFuture<Void>> sends = new ArrayList<>();
                do {
                    sends.add(recorder.connection().send(Outgoing.text("while it breaks")));
                } while (!sends.get(sends.size() - 1).isCompletedExceptionally());
                assertThat(Recorder.within(codes.get(run))).as("run %s", run).isEqualTo(1002);
                Closure closure = recorder.closure();
                assertThat(closure.first()).isEqualTo(Closer.CLIENT);
                assertThat(closure.cause()).startsWith("The server broke the protocol");
                assertThat(sends).allSatisfy(send -> assertThat(send).isDone());
            }
        }
    }

    /** What a client does that echoes: each message was queued before the next frame was looked at. */
    private static void assertEchoedBeforeTheClose(byte[] end, int code) throws Exception {
        CompletableFuture<List<String>> seen = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            byte[] all = new byte[30 + end.length];
            for (int i = 0; i < 10; i++) {
                all[3 * i] = (byte) 0x81;
                all[3 * i + 1] = 1;
                all[3 * i + 2] = (byte) ('0' + i);
            }
            System.arraycopy(end, 0, all, 30, end.length);
            peer.readFrame();
            peer.send(all);
            List<String> frames = new ArrayList<>();
            RawPeer.Frame frame = peer.readFrame();
            while (frame.header().opcode() != Opcode.CLOSE) {
                frames.add(frame.text());
                frame = peer.readFrame();
            }
            frames.add("close " + CloseReason.parse(frame.payload()).code());
            seen.complete(frames);
        })) {
            Recorder recorder = Options.to(server.uri()).connect();
            Connection connection = recorder.connection();
            recorder.onReceived = event -> connection.send(Outgoing.text(event.payload()));
            connection.send(Outgoing.text("go"));
            assertThat(Recorder.within(seen))
                    .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "close " + code);
        }
    }

    @Test
    void whatWasQueuedBeforeABreachGoesBeforeTheCloseEveryTime() throws Exception {
        for (int run = 0; run < 100; run++) {
            assertEchoedBeforeTheClose(BREACH, 1002);
        }
    }

    @Test
    void whatWasQueuedBeforeTheServersCloseGoesBeforeItsAnswerEveryTime() throws Exception {
        for (int run = 0; run < 100; run++) {
            assertEchoedBeforeTheClose(new byte[] {(byte) 0x88, 2, 1001 >> 8, (byte) 1001}, 1001);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLongMessageMakesWayForTheCloseAfterASecond(boolean breach, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("long");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }
        // A machine that stalls for the second that the close frame has left cuts the connection before it.
        for (int attempt = 1; !makesWay(file, breach); attempt++) {
            assertThat(attempt).isLessThan(3);
        }
    }

    /** Returns whether the close frame came to the server in time. */
    private static boolean makesWay(Path file, boolean breach) throws Exception {
        CompletableFuture<Void> queued = new CompletableFuture<>();
        CompletableFuture<FrameHeader> before = new CompletableFuture<>();
        CompletableFuture<Optional<CloseReason>> close = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            RawPeer.Frame last = peer.readFrame();
            // What is sent after that would not be queued at all.
            Recorder.within(queued);
            if (breach) {
                peer.send(BREACH);
            } else {
                peer.sendClose(new CloseReason(1001, "going away"));
            }
            try {
                RawPeer.Frame frame = peer.readFrame();
                while (frame.header().opcode() != Opcode.CLOSE) {
                    last = frame;
                    frame = peer.readFrame();
                }
                before.complete(last.header());
                close.complete(Optional.of(CloseReason.parse(frame.payload())));
            } catch (IOException e) {
                close.complete(Optional.empty());
            }
        })) {
            Recorder recorder = Options.to(server.uri()).connect();
            CompletableFuture<Void> sent = recorder.connection().send(Outgoing.binary(file));
            CompletableFuture<Void> behind = recorder.connection().send(Outgoing.text("behind"));
            queued.complete(null);
            Optional<CloseReason> reason = Recorder.within(close);
            if (reason.isEmpty()) {
                return false;
            }
            assertThat(reason.get().code()).isEqualTo(breach ? 1002 : 1001);
            assertThat(Recorder.within(before).fin()).isFalse();
            recorder.closure();
            assertThat(causeOf(sent)).isInstanceOf(SentInPartException.class);
            assertThat(behind).isCompletedExceptionally();
            assertThat(recorder.events(Direction.SENT).get(0).complete()).isFalse();
            assertThat(recorder.unsent()).extracting(Recorder.Event::text).containsExactly("behind");
            return true;
        }
    }

    @Test
    void whatComesAfterABreachIsRefused() throws Exception {
        CompletableFuture<Void> go = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            peer.send(BREACH);
            go.get();
        })) {
            Recorder recorder = Options.to(server.uri()).connect();
            assertThat(recorder.await(Direction.SENT, 1).get(0).opcode()).isEqualTo(Opcode.CLOSE);
            assertThat(recorder.connection().send(Outgoing.text("late"))).isCompletedExceptionally();
            go.complete(null);
            recorder.closure();
        }
    }
}
