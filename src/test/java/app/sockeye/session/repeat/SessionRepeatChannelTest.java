package app.sockeye.session.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.Connector;
import app.sockeye.client.Options;
import app.sockeye.client.RawServer;
import app.sockeye.client.wire.MessageBatch;
import app.sockeye.message.UnsendableException;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.ClientSession;
import app.sockeye.session.NotOpenException;
import app.sockeye.session.SessionState;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryFlag;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionRepeatChannelTest {
    private static final long SECONDS = 20;

    @TempDir
    Path folder;

    @Test
    void aFilterSeesEachMessageOfABatch() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        try (RawServer server = RawServer.open(peer -> {
                    while (true) {
                        received.add(new String(peer.readFrame().payload(), StandardCharsets.UTF_8));
                    }
                });
                Transcript transcript = Transcript.create(folder.resolve("t"));
                ClientSession session = new ClientSession(new Connector(), transcript)) {
            CountDownLatch open = new CountDownLatch(1);
            session.onChange(() -> {
                if (session.status().state() == SessionState.OPEN) {
                    open.countDown();
                }
            });
            session.connect(Options.to(server.uri()).build());
            assertThat(open.await(SECONDS, TimeUnit.SECONDS)).isTrue();
            session.sender().filter(SessionRepeatChannelTest::filtered);
            MessageBatch batch =
                    new MessageBatch(List.of(Outgoing.text("a"), Outgoing.text("held"), Outgoing.text("c")));
            SessionRepeatChannel channel = new SessionRepeatChannel(session);
            channel.send(batch);
            batch.done().get(SECONDS, TimeUnit.SECONDS);
            assertThat(batch.sent()).isEqualTo(2);
            assertThat(batch.heldBack()).isEqualTo(1);
            assertThat(channel.send(Outgoing.text("held")).get(SECONDS, TimeUnit.SECONDS))
                    .isFalse();
            assertThat(channel.send(Outgoing.text("large")).get(SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            for (String expected : List.of("a!", "c!", "large!")) {
                assertThat(received.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo(expected);
            }
            assertThat(LongStream.range(0, transcript.count())
                            .mapToObj(transcript::entry)
                            .filter(entry -> entry.flags().contains(EntryFlag.REPEATED)))
                    .hasSize(3);
        }
    }

    @Test
    void ofAFilteredBatchThatIsLostInItsMiddleWhatWentOutIsCounted() throws Exception {
        try (RawServer server = RawServer.open(peer -> {
                    peer.readFrame();
                    peer.readFrame();
                    peer.socket.setSoLinger(true, 0);
                });
                Transcript transcript = Transcript.create(folder.resolve("t"));
                ClientSession session = new ClientSession(new Connector(), transcript)) {
            CountDownLatch open = new CountDownLatch(1);
            CompletableFuture<Void> lost = new CompletableFuture<>();
            session.onChange(() -> {
                if (session.status().state() == SessionState.OPEN) {
                    open.countDown();
                } else if (session.status().state() == SessionState.CLOSED) {
                    lost.complete(null);
                }
            });
            session.connect(Options.to(server.uri()).build());
            assertThat(open.await(SECONDS, TimeUnit.SECONDS)).isTrue();
            session.sender()
                    .filter(what -> new String(((Outgoing.Text) what).utf8(), StandardCharsets.UTF_8).equals("c")
                            ? lost.thenApply(nothing -> what)
                            : filtered(what));
            MessageBatch batch = new MessageBatch(List.of(
                    Outgoing.text("a"),
                    Outgoing.text("held"),
                    Outgoing.text("b"),
                    Outgoing.text("c"),
                    Outgoing.text("d")));
            new SessionRepeatChannel(session).send(batch);
            assertThatThrownBy(() -> batch.done().get(SECONDS, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(NotOpenException.class);
            assertThat(batch.sent()).isEqualTo(2);
            assertThat(batch.heldBack()).isEqualTo(1);
        }
    }

    private static CompletableFuture<Outgoing> filtered(Outgoing what) {
        String text = new String(((Outgoing.Text) what).utf8(), StandardCharsets.UTF_8);
        return text.equals("held")
                ? CompletableFuture.failedFuture(new UnsendableException("held back", 0))
                : CompletableFuture.completedFuture(Outgoing.text(text + "!"));
    }
}
