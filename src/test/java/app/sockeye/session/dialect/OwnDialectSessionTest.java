package app.sockeye.session.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.Connector;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.own.OwnDialect;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketLine;
import app.sockeye.message.FormMessage;
import app.sockeye.playground.Playground;
import app.sockeye.script.QuickJsEngine;
import app.sockeye.session.ClientSession;
import app.sockeye.session.OpeningMessages;
import app.sockeye.session.SessionPlan;
import app.sockeye.session.SessionState;
import app.sockeye.session.reconnect.ReconnectOptions;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A session that speaks a script with the playground, which sends back what it gets. */
@Timeout(60)
class OwnDialectSessionTest {
    private static final String SCRIPT =
            """
            const forms = [{ key: 'say', label: 'Say', inputs: [{ key: 'room' }, { key: 'more', kind: 'json' }] }];
            function decode({ text, isSent, index }) {
              const [verb, id, ...rest] = text.split(' ');
              if (verb === 'LOOP') while (true);
              if (verb === 'FAIL') fail();
              if (verb !== 'SAY') return null;
              return { label: 'Say', summary: rest.join(' '), pair: isSent ? { ask: id } : { answer: id } };
            }
            function encode({ values }) {
              if (!values.room) throw { input: 'room', message: 'Which room?' };
              return 'SAY 1 ' + values.room + ' ' + JSON.stringify(values.more);
            }
            """;

    @TempDir
    Path folder;

    private Playground playground;
    private ClientSession session;
    private SessionDialect dialect;
    private OwnDialect own;

    @BeforeEach
    void connect() throws Exception {
        playground = Playground.start(0);
        session = new ClientSession(new Connector(), Transcript.create(folder.resolve("session")));
        dialect = new SessionDialect(session, () -> {});
        use(SCRIPT);
        dialect.choose(DialectChoice.of(OwnDialect.KEY));
        session.connect(
                ConnectOptions.builder(playground.uri("/echo")).build(),
                new SessionPlan(ReconnectOptions.OFF, new OpeningMessages(List.of())));
        await(() -> session.status().state() == SessionState.OPEN);
    }

    @AfterEach
    void end() {
        dialect.close();
        session.close();
        own.close();
        playground.close();
    }

    @Test
    void whatAFormSendsIsReadInBothDirections() throws Exception {
        send(Map.of("room", "${room}", "more", "{\"a\": \"${room}\"}"));
        await(() -> lines().size() == 2);
        assertThat(lines()).containsOnly("Say  lobby \"1\" {\"a\":\"lobby \\\"1\\\"\"}");
        assertThat(packets()).extracting(packet -> packet.pair().key()).containsOnly("s 1");
    }

    @Test
    void aFormThatTheScriptRefusesIsNotSent() {
        assertThatThrownBy(() -> send(Map.of())).hasMessageContaining("Which room?");
        assertThat(lines()).isEmpty();
    }

    @Test
    void rowsThatFailSayWhyAndOthersAreRead() throws Exception {
        for (String each : List.of("SAY 1 a", "FAIL", "LOOP", "other", "SAY 2 b")) {
            session.sender()
                    .send(app.sockeye.message.WrittenMessage.text(each), TemplateValues.NONE)
                    .get();
        }
        await(() -> lines().size() == 8);
        assertThat(lines())
                .contains(
                        "Say  a",
                        "Say  b",
                        "Unreadable  line 5: ReferenceError: fail is not defined",
                        "Unreadable  The script was stopped: it ran for longer than 200 ms.");
    }

    @Test
    void aChangedScriptReadsEarlierMessagesAnewAndWritesLaterOnes() throws Exception {
        send(Map.of("room", "lobby"));
        await(() -> lines().size() == 2);
        OwnDialect before = own;
        use(SCRIPT.replace("label: 'Say'", "label: 'Told'").replace("'SAY 1 '", "'SAY 9 '"));
        before.close();
        await(() -> dialect.status().dialect().filter(own::equals).isPresent());
        assertThat(lines()).allMatch(line -> line.startsWith("Told  lobby"));
        send(Map.of("room", "lobby"));
        await(() -> lines().size() == 4);
        assertThat(packets()).extracting(packet -> packet.pair().key()).contains("s 9");
    }

    private void use(String script) {
        own = OwnDialect.load(script, new QuickJsEngine());
        Optional<Dialect> known = Optional.of(own);
        session.transcript()
                .conversations()
                .alsoKnow(key -> known.filter(spoken -> spoken.key().equals(key)));
        session.transcript().wakeWaiting();
    }

    private void send(Map<String, String> values) throws Exception {
        await(() -> dialect.status().dialect().isPresent());
        session.sender()
                .send(new FormMessage(OwnDialect.KEY, "say", values), name -> Optional.of("lobby \"1\""))
                .get();
    }

    private List<String> lines() {
        return packets().stream().map(PacketLine::of).toList();
    }

    private List<Packet> packets() {
        EntryContext context = new EntryContext(session.transcript());
        return LongStream.range(0, session.transcript().count())
                .mapToObj(session.transcript()::entry)
                .flatMap(entry -> context.packets(entry).stream())
                .toList();
    }

    private void await(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            session.transcript().awaitBeyond(session.transcript().count(), Duration.ofMillis(20));
        }
    }
}
