package app.sockeye.session.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Connector;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.playground.Playground;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionState;
import app.sockeye.session.outgoing.SessionValues;
import app.sockeye.template.TemplateSources;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.connection.AutomationEvent.Limit;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.mark.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rules against the playground, over real sockets. */
@Timeout(60)
class SessionRulesTest {
    private static final RuleAction STAR = new RuleAction.GiveStar();

    @TempDir
    private Path folder;

    private final List<Peer> peers = new ArrayList<>();
    /** Its second never ends. */
    private final RuleBudget budget = new RuleBudget(() -> 0);

    private final BlockingQueue<String> effects = new LinkedBlockingQueue<>();
    private Playground playground;

    @BeforeEach
    void start() throws IOException {
        playground = Playground.start(0);
    }

    @AfterEach
    void stop() {
        peers.forEach(Peer::close);
        playground.close();
    }

    /** A connection with rules. */
    private final class Peer implements RuleEffects {
        private final Transcript transcript;
        private final ClientSession session;
        private final SessionRules rules;
        private final String path;
        private volatile boolean mistaken;

        private Peer(String name, String path, long mostWaiting) throws IOException {
            this.path = path;
            transcript = Transcript.create(folder.resolve(name));
            session = new ClientSession(new Connector(), transcript);
            SessionValues values = new SessionValues(
                    session.captured(), none -> Optional.empty(), transcript, new TemplateSources(folder));
            RuleDeeds deeds = new RuleDeeds(session, values, none -> Optional.empty(), this);
            rules = new SessionRules(session, deeds, budget, () -> {}, mostWaiting);
        }

        private void connect() throws InterruptedException {
            session.connect(ConnectOptions.to(playground.uri(path)));
            await(() -> session.status().state() == SessionState.OPEN);
        }

        private void await(BooleanSupplier condition) throws InterruptedException {
            while (!condition.getAsBoolean()) {
                transcript.awaitBeyond(transcript.count(), Duration.ofMillis(20));
            }
        }

        private void send(String text) {
            session.send(Outgoing.text(text));
        }

        private Stream<Entry> entries() {
            return LongStream.range(0, transcript.count()).mapToObj(transcript::entry);
        }

        private List<AutomationEvent> events() {
            return entries()
                    .flatMap(entry -> entry.event().stream())
                    .filter(AutomationEvent.class::isInstance)
                    .map(AutomationEvent.class::cast)
                    .toList();
        }

        private List<String> texts(Direction direction) {
            return entries()
                    .filter(entry -> entry.kind() == EntryKind.TEXT)
                    .filter(entry -> entry.direction().equals(Optional.of(direction)))
                    .map(entry -> new String(entry.payload().head((int) entry.size()), UTF_8))
                    .toList();
        }

        private void close() {
            rules.close();
            session.close();
        }

        @Override
        public void notifyDesktop(String text) {
            effects.add("notify " + text);
        }

        @Override
        public void pauseLog() {
            if (mistaken) {
                throw new IllegalStateException("a mistake");
            }
            effects.add("pause");
        }

        @Override
        public void stopSending() {
            effects.add("stop");
        }
    }

    private Peer peer(String path) throws IOException {
        return peer(path, Long.MAX_VALUE);
    }

    private Peer peer(String path, long mostWaiting) throws IOException {
        Peer peer = new Peer("t" + peers.size(), path, mostWaiting);
        peers.add(peer);
        return peer;
    }

    private static RuleAction answer(String text) {
        return new RuleAction.SendMessage(new WrittenMessage(Format.TEXT, text));
    }

    @Test
    void twoRulesThatAnswerEachOtherPauseAndSaySo() throws Exception {
        Peer one = peer("/chat?name=one");
        Peer other = peer("/chat?name=other");
        one.rules.set(List.of(Rule.of("kind:text \"from other\"", answer("from one"))));
        other.rules.set(List.of(Rule.of("kind:text \"from one\"", answer("from other"))));
        one.connect();
        other.connect();
        one.await(() -> one.texts(Direction.RECEIVED).stream().anyMatch(text -> text.contains("\"name\":\"other\"")));

        one.send("from one");
        one.await(() -> one.rules.status().paused().isPresent()
                || other.rules.status().paused().isPresent());

        Peer paused = one.rules.status().paused().isPresent() ? one : other;
        paused.await(() -> paused.events().stream().anyMatch(AutomationEvent.RulePause.class::isInstance));
        assertThat(paused.rules.status().paused()).contains(Limit.RATE);
        assertThat(paused.events()).contains(new AutomationEvent.RulePause(Limit.RATE, 0, 20));
        assertThat(one.session.counters().messagesSent()
                        + other.session.counters().messagesSent())
                .isEqualTo(1 + RuleBudget.MOST_PER_SECOND);
    }

    @Test
    void aMatchingMessageIsAnsweredWithCapturedValues() throws Exception {
        Peer peer = peer("/echo");
        peer.rules.set(List.of(Rule.of("json:$.id", answer("pong ${user}"))));
        peer.connect();
        peer.session.captured().put("user", "mira");
        peer.send("{\"id\":7}");
        peer.await(() -> peer.texts(Direction.RECEIVED).contains("pong mira"));
        peer.await(() -> !peer.events().isEmpty());

        AutomationEvent.RuleFire fire = (AutomationEvent.RuleFire) peer.events().get(0);
        assertThat(fire.times()).isEqualTo(1);
        assertThat(fire.when()).isEqualTo("json:$.id");
        assertThat(peer.transcript.entry(fire.sent().orElseThrow()).payload().head(100))
                .isEqualTo("pong mira".getBytes(UTF_8));
        assertThat(peer.rules.status().counts().get(0).last()).isEqualTo(fire.entry());
    }

    @Test
    void theLastValueIsThatOfTheMessageThatMatchedWhateverCameSince() throws Exception {
        Peer peer = peer("/echo");
        peer.connect();
        peer.send("{\"id\":7}");
        peer.send("{\"id\":8}");
        peer.await(() -> peer.texts(Direction.RECEIVED).size() == 2);
        Optional<Entry> match = peer.entries()
                .filter(entry -> entry.direction().equals(Optional.of(Direction.RECEIVED)))
                .filter(entry -> entry.kind() == EntryKind.TEXT)
                .findFirst();
        MatchValues values = new MatchValues(match, name -> Optional.of("value of " + name));
        assertThat(values.last("$.id")).contains("7");
        assertThat(values.last("$.other")).isEmpty();
        assertThat(values.value("user")).contains("value of user");
    }

    @Test
    void aFileThatMayNotBeSentIsNotSent() throws Exception {
        Peer peer = peer("/echo");
        Path file = Files.writeString(folder.resolve("key"), "pr1vate");
        SessionValues limited = new SessionValues(
                peer.session.captured(),
                none -> Optional.empty(),
                peer.transcript,
                new TemplateSources(folder).limited(none -> false));
        RuleDeeds deeds = new RuleDeeds(peer.session, limited, none -> Optional.empty(), peer);
        peer.connect();
        assertThat(deeds.run(
                        new RuleAction.SendMessage(new WrittenMessage(Format.FILE, file.toString())), Optional.empty()))
                .contains("This file may not be sent to this server");
        assertThat(deeds.run(answer("${file:key}"), Optional.empty())).isPresent();
        assertThat(peer.session.counters().messagesSent()).isZero();
    }

    @Test
    void aMessageIsMarkedSavedAndTold() throws Exception {
        Peer peer = peer("/echo");
        peer.rules.set(List.of(Rule.of(
                "kind:text halt",
                STAR,
                new RuleAction.SetNote("look"),
                new RuleAction.ColourRow("red"),
                new RuleAction.NotifyDesktop(""),
                new RuleAction.PauseLog(),
                new RuleAction.StopSending(),
                new RuleAction.SavePayload("saved"))));
        peer.connect();
        peer.send("go on");
        peer.send("halt it");
        peer.await(() -> !peer.events().isEmpty());

        AutomationEvent.RuleFire fire = (AutomationEvent.RuleFire) peer.events().get(0);
        long entry = fire.entry().orElseThrow();
        assertThat(fire.cause()).isEmpty();
        assertThat(peer.transcript.marks().of(entry)).isEqualTo(new Mark(true, "look"));
        assertThat(effects).containsExactly("notify halt it", "pause", "stop");
        try (Stream<Path> files = Files.list(folder.resolve("saved"))) {
            assertThat(files.map(SessionRulesTest::content)).containsExactly("halt it");
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aRuleSendsWhenAConnectionOpens() throws Exception {
        Peer peer = peer("/echo");
        peer.rules.set(List.of(Rule.of("", answer("hello"))));
        peer.connect();
        peer.await(() -> peer.texts(Direction.RECEIVED).contains("hello"));
        peer.session.disconnect(new app.sockeye.protocol.CloseReason(1000, ""));
        peer.await(() -> peer.session.status().state() == SessionState.CLOSED);
        peer.connect();
        peer.await(() -> peer.events().size() == 2);
        assertThat(peer.rules.status().counts().get(0).times()).isEqualTo(2);
    }

    @Test
    void aRuleClosesTheConnection() throws Exception {
        Peer peer = peer("/echo");
        peer.rules.set(List.of(Rule.of("stop", new RuleAction.CloseConnection(4000, "done"))));
        peer.connect();
        peer.send("stop");
        peer.await(() -> peer.session.status().state() == SessionState.CLOSED);
        assertThat(peer.session
                        .status()
                        .closure()
                        .orElseThrow()
                        .sent()
                        .orElseThrow()
                        .code())
                .isEqualTo(4000);
    }

    @Test
    void aRulePausesWhenItHasFiredAsOftenAsItMay() throws Exception {
        Peer peer = peer("/echo");
        Rule rule = new Rule("kind:text", List.of(STAR), 2, true);
        peer.rules.set(List.of(rule));
        peer.connect();
        peer.send("a");
        peer.send("b");
        peer.send("c");
        peer.await(() -> peer.events().size() == 3);
        assertThat(peer.events().get(2)).isEqualTo(new AutomationEvent.RulePause(Limit.COUNT, 1, 2));
        assertThat(peer.rules.status().counts().get(0).paused()).isTrue();

        peer.await(() -> peer.texts(Direction.RECEIVED).size() == 3);
        peer.rules.resume();
        peer.send("d");
        peer.await(() -> peer.events().size() == 4);
        assertThat(peer.rules.status().counts().get(0).times()).isEqualTo(3);
    }

    @Test
    void aRuleThatIsOffDoesNothingAndKeepsItsCount() throws Exception {
        Peer peer = peer("/echo");
        Rule rule = Rule.of("kind:text", STAR);
        Rule other = Rule.of("last", STAR);
        peer.rules.set(List.of(rule, other));
        peer.connect();
        peer.send("a");
        peer.await(() -> peer.rules.status().counts().get(0).times() == 1);
        peer.rules.set(List.of(other, rule.withOn(false)));
        peer.send("b");
        peer.send("last");
        peer.await(() -> peer.rules.status().counts().get(0).times() == 1);
        assertThat(peer.rules.status().counts().get(1).times()).isEqualTo(1);
    }

    @Test
    void rulesSeeOnlyWhatIsReceivedFromNowOn() throws Exception {
        Peer peer = peer("/echo");
        peer.connect();
        peer.send("before");
        peer.await(() -> peer.texts(Direction.RECEIVED).size() == 1);
        peer.rules.set(List.of(Rule.of("kind:text", STAR)));
        peer.send("after");
        peer.await(() -> !peer.events().isEmpty());
        assertThat(peer.rules.status().counts().get(0).times()).isEqualTo(1);
        assertThat(peer.transcript.marks().count()).isEqualTo(1);
    }

    @Test
    void whatCantBeDoneIsSaid() throws Exception {
        Peer peer = peer("/echo");
        Files.writeString(folder.resolve("file"), "");
        peer.rules.set(List.of(
                Rule.of("kind:text", answer("${unknown}"), STAR),
                Rule.of("kind:text", new RuleAction.SavePayload("file")),
                Rule.of("kind:text", new RuleAction.SendSaved("none"))));
        peer.connect();
        peer.send("a");
        peer.await(() -> peer.events().size() == 3);
        assertThat(peer.events()).allSatisfy(event -> assertThat(((AutomationEvent.RuleFire) event).cause())
                .isNotEmpty());
        assertThat(((AutomationEvent.RuleFire) peer.events().get(0)).actions()).containsExactly("give a star");
    }

    @Test
    void aMistakeThatStopsTheRulesIsToldAndTheyCanBeStartedAgain() throws Exception {
        Peer peer = peer("/echo");
        peer.rules.set(List.of(Rule.of("kind:text", new RuleAction.PauseLog())));
        peer.connect();
        peer.mistaken = true;
        peer.send("a");
        peer.await(() -> peer.events().contains(new AutomationEvent.RulePause(Limit.DEFECT, 0, 0)));
        assertThat(peer.rules.status().paused()).contains(Limit.DEFECT);
        peer.mistaken = false;
        peer.rules.resume();
        peer.send("b");
        assertThat(effects.poll(20, TimeUnit.SECONDS)).isEqualTo("pause");
        assertThat(peer.rules.status().paused()).isEmpty();
    }

    @Test
    void rulesThatCantFollowPause() throws Exception {
        Peer peer = peer("/flood?n=2000&size=100", 0);
        peer.rules.set(List.of(Rule.of("kind:text", STAR)));
        peer.connect();
        peer.await(() -> peer.rules.status().paused().isPresent());
        assertThat(peer.rules.status().paused()).contains(Limit.BEHIND);
        peer.await(() -> peer.events().stream().anyMatch(AutomationEvent.RulePause.class::isInstance));
    }

    @Test
    void closeFramesAndErrorsMatchToo() throws Exception {
        Peer peer = peer("/close?code=4001&reason=Bye");
        peer.rules.set(List.of(Rule.of("kind:close", new RuleAction.NotifyDesktop("closed"))));
        peer.session.connect(ConnectOptions.to(playground.uri(peer.path)));
        assertThat(effects.poll(20, TimeUnit.SECONDS)).isEqualTo("notify closed");
    }

    @Test
    void aRuleThatCantFireIsPassedOver() throws Exception {
        Peer peer = peer("/echo");
        peer.rules.set(List.of(Rule.of("json:$.a ==", STAR), Rule.of("kind:text", STAR)));
        peer.connect();
        peer.send("a");
        peer.await(() -> !peer.events().isEmpty());
        assertThat(((AutomationEvent.RuleFire) peer.events().get(0)).rule()).isEqualTo(2);
        assertThat(peer.rules.status().counts().get(0).last()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void aRuleThatPausesAfterItHasSentSomethingIsRecorded() throws Exception {
        Peer peer = peer("/echo");
        for (int i = 1; i < RuleBudget.MOST_PER_SECOND; i++) {
            assertThat(budget.take()).isTrue();
        }
        peer.rules.set(List.of(Rule.of("kind:text ask", answer("one"), answer("two"))));
        peer.connect();
        peer.send("ask");
        peer.await(() -> peer.events().stream().anyMatch(AutomationEvent.RulePause.class::isInstance));

        assertThat(peer.events().get(0))
                .isInstanceOfSatisfying(AutomationEvent.RuleFire.class, fire -> assertThat(fire.actions())
                        .hasSize(1));
        assertThat(peer.events().get(1)).isEqualTo(new AutomationEvent.RulePause(Limit.RATE, 0, 20));
        assertThat(peer.rules.status().counts().get(0).times()).isEqualTo(1);
    }
}
