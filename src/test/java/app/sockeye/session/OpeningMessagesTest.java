package app.sockeye.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Connector;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.message.Format;
import app.sockeye.message.UnsendableException;
import app.sockeye.message.WrittenMessage;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.reconnect.ReconnectOptions;
import app.sockeye.template.TemplateSources;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Messages sent on opening, to a real server. */
@Timeout(60)
class OpeningMessagesTest {
    private static final Map<String, String> VALUES = Map.of("user", "Ann", "quoted", "\"Ann\"");

    @TempDir
    Path folder;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private RawServer server;
    private ClientSession session;

    @BeforeEach
    void begin() throws IOException {
        server = RawServer.open(this::play);
        session = new ClientSession(new Connector(), Transcript.create(folder.resolve("session")));
    }

    @AfterEach
    void end() throws IOException {
        session.close();
        server.close();
    }

    private void play(RawPeer peer) throws IOException {
        while (true) {
            received.add(new String(peer.readFrame().payload(), UTF_8));
        }
    }

    /** What is sent on opening is sent before the session tells that it is open. */
    private void awaitOpen() throws Exception {
        CompletableFuture<Void> open = new CompletableFuture<>();
        Runnable look = () -> {
            if (session.status().state() == SessionState.OPEN) {
                open.complete(null);
            }
        };
        session.onChange(look);
        look.run();
        open.get(20, TimeUnit.SECONDS);
    }

    private void open(OpeningMessages messages) {
        OpeningMessages known =
                messages.with(name -> Optional.ofNullable(VALUES.get(name)), new TemplateSources(folder));
        session.connect(ConnectOptions.to(server.uri()), new SessionPlan(ReconnectOptions.OFF, known));
    }

    private String take() throws InterruptedException {
        return received.poll(20, TimeUnit.SECONDS);
    }

    private List<String> notes() {
        Transcript transcript = session.transcript();
        return LongStream.range(0, transcript.count())
                .mapToObj(transcript::entry)
                .filter(entry -> entry.kind() == EntryKind.NOTE)
                .map(entry -> new String(entry.payload().head(1000), UTF_8))
                .toList();
    }

    @Test
    void theirTemplatesAreResolvedAndLiteralOnesStay() throws Exception {
        session.captured().put("token", "t-1");
        open(OpeningMessages.texts(List.of("${user} ${token} ${counter} $${user}")));
        assertThat(take()).isEqualTo("Ann t-1 1 ${user}");
    }

    @Test
    void valuesInJsonStayJson() throws Exception {
        open(new OpeningMessages(List.of(new WrittenMessage(Format.JSON, "{\"user\": \"${quoted}\"}"))));
        assertThat(take()).isEqualTo("{\"user\": \"\\\"Ann\\\"\"}");
    }

    @Test
    void oneThatCanNotBeFilledIsToldAndTheNextIsSent() throws Exception {
        open(OpeningMessages.texts(List.of("${missing}", "next")));
        assertThat(take()).isEqualTo("next");
        assertThat(notes()).singleElement().asString().startsWith("A message was not sent on opening. ");
        assertThat(notes().get(0)).contains("missing");
        awaitOpen();
        session.send(Outgoing.text("still open")).get(20, TimeUnit.SECONDS);
        assertThat(take()).isEqualTo("still open");
    }

    @Test
    void theyPassTheFilterOfTheSession() throws Exception {
        session.sender()
                .filter(what -> what instanceof Outgoing.Text text && text.utf8().length == 0
                        ? CompletableFuture.failedFuture(new UnsendableException("Held back.", 0))
                        : CompletableFuture.completedFuture(Outgoing.text("changed")));
        open(OpeningMessages.texts(List.of("", "one")));
        assertThat(take()).isEqualTo("changed");
        assertThat(notes()).containsExactly("A message was not sent on opening. Held back.");
    }
}
