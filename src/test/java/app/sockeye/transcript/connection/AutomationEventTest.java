package app.sockeye.transcript.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent.Action;
import app.sockeye.transcript.connection.AutomationEvent.Limit;
import app.sockeye.transcript.connection.AutomationEvent.Outcome;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AutomationEventTest {
    private static final long MILLI = 1_000_000;

    @TempDir
    private Path folder;

    static Stream<AutomationEvent> events() {
        return Stream.of(
                new AutomationEvent.SequenceStart("Log in \"twice\"", 8),
                new AutomationEvent.StepEnd(
                        2, 3, Action.WAIT, "kind:text", Outcome.DONE, OptionalLong.of(7), 31 * MILLI, ""),
                new AutomationEvent.StepEnd(
                        1, 1, Action.SEND, "", Outcome.FAILED, OptionalLong.empty(), 0, "No connection is open."),
                new AutomationEvent.SequenceEnd("Log in", Outcome.FAILED, 9, 1, 2_100 * MILLI),
                new AutomationEvent.ValueCapture("token", "eyJ", "$.token", OptionalLong.of(2), ""),
                new AutomationEvent.ValueCapture("token", "", "$.token", OptionalLong.empty(), "No reply came."),
                new AutomationEvent.RuleFire(
                        1, "kind:text", List.of("reply {}", "star"), OptionalLong.of(4), OptionalLong.of(5), 12, ""),
                new AutomationEvent.RuleFire(
                        2, "open", List.of(), OptionalLong.empty(), OptionalLong.empty(), 1, "No connection is open."),
                new AutomationEvent.RepeatStart("Quote", 0, 60_000 * MILLI, 1000),
                new AutomationEvent.RepeatStart("{}", 500, 0, 0),
                new AutomationEvent.RepeatEnd("Quote", Outcome.STOPPED, 22_914, 3, 23_000 * MILLI, ""),
                new AutomationEvent.RepeatEnd("Quote", Outcome.DONE, 7, 5, 3, 23_000 * MILLI, ""),
                new AutomationEvent.RulePause(Limit.RATE, 0, 20),
                new AutomationEvent.RulePause(Limit.COUNT, 3, 10_000),
                new AutomationEvent.ScriptRun("onMessage", OptionalLong.of(4), 2),
                new AutomationEvent.ScriptRun("onOpen", OptionalLong.empty(), 1),
                new AutomationEvent.ScriptLog("two\nlines"),
                new AutomationEvent.ScriptFailure("onMessage", OptionalLong.of(4), "line 2: Error: x", false, 41),
                new AutomationEvent.ScriptFailure("", OptionalLong.empty(), "It was stopped.", true, 0));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsReadAsItWasWritten(AutomationEvent event) {
        assertThat(EventJson.read(EventJson.write(event))).contains(event);
        assertThat(EventJson.readPayload(EventJson.payload(event))).contains(event);
        assertThat(EventWording.sentence(event)).isNotBlank();
    }

    @Test
    void aStepIsWordedWithWhatItMetAndHowLongItTook() {
        assertThat(EventWording.sentence(new AutomationEvent.StepEnd(
                        2, 3, Action.WAIT, "kind:text", Outcome.DONE, OptionalLong.of(7), 31 * MILLI, "")))
                .isEqualTo("Step 2, round 3 · Wait for kind:text · #7 after 31 ms");
    }

    @Test
    void aRepeatIsWordedWithItsPlanAndItsEnd() {
        assertThat(EventWording.sentence(new AutomationEvent.RepeatStart("Quote", 0, 60_000 * MILLI, 1000)))
                .isEqualTo("Repeating \"Quote\" for 00:01:00, 1000 per second");
        assertThat(EventWording.sentence(new AutomationEvent.RepeatStart("Quote", 500, 0, 0)))
                .isEqualTo("Repeating \"Quote\", 500 times, as fast as possible");
        assertThat(EventWording.sentence(new AutomationEvent.RepeatEnd(
                        "Quote", Outcome.FAILED, 2, 1, 1_500 * MILLI, "The connection ended.")))
                .isEqualTo("\"Quote\" was sent 2 times in 1.50 s, 1 error, then failed: The connection ended.");
        assertThat(EventWording.sentence(
                        new AutomationEvent.RepeatEnd("Quote", Outcome.DONE, 7, 5, 0, 1_500 * MILLI, "")))
                .isEqualTo("\"Quote\" was sent 7 times in 1.50 s, 5 held back");
    }

    @Test
    void aScriptIsWordedWithItsFunctionAndItsLine() {
        assertThat(EventWording.sentence(new AutomationEvent.ScriptRun("onMessage", OptionalLong.of(4), 1)))
                .isEqualTo("Script · onMessage of #4 · sent 1 message");
        assertThat(EventWording.sentence(new AutomationEvent.ScriptFailure(
                        "onMessage", OptionalLong.of(4), "line 2: Error: x", false, 41)))
                .isEqualTo("Script · onMessage of #4 · line 2: Error: x · 41 times more");
        assertThat(EventWording.sentence(new AutomationEvent.ScriptLog("two\nlines")))
                .doesNotContain("\n");
    }

    @Test
    void aServersTextStaysOnOneLine() {
        assertThat(EventWording.sentence(
                        new AutomationEvent.ValueCapture("a", "x\nStep 1", "$.a", OptionalLong.of(2), "")))
                .doesNotContain("\n");
    }

    @Test
    void anEventIsRecordedAsANoteThatTellsIt() throws IOException {
        AutomationEvent event = new AutomationEvent.SequenceStart("Log in", 1);
        try (Transcript transcript = Transcript.create(folder.resolve("t"))) {
            transcript.appender().append(event, null, System.nanoTime());
            transcript.appender().publish();

            Entry entry = transcript.entry(0);
            assertThat(entry.kind()).isEqualTo(EntryKind.NOTE);
            assertThat(entry.isTyped()).isTrue();
            assertThat(entry.event()).contains(event);
        }
    }
}
