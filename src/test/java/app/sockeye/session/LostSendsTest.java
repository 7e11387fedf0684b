package app.sockeye.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.Connector;
import app.sockeye.client.Options;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.wire.DroppedException;
import app.sockeye.client.wire.SentInPartException;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FragmentPlan;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import app.sockeye.protocol.SendLoss;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log says of sends that servers, and users, end in their middle. */
class LostSendsTest {
    private static final long SECONDS = 20;
    private static final int MESSAGES = 1000;
    private static final long FILE_BYTES = 1L << 30;
    private static final int FRAGMENT = FragmentPlan.FRAGMENT_BYTES;

    @TempDir
    Path folder;

    private final CompletableFuture<Void> go = new CompletableFuture<>();

    private ClientSession session;

    @AfterEach
    void end() {
        session.close();
    }

    /** What happens on an open session. */
    private interface Play {
        void on(ClientSession session) throws Exception;
    }

    /** Plays on a session with a server, and returns the log once the connection has ended. */
    private List<Entry> log(RawServer.Script script, Play play) throws Exception {
        Transcript transcript = Transcript.create(folder.resolve("t"));
        session = new ClientSession(new Connector(), transcript);
        try (RawServer server = RawServer.open(script)) {
            session.connect(Options.to(server.uri()).build());
            await(session, () -> session.status().state() == SessionState.OPEN);
            play.on(session);
            await(session, () -> session.status().state().canConnect());
            return LongStream.range(0, transcript.count())
                    .mapToObj(transcript::entry)
                    .toList();
        }
    }

    private static void await(ClientSession session, BooleanSupplier condition) throws Exception {
        CompletableFuture<Void> met = new CompletableFuture<>();
        Runnable look = () -> {
            if (condition.getAsBoolean()) {
                met.complete(null);
            }
        };
        session.onChange(look);
        look.run();
        met.get(SECONDS, TimeUnit.SECONDS);
    }

    private Path file() throws IOException {
        Path file = folder.resolve("large.bin");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(FILE_BYTES);
        }
        return file;
    }

    private static void reset(RawPeer peer) throws IOException {
        peer.socket.setSoLinger(true, 0);
        peer.socket.close();
    }

    private static List<SendLoss> losses(List<Entry> log) {
        return log.stream()
                .filter(entry -> entry.kind() == EntryKind.NOTE && entry.isTyped())
                .map(entry -> ((ConnectionEvent.Unsent) entry.event().orElseThrow()).loss())
                .toList();
    }

    private static List<Entry> sent(List<Entry> log, EntryKind kind) {
        return log.stream()
                .filter(entry -> entry.kind() == kind && entry.direction().equals(Optional.of(Direction.SENT)))
                .toList();
    }

    private static boolean isUnsent(Entry entry) {
        return entry.flags().contains(EntryFlag.NOT_SENT);
    }

    private static void assertFails(CompletableFuture<Void> sent, Class<? extends Throwable> with) {
        assertThatThrownBy(() -> sent.get(SECONDS, TimeUnit.SECONDS)).hasCauseInstanceOf(with);
    }

    @Test
    void aMessageInFragmentsThatIsResetTellsHowManyWentOut() throws Exception {
        FragmentPlan slowly = new FragmentPlan(5, List.of(), Duration.ofHours(1), Optional.empty());
        List<CompletableFuture<Void>> sends = new ArrayList<>();
        List<Entry> log = log(
                peer -> {
                    peer.readFrame();
                    reset(peer);
                },
                open -> sends.add(open.send(new Outgoing.Fragmented(Outgoing.text("hello world!"), slowly))));

        assertFails(sends.get(0), SentInPartException.class);
        assertThat(losses(log)).containsExactly(new SendLoss(SendLoss.Kind.MESSAGE, "", 1, 3, 5, 12));
        assertThat(sent(log, EntryKind.TEXT)).singleElement().satisfies(row -> {
            assertThat(row.flags()).contains(EntryFlag.INCOMPLETE);
            assertThat(new String(row.payload().head(100), StandardCharsets.UTF_8))
                    .isEqualTo("hello");
        });
    }

    @Test
    void aFileThatIsResetTellsHowMuchWentOutAndWhatWaitsBehindItToo() throws Exception {
        Path file = file();
        Outgoing.RawBytes four = new Outgoing.RawBytes(new byte[4], true);
        List<CompletableFuture<Void>> sends = new ArrayList<>();
        List<Entry> log = log(
                peer -> {
                    peer.readFrame();
                    go.get();
                    reset(peer);
                },
                open -> {
                    sends.add(session.send(Outgoing.binary(file)));
                    sends.add(session.send(new Outgoing.Raw(List.of(four, four), false)));
                    sends.add(session.send(Outgoing.binary(file)));
                    go.complete(null);
                });

        assertFails(sends.get(0), SentInPartException.class);
        Entry row = sent(log, EntryKind.BINARY).get(0);
        assertThat(sent(log, EntryKind.BINARY)).hasSize(1);
        List<SendLoss> losses = losses(log);
        assertThat(losses).hasSize(3);
        assertThat(losses.get(0).allFrames()).isEqualTo(FILE_BYTES / FRAGMENT);
        assertThat(losses.get(0).bytes()).isEqualTo(row.size()).isPositive();
        assertThat(losses.get(0).frames()).isEqualTo(row.size() / FRAGMENT);
        assertThat(losses.get(0).file()).isEqualTo("large.bin");
        assertThat(losses.get(1)).isEqualTo(new SendLoss(SendLoss.Kind.RAW, "", 0, 2, 0, 8));
        assertThat(losses.get(2))
                .isEqualTo(new SendLoss(SendLoss.Kind.FILE, "large.bin", 0, FILE_BYTES / FRAGMENT, 0, FILE_BYTES));
    }

    @Test
    void aFileThatIsCancelledTellsHowMuchWentOut() throws Exception {
        Path file = file();
        List<Opcode> opcodes = new ArrayList<>();
        CompletableFuture<Long> bytes = new CompletableFuture<>();
        List<Entry> log = log(
                peer -> {
                    RawPeer.Frame frame = peer.readFrame();
                    go.complete(null);
                    long read = 0;
                    while (frame.header().opcode() != Opcode.CLOSE) {
                        read += frame.payload().length;
                        opcodes.add(frame.header().opcode());
                        frame = peer.readFrame();
                    }
                    bytes.complete(read);
                    peer.sendClose(CloseReason.parse(frame.payload()));
                },
                open -> {
                    CompletableFuture<Void> sent = session.send(Outgoing.binary(file));
                    go.get(SECONDS, TimeUnit.SECONDS);
                    sent.cancel(false);
                });

        long read = bytes.get(SECONDS, TimeUnit.SECONDS);
        assertThat(losses(log))
                .containsExactly(new SendLoss(
                        SendLoss.Kind.FILE, "large.bin", opcodes.size(), FILE_BYTES / FRAGMENT, read, FILE_BYTES));
    }

    @Test
    void whatIsDroppedWhileAFileStreamsIsToldAndTheFileGoesOn() throws Exception {
        Path file = file();
        Outgoing.RawBytes four = new Outgoing.RawBytes(new byte[4], true);
        List<CompletableFuture<Void>> sends = new ArrayList<>();
        List<Entry> log = log(
                peer -> {
                    peer.readFrame();
                    go.get();
                    reset(peer);
                },
                open -> {
                    sends.add(session.send(Outgoing.binary(file)));
                    await(session, () -> session.status()
                            .connection()
                            .orElseThrow()
                            .sending()
                            .isPresent());
                    sends.add(session.send(Outgoing.text("dropped")));
                    sends.add(session.send(Outgoing.binary(file)));
                    sends.add(session.send(new Outgoing.Raw(List.of(four), false)));
                    assertThat(session.status().connection().orElseThrow().dropQueued())
                            .isEqualTo(3);
                    sends.subList(1, 4).forEach(send -> assertFails(send, DroppedException.class));
                    assertThat(sends.get(0)).isNotDone();
                    go.complete(null);
                });

        assertThat(sent(log, EntryKind.TEXT)).singleElement().matches(LostSendsTest::isUnsent);
        assertThat(losses(log))
                .extracting(SendLoss::kind)
                .containsExactly(SendLoss.Kind.FILE, SendLoss.Kind.RAW, SendLoss.Kind.FILE);
        assertThat(losses(log)).extracting(SendLoss::isPart).containsExactly(false, false, true);
    }

    @Test
    void aCloseDuringAQueueOfManyLeavesEachMessageOnceInTheLog() throws Exception {
        List<CompletableFuture<Void>> sends = new ArrayList<>();
        List<Entry> log = log(
                peer -> {
                    peer.readFrame();
                    peer.sendClose(new CloseReason(1001, ""));
                    go.get();
                },
                open -> {
                    for (int i = 0; i < MESSAGES; i++) {
                        sends.add(session.send(Outgoing.text(i + " " + "x".repeat(FRAGMENT))));
                    }
                });
        go.complete(null);

        List<Entry> rows = sent(log, EntryKind.TEXT);
        int taken = 0;
        for (CompletableFuture<Void> send : sends) {
            assertThat(send).isDone();
            taken += send.isCompletedExceptionally() ? 0 : 1;
        }
        long whole = rows.stream().filter(row -> row.flags().isEmpty()).count();
        assertThat(whole).isEqualTo(taken);
        List<String> numbers = rows.stream()
                .map(row -> new String(row.payload().head(10), StandardCharsets.UTF_8).split(" ")[0])
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(MESSAGES);
    }
}
