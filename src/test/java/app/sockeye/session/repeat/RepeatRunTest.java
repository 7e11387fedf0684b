package app.sockeye.session.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonStep;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.ClientSession;
import app.sockeye.session.PlaygroundSession;
import app.sockeye.session.SessionState;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.connection.AutomationEvent.Outcome;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.statistics.Replies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repeats against the playground's echo, over a real socket. */
class RepeatRunTest {
    private static final JsonPath ID = new JsonPath(List.of(new JsonStep.Key("id")));

    @TempDir
    Path folder;

    private final AtomicInteger made = new AtomicInteger();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private PlaygroundSession playground;
    private Transcript transcript;
    private ClientSession session;

    @BeforeEach
    void open() throws Exception {
        playground = new PlaygroundSession(folder.resolve("session"));
        transcript = playground.transcript();
        session = playground.session();
        playground.connect("/echo");
    }

    @AfterEach
    void close() {
        playground.close();
    }

    private RepeatRun run(RepeatPlan plan) throws Exception {
        return new RepeatRun(
                session,
                "Quote",
                OutgoingSource.written(
                        Optional.of("{\"id\":${counter}}"),
                        () -> Outgoing.text("{\"id\":" + made.incrementAndGet() + "}")),
                plan,
                ID,
                Optional.of(Query.parse("json:$.id == 77").condition()),
                () -> over.complete(null));
    }

    private List<String> texts(Direction direction) {
        return playground
                .entries()
                .filter(e -> e.kind() == EntryKind.TEXT && e.direction().orElseThrow() == direction)
                .map(e -> new String(e.payload().head(100), StandardCharsets.UTF_8))
                .toList();
    }

    private List<AutomationEvent> events() {
        return playground
                .entries()
                .flatMap((Entry e) -> e.event().stream())
                .filter(AutomationEvent.class::isInstance)
                .map(AutomationEvent.class::cast)
                .toList();
    }

    @Test
    void everyMessageIsSentInOrderAndEachReplyIsMatched() throws Exception {
        RepeatPlan plan =
                new RepeatPlan(new RepeatGoal.Times(5000), RepeatPlan.AS_FAST_AS_POSSIBLE, Duration.ZERO, true, false);
        try (RepeatRun run = run(plan)) {
            over.get(20, TimeUnit.SECONDS);
            assertThat(playground.entries().filter(e -> e.flags().contains(EntryFlag.REPEATED)))
                    .hasSize(5000)
                    .allMatch(e -> e.direction().orElseThrow() == Direction.SENT)
                    .allMatch(e ->
                            transcript.templates().ofRepeated(e.index()).equals(Optional.of("{\"id\":${counter}}")));
            List<String> expected = IntStream.rangeClosed(1, 5000)
                    .mapToObj(i -> "{\"id\":" + i + "}")
                    .toList();
            assertThat(texts(Direction.SENT)).isEqualTo(expected);
            assertThat(run.repeat().progress().sent()).isEqualTo(5000);
            playground.await(() -> run.replies().figures().times().count() == 5000);
            assertThat(texts(Direction.RECEIVED)).isEqualTo(expected);
            Replies replies = run.replies().figures();
            assertThat(replies.matching()).isEqualTo(Replies.Matching.ID);
            assertThat(replies.waiting()).isZero();
            assertThat(replies.errors()).isEqualTo(1);
            assertThat(events()).hasSize(2);
            assertThat(events().get(0)).isEqualTo(new AutomationEvent.RepeatStart("Quote", 5000, 0, 0));
            assertThat(events().get(1)).isInstanceOfSatisfying(AutomationEvent.RepeatEnd.class, end -> {
                assertThat(end.outcome()).isEqualTo(Outcome.DONE);
                assertThat(end.sent()).isEqualTo(5000);
            });
        }
    }

    @Test
    void aLostConnectionEndsItAndTheCountIsWhatWasRecorded() throws Exception {
        RepeatPlan plan = new RepeatPlan(RepeatGoal.UNTIL_STOPPED, 2000, Duration.ZERO, true, false);
        try (RepeatRun run = run(plan)) {
            playground.await(() -> run.repeat().progress().sent() > 200);
            session.abort();
            over.get(20, TimeUnit.SECONDS);
            RepeatProgress end = run.repeat().progress();
            assertThat(end.state()).isEqualTo(RepeatState.LOST);
            assertThat(run.isOver()).isTrue();
            long sent = session.counters().messagesSent();
            assertThat(end.sent()).isEqualTo(sent);
        }
    }

    @Test
    void anErrorAmongTheRepliesStopsIt() throws Exception {
        RepeatPlan plan = new RepeatPlan(RepeatGoal.UNTIL_STOPPED, 1000, Duration.ZERO, true, true);
        try (RepeatRun run = run(plan)) {
            over.get(20, TimeUnit.SECONDS);
            assertThat(run.repeat().progress().state()).isEqualTo(RepeatState.ERROR);
            assertThat(run.replies().figures().errors()).isEqualTo(1);
            assertThat(run.repeat().progress().sent()).isGreaterThanOrEqualTo(77);
        }
    }

    @Test
    void aStoppedRepeatTellsWhatItSent() throws Exception {
        RepeatPlan plan = new RepeatPlan(RepeatGoal.UNTIL_STOPPED, 1000, Duration.ZERO, true, false);
        try (RepeatRun run = run(plan)) {
            playground.await(() -> run.repeat().progress().sent() > 50);
            run.repeat().stop();
            over.get(20, TimeUnit.SECONDS);
            session.disconnect(new CloseReason(1000, ""));
            playground.await(() -> session.status().state() == SessionState.CLOSED);
            assertThat(run.repeat().progress().state()).isEqualTo(RepeatState.STOPPED);
            assertThat(session.counters().messagesSent())
                    .isEqualTo(run.repeat().progress().sent());
            assertThat(events().get(1)).isInstanceOfSatisfying(AutomationEvent.RepeatEnd.class, end -> {
                assertThat(end.outcome()).isEqualTo(Outcome.STOPPED);
                assertThat(end.sent()).isEqualTo(made.get());
            });
        }
    }
}
