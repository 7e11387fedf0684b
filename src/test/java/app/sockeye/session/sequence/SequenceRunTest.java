package app.sockeye.session.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.options.ConnectOptions;
import app.sockeye.message.Format;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.session.ClientSession;
import app.sockeye.session.PlaygroundSession;
import app.sockeye.session.SessionState;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.outgoing.SessionValues;
import app.sockeye.template.TemplateSources;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.connection.AutomationEvent.Outcome;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sequences against the playground, over real sockets. */
@Timeout(60)
class SequenceRunTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Step LOG_IN = json("{\"op\":\"login\",\"user\":\"mira\"}");
    private static final Step SUBSCRIBE =
            json("{\"op\":\"subscribe\",\"symbol\":\"${symbol}\",\"token\":\"${token}\"}");

    @TempDir
    private Path folder;

    private final BlockingQueue<RunProgress> told = new LinkedBlockingQueue<>();
    private final Map<String, Sendable> saved = Map.of("Log in", ((SequenceAction.Send) LOG_IN.action()).message());
    private PlaygroundSession playground;
    private Transcript transcript;
    private ClientSession session;
    private ConnectOptions options;

    /** A clock whose delays and time-outs are over at once, while entries are still waited for as they come. */
    private static final class QuickClock implements RunClock {
        private final AtomicLong nanos = new AtomicLong();

        @Override
        public long nanos() {
            return nanos.get();
        }

        @Override
        public void await(Transcript transcript, long count, BooleanSupplier stopped, long time)
                throws InterruptedException {
            nanos.addAndGet(time);
        }
    }

    @BeforeEach
    void open() throws Exception {
        playground = new PlaygroundSession(folder.resolve("t"));
        transcript = playground.transcript();
        session = playground.session();
        connect("/trades?rate=1000&heartbeat=3600000");
    }

    @AfterEach
    void close() {
        playground.close();
    }

    private void connect(String path) throws InterruptedException {
        options = playground.to(path);
        playground.connect(path);
    }

    private void awaitState(SessionState state) throws InterruptedException {
        while (session.status().state() != state) {
            transcript.awaitBeyond(transcript.count(), Duration.ofMillis(20));
        }
    }

    private static Step json(String body) {
        return Step.of(new SequenceAction.Send(new WrittenMessage(Format.JSON, body)));
    }

    private static Step text(String body) {
        return Step.of(new SequenceAction.Send(new WrittenMessage(Format.TEXT, body)));
    }

    private static Step await(String query) {
        return Step.of(new SequenceAction.WaitFor(query, LONG));
    }

    private static Step take(String path, String variable) {
        return Step.of(new SequenceAction.Take(new Capture(path, variable, LONG, "")));
    }

    private SequenceRun start(RunClock clock, boolean asks, Step... steps) {
        SessionValues values = new SessionValues(
                session.captured(), name -> Optional.empty(), transcript, new TemplateSources(folder));
        SequenceContext context = new SequenceContext(
                session,
                values,
                name -> Optional.ofNullable(saved.get(name)),
                () -> session.connect(options),
                clock,
                asks);
        return SequenceRun.start(new Sequence("Log in", List.of(steps)), context, told::add);
    }

    private RunProgress run(Step... steps) throws InterruptedException {
        return start(RunClock.SYSTEM, false, steps).await();
    }

    private List<AutomationEvent> events() {
        return playground
                .entries()
                .flatMap(entry -> entry.event().stream())
                .filter(AutomationEvent.class::isInstance)
                .map(AutomationEvent.class::cast)
                .toList();
    }

    private String payload(long entry) {
        Entry read = transcript.entry(entry);
        return new String(read.payload().head((int) read.size()), java.nio.charset.StandardCharsets.UTF_8);
    }

    private RunProgress awaitState(RunState state) throws InterruptedException {
        while (true) {
            RunProgress next = told.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("no progress").isNotNull();
            if (next.state() == state) {
                return next;
            }
        }
    }

    @Test
    void aLoginIsCapturedAndUsedByTheNextMessage() throws Exception {
        Files.writeString(folder.resolve("symbols.csv"), "symbol\nBTC-USD\nETH-USD\n");
        RunProgress end = run(
                Step.of(new SequenceAction.SendSaved("Log in")),
                await("json:$.type == \"session\""),
                take("$.token", "token"),
                SUBSCRIBE,
                await("json:$.type == \"subscribed\""),
                await("json:$.type == \"trade\" and json:$.qty > 2"),
                Step.of(new SequenceAction.Repeat(4, 1, "symbols.csv")),
                Step.of(new SequenceAction.Ping("bye")),
                Step.of(new SequenceAction.Close(1000, "done")));

        assertThat(end.state()).isEqualTo(RunState.DONE);
        assertThat(end.done()).isEqualTo(3 + 2 * 4 + 2);
        assertThat(end.results())
                .allSatisfy(result -> assertThat(result.orElseThrow().outcome()).isEqualTo(Outcome.DONE));
        assertThat(session.captured().get("token").orElseThrow()).matches("[0-9a-f]{32}");
        StepResult second = end.results().get(3).orElseThrow();
        assertThat(second.round()).isEqualTo(2);
        assertThat(payload(second.entry().orElseThrow()))
                .contains("ETH-USD", session.captured().get("token").orElseThrow());
        assertThat(session.status().state()).isEqualTo(SessionState.CLOSED);
    }

    @Test
    void eachStepIsToldInTheLog() throws Exception {
        RunProgress end = run(LOG_IN, await("json:$.type == \"session\""), take("$.user", "user"));

        List<AutomationEvent> events = events();
        assertThat(events.get(0)).isEqualTo(new AutomationEvent.SequenceStart("Log in", 3));
        AutomationEvent.StepEnd sent = (AutomationEvent.StepEnd) events.get(1);
        assertThat(sent.action()).isEqualTo(AutomationEvent.Action.SEND);
        assertThat(payload(sent.entry().orElseThrow())).contains("\"login\"");
        AutomationEvent.StepEnd waited = (AutomationEvent.StepEnd) events.get(2);
        assertThat(payload(waited.entry().orElseThrow())).contains("\"session\"");
        assertThat(events.get(3))
                .isEqualTo(new AutomationEvent.ValueCapture("user", "mira", "$.user", waited.entry(), ""));
        assertThat(events.get(4)).isInstanceOf(AutomationEvent.SequenceEnd.class);
        assertThat(events).hasSize(5);
        assertThat(end.failed()).isZero();
    }

    @Test
    void aWaitSeesWhatCameBeforeItBeganAndEachMessageOnce() throws Exception {
        connectAnew("/echo");
        RunProgress end = run(
                text("a"),
                text("b"),
                Step.of(new SequenceAction.Delay(Duration.ofMillis(50))),
                await("b"),
                text("c"),
                await("c"));
        assertThat(end.state()).isEqualTo(RunState.DONE);
    }

    private void connectAnew(String path) throws InterruptedException {
        session.disconnect(new app.sockeye.protocol.CloseReason(1000, ""));
        awaitState(SessionState.CLOSED);
        connect(path);
    }

    @Test
    void whatWasSeenInsteadIsSaidOfAFailedWait() throws Exception {
        RunProgress end = run(
                LOG_IN,
                await("json:$.type == \"session\""),
                text("no op"),
                await("json:$.type == \"error\""),
                LOG_IN,
                Step.of(new SequenceAction.WaitFor("nothing like this", Duration.ofMillis(300))));

        assertThat(end.state()).isEqualTo(RunState.FAILED);
        StepResult failed = end.results().get(5).orElseThrow();
        assertThat(failed.isFailed()).isTrue();
        assertThat(failed.detail())
                .startsWith("Nothing matched within 300 ms; the last message was #")
                .contains("session");
        assertThat(payload(failed.entry().orElseThrow())).contains("session");
        assertThat(events().get(events().size() - 1))
                .isInstanceOfSatisfying(AutomationEvent.SequenceEnd.class, last -> assertThat(last.outcome())
                        .isEqualTo(Outcome.FAILED));
    }

    @Test
    void theUserGoesOnAfterAFailedStepOrStops() throws Exception {
        Step fails = Step.of(new SequenceAction.SendSaved("none"));
        SequenceRun run = start(RunClock.SYSTEM, true, fails, LOG_IN, fails, LOG_IN);
        RunProgress asking = awaitState(RunState.ASKING);
        assertThat(asking.current()).isZero();
        run.goOn();
        asking = awaitState(RunState.ASKING);
        assertThat(asking.current()).isEqualTo(2);
        assertThat(asking.results().get(1).orElseThrow().outcome()).isEqualTo(Outcome.DONE);
        run.stop();
        RunProgress end = run.await();
        assertThat(end.state()).isEqualTo(RunState.FAILED);
        assertThat(end.results().get(3)).isEmpty();
    }

    @Test
    void aRunIsStoppedWhileItWaits() throws Exception {
        SequenceRun run = start(RunClock.SYSTEM, false, await("nothing like this"), LOG_IN);
        awaitState(RunState.RUNNING);
        run.stop();
        RunProgress end = run.await();
        assertThat(end.state()).isEqualTo(RunState.STOPPED);
        assertThat(end.results().get(1)).isEmpty();
    }

    @Test
    void aWaitIsSkipped() throws Exception {
        SequenceRun run = start(RunClock.SYSTEM, false, await("nothing like this"), LOG_IN);
        while (run.progress().current() < 0) {
            told.poll(20, TimeUnit.SECONDS);
        }
        run.skip();
        RunProgress end = run.await();
        assertThat(end.state()).isEqualTo(RunState.DONE);
        assertThat(end.results().get(0).orElseThrow().outcome()).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void aPausedRunGoesOnWithTheNextStep() throws Exception {
        SequenceRun run = start(RunClock.SYSTEM, false, await("json:$.type == \"session\""), LOG_IN);
        awaitState(RunState.RUNNING);
        run.pause();
        session.sender().send(((SequenceAction.Send) LOG_IN.action()).message(), name -> Optional.empty());
        RunProgress paused = awaitState(RunState.PAUSED);
        assertThat(paused.results().get(1)).isEmpty();
        run.resume();
        assertThat(run.await().state()).isEqualTo(RunState.DONE);
    }

    @Test
    void delaysAndTimeOutsAreOfTheRunsClock() throws Exception {
        QuickClock clock = new QuickClock();
        RunProgress end = start(
                        clock,
                        false,
                        Step.of(new SequenceAction.Delay(Duration.ofMinutes(50))),
                        Step.of(new SequenceAction.WaitFor("nothing like this", Duration.ofMinutes(30))))
                .await();
        assertThat(end.results().get(0).orElseThrow().nanos())
                .isEqualTo(Duration.ofMinutes(50).toNanos());
        assertThat(end.results().get(1).orElseThrow().nanos())
                .isEqualTo(Duration.ofMinutes(30).toNanos());
        assertThat(end.results().get(1).orElseThrow().isFailed()).isTrue();
    }

    @Test
    void aSequenceConnectsAgain() throws Exception {
        long before = transcript.connections().first(9).size();
        RunProgress end = run(
                LOG_IN,
                Step.of(new SequenceAction.Reconnect(LONG)),
                Step.of(new SequenceAction.Close(1000, "")),
                Step.of(new SequenceAction.Reconnect(LONG)),
                LOG_IN);
        assertThat(end.state()).isEqualTo(RunState.DONE);
        assertThat(session.status().state()).isEqualTo(SessionState.OPEN);
        assertThat(transcript.connections().first(9).size()).isEqualTo(before + 2);
    }

    @Test
    void aStepWithoutAConnectionFails() throws Exception {
        session.disconnect(new app.sockeye.protocol.CloseReason(1000, ""));
        awaitState(SessionState.CLOSED);
        assertThat(run(LOG_IN).results().get(0).orElseThrow().detail()).isEqualTo("No connection is open");
        assertThat(run(await("x")).results().get(0).orElseThrow().detail())
                .isEqualTo("Nothing matched, and no connection is open; no message was received");
    }

    @Test
    void aVariableWithoutAValueFailsTheStepAndSendsNothing() throws Exception {
        long sent = session.counters().messagesSent();
        RunProgress end = run(SUBSCRIBE);
        assertThat(end.results().get(0).orElseThrow().detail()).contains("symbol");
        assertThat(session.counters().messagesSent()).isEqualTo(sent);
    }

    @Test
    void aRunEndsWithItsSession() throws Exception {
        SequenceRun run = start(RunClock.SYSTEM, true, await("nothing like this"), LOG_IN);
        awaitState(RunState.RUNNING);
        session.close();
        assertThat(run.await().state().isOver()).isTrue();
    }

    @Test
    void aSequenceThatCantBeRunIsRefused() {
        assertThatThrownBy(() -> run()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsThatCantBeReadFailTheRun() throws Exception {
        RunProgress end = run(LOG_IN, LOG_IN, Step.of(new SequenceAction.Repeat(2, 1, "none.csv")));
        assertThat(end.state()).isEqualTo(RunState.FAILED);
        assertThat(events()).anySatisfy(event -> assertThat(event)
                .isInstanceOfSatisfying(AutomationEvent.StepEnd.class, step -> assertThat(step.cause())
                        .contains("none.csv")));
    }

    @Test
    void ownNotesAreNeverWhatIsWaitedFor() throws Exception {
        List<EntryKind> kinds = new ArrayList<>(EntrySeeker.KINDS);
        assertThat(kinds).doesNotContain(EntryKind.NOTE);
    }

    @Test
    void aStepWhoseMessageIsNotSentInTimeFails() throws Exception {
        session.sender().filter(what -> new CompletableFuture<>());
        RunProgress end = start(new QuickClock(), false, LOG_IN).await();
        assertThat(end.results().get(0).orElseThrow().isFailed()).isTrue();
        assertThat(end.results().get(0).orElseThrow().detail()).startsWith("The message was not sent within ");
    }
}
