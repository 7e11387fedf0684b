package app.sockeye.session.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Connector;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.dialect.stream.LocalServer;
import app.sockeye.message.FormMessage;
import app.sockeye.playground.Playground;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.session.ClientSession;
import app.sockeye.session.OpeningMessages;
import app.sockeye.session.SessionPlan;
import app.sockeye.session.SessionState;
import app.sockeye.session.reconnect.ReconnectOptions;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A session that speaks MQTT with Debian's mosquitto. */
@Timeout(60)
class SessionDialectTest {
    /** In seconds; the server cuts the connection where nothing comes for one and a half of it, machine stalled or not. */
    private static final String KEEP_ALIVE = "3";

    private static LocalServer server;

    @TempDir
    Path folder;

    private ClientSession session;
    private SessionDialect dialect;

    @BeforeAll
    static void startServer(@TempDir Path folder) throws Exception {
        server = LocalServer.start(
                folder,
                "/usr/sbin/mosquitto",
                "mosquitto",
                "-c",
                // It does not start without a listener that is not for WebSocket.
                port -> "listener " + port + " 127.0.0.1\nprotocol websockets\nlistener 0 " + folder.resolve("mqtt")
                        + "\nallow_anonymous true\nuser root\npersistence false\n");
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void begin() throws Exception {
        session = new ClientSession(new Connector(), Transcript.create(folder.resolve("session")));
        dialect = new SessionDialect(session, () -> {});
    }

    @AfterEach
    void end() {
        dialect.close();
        session.close();
    }

    private void connect(String keepAlive) throws Exception {
        ConnectPreset preset = Dialects.of("mqtt").orElseThrow().presets().get(1);
        ConnectPlan plan = preset.plan()
                .of(new FilledForm(
                        preset.key(),
                        Map.of("url", server.url(""), "client", "s", "keep-alive", keepAlive, "subscribe", "a/#")));
        session.connect(
                ConnectOptions.builder(URI.create(plan.url()))
                        .request(RequestOptions.DEFAULT.withSubprotocols(plan.subprotocols()))
                        .build(),
                new SessionPlan(
                        ReconnectOptions.OFF,
                        new OpeningMessages(plan.opening().stream()
                                .map(form -> new FormMessage("mqtt", form.form(), form.values()))
                                .toList())));
    }

    private void await(BooleanSupplier reached) throws InterruptedException {
        Transcript transcript = session.transcript();
        while (!reached.getAsBoolean()) {
            transcript.awaitBeyond(transcript.count(), Duration.ofMillis(20));
        }
    }

    private List<Entry> entries() {
        return LongStream.range(0, session.transcript().count())
                .mapToObj(session.transcript()::entry)
                .toList();
    }

    /** Messages of one direction whose packet's label this is. */
    private List<Entry> packets(Direction direction, String label) {
        EntryContext context = new EntryContext(session.transcript());
        return entries().stream()
                .filter(entry -> entry.direction().filter(direction::equals).isPresent())
                .filter(entry -> context.packets(entry).stream()
                        .map(Packet::type)
                        .anyMatch(type -> type.label().equals(label)))
                .toList();
    }

    private long count(Direction direction, String label) {
        return packets(direction, label).size();
    }

    @Test
    void nobodyWaitsWhileADialectIsGivenWhatWasSaidBefore() throws Exception {
        connect("60");
        // Its feed has read a message, which the next dialect is given.
        await(() -> !dialect.status().facts().isEmpty());
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        session.transcript()
                .conversations()
                .alsoKnow(key -> key.equals("slow") ? Optional.of(new SlowDialect(reading, goOn)) : Optional.empty());
        dialect.choose(DialectChoice.of("slow"));
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture.runAsync(() -> {
                    dialect.leaveOut(Set.of("ping"));
                    dialect.forms("mqtt");
                    dialect.close();
                })
                .get(20, TimeUnit.SECONDS);
        goOn.countDown();
    }

    /** Reads each message as slowly as the test wants. */
    private record SlowDialect(CountDownLatch reading, CountDownLatch goOn) implements Dialect {
        @Override
        public String key() {
            return "slow";
        }

        @Override
        public String title() {
            return "Slow";
        }

        @Override
        public Confidence recognise(Opening opening) {
            return Confidence.NONE;
        }

        @Override
        public List<FieldWord> fields() {
            return List.of();
        }

        @Override
        public DialectReader reader(Opening opening) {
            return new DialectReader() {
                @Override
                public void read(SpokenMessage message, Consumer<Packet> packets) {
                    reading.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }

                @Override
                public DialectReader copy() {
                    return this;
                }

                @Override
                public String title() {
                    return "Slow";
                }
            };
        }
    }

    @Test
    void whatAnEarlierConnectionSpokeIsNotToldOfTheNext() throws Exception {
        connect("60");
        await(() -> dialect.status().dialect().isPresent());
        session.disconnect(new CloseReason(1000, "")).get();
        await(() -> session.status().state().canConnect());
        assertThat(dialect.status().dialect()).isPresent();

        // Nothing is said at this endpoint until one speaks.
        try (Playground playground = Playground.start(0)) {
            session.connect(ConnectOptions.builder(playground.uri("/echo")).build());
            await(() -> dialect.status().equals(DialectStatus.NONE));
        }
    }

    @Test
    void formsAreSentOnOpeningAndLaterInOneSequenceOfIds() throws Exception {
        connect("60");
        await(() -> count(Direction.RECEIVED, "Suback") == 1);
        FormMessage publish =
                new FormMessage("mqtt", "publish", Map.of("topic", "a/${x}", "payload", "hello", "qos", "1"));

        session.sender().send(publish, name -> Optional.of("one")).get();

        await(() -> count(Direction.RECEIVED, "Puback") == 1 && count(Direction.RECEIVED, "Publish") == 1);
        Packet sent = new EntryContext(session.transcript())
                .packets(packets(Direction.SENT, "Publish").get(0))
                .get(0);
        assertThat(sent.subject()).isEqualTo("a/one");
        assertThat(sent.content().line()).contains("#2");
        assertThat(dialect.status().title()).startsWith("MQTT");
        assertThat(packets(Direction.SENT, "Connect").get(0).flags()).doesNotContain(EntryFlag.AUTOMATIC);
    }

    @Test
    void whatADutySendsIsToldAsSentBySockeye() throws Exception {
        connect(KEEP_ALIVE);

        await(() -> count(Direction.RECEIVED, "Pingresp") >= 3);

        assertThat(packets(Direction.SENT, "Pingreq"))
                .allMatch(entry -> entry.flags().contains(EntryFlag.AUTOMATIC));
        assertThat(session.status().state()).isEqualTo(SessionState.OPEN);
    }

    @Test
    void aConnectionWhosePingsAreLeftOutIsCutOff() throws Exception {
        dialect.leaveOut(Set.of("pingreq"));
        connect("1");

        await(() -> session.status().state().canConnect());

        assertThat(count(Direction.SENT, "Pingreq")).isZero();
        assertThat(dialect.status().duties())
                .filteredOn(duty -> !duty.on())
                .extracting(DialectStatus.DutySwitch::key)
                .containsExactly("pingreq");
    }

    @Test
    void dutiesComeBackWithTheNextConnection() throws Exception {
        connect(KEEP_ALIVE);
        await(() -> count(Direction.RECEIVED, "Pingresp") >= 1);
        session.abort();
        await(() -> session.status().state().canConnect());
        long before = count(Direction.RECEIVED, "Pingresp");

        connect(KEEP_ALIVE);

        await(() -> count(Direction.RECEIVED, "Pingresp") > before);
        assertThat(count(Direction.SENT, "Connect")).isEqualTo(2);
    }

    @Test
    void nothingIsAnsweredTwiceWhereTheDialectIsChosenAgain() throws Exception {
        connect("60");
        await(() -> count(Direction.RECEIVED, "Suback") == 1);
        session.sender()
                .send(new FormMessage("mqtt", "subscribe", Map.of("topic", "a/#", "qos", "1")), TemplateValues.NONE)
                .get();
        session.sender()
                .send(
                        new FormMessage("mqtt", "publish", Map.of("topic", "a/b", "payload", "1", "qos", "1")),
                        TemplateValues.NONE)
                .get();
        await(() -> count(Direction.SENT, "Puback") == 1);

        dialect.choose(DialectChoice.OFF);
        await(() -> dialect.status().dialect().isEmpty());
        dialect.choose(DialectChoice.of("mqtt"));
        await(() -> dialect.status().dialect().isPresent());
        session.sender()
                .send(new FormMessage("mqtt", "pingreq", Map.of()), TemplateValues.NONE)
                .get();
        await(() -> count(Direction.RECEIVED, "Pingresp") == 1);

        assertThat(count(Direction.SENT, "Puback")).isEqualTo(1);
    }

    @Test
    void anAnswerIsSuggestedForAPacket() throws Exception {
        dialect.leaveOut(Set.of("puback"));
        connect("60");
        await(() -> count(Direction.RECEIVED, "Suback") == 1);
        session.sender()
                .send(new FormMessage("mqtt", "subscribe", Map.of("topic", "a/#", "qos", "1")), TemplateValues.NONE)
                .get();
        session.sender()
                .send(
                        new FormMessage("mqtt", "publish", Map.of("topic", "a/b", "payload", "1", "qos", "1")),
                        TemplateValues.NONE)
                .get();
        await(() -> count(Direction.RECEIVED, "Publish") == 1);

        List<PacketReply> replies = PacketReply.to(
                session.transcript(), packets(Direction.RECEIVED, "Publish").get(0));

        assertThat(replies).extracting(PacketReply::dialect).containsExactly("mqtt");
        assertThat(replies.get(0).reply().form().form()).isEqualTo("puback");
        assertThat(PacketReply.to(session.transcript(), entries().get(0))).isEmpty();
    }

    @Test
    void aPreviewUsesNoIdUp() throws Exception {
        connect("60");
        await(() -> count(Direction.RECEIVED, "Suback") == 1);
        FilledForm publish = new FilledForm("publish", Map.of("topic", "a/b", "payload", "1", "qos", "1"));

        byte[] once = dialect.preview("mqtt", publish).get(0).bytes();
        byte[] again = dialect.preview("mqtt", publish).get(0).bytes();

        assertThat(once).isEqualTo(again).hasSizeGreaterThan(5);
        assertThat(dialect.preview("nonsense", publish)).isEmpty();
    }
}
