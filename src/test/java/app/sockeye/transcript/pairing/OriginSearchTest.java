package app.sockeye.transcript.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.connection.AutomationEvent.Action;
import app.sockeye.transcript.connection.AutomationEvent.Outcome;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginSearchTest {
    private static final FrameHeader HEADER = FrameHeader.of(true, 0, 1, true, 0, 1);

    @TempDir
    Path folder;

    private Transcript transcript;

    @BeforeEach
    void create() throws IOException {
        transcript = Transcript.create(folder.resolve("session"));
    }

    @AfterEach
    void close() {
        transcript.close();
    }

    @Test
    void stepsAndRulesNameTheirMessages() {
        message(Direction.SENT);
        message(Direction.RECEIVED);
        step(Action.SEND, Outcome.DONE, 0);
        step(Action.WAIT, Outcome.DONE, 1);
        message(Direction.SENT);
        rule(1, 4);
        OriginSearch.Result found = search(List.of(0L, 1L, 4L));
        assertThat(found.origins())
                .isEqualTo(Map.of(0L, new Origin(Origin.Kind.STEP, 3), 4L, new Origin(Origin.Kind.RULE, 2)));
        assertThat(found.open()).isEmpty();
    }

    @Test
    void aRepeatsMessagesAreMarked() {
        transcript.appender().appendAutomatic(EntryFlag.REPEATED, EntryKind.TEXT, HEADER, new byte[1], 0, 1, 0);
        message(Direction.SENT);
        assertThat(search(List.of(0L, 1L)).origins()).isEqualTo(Map.of(0L, Origin.REPEAT));
    }

    @Test
    void aScriptsMessagesAreMarked() {
        byte[] large = new byte[100_000];
        transcript.appender().appendAutomatic(EntryFlag.SCRIPTED, EntryKind.TEXT, HEADER, new byte[1], 0, 1, 0);
        transcript.appender().appendAutomatic(EntryFlag.SCRIPTED, EntryKind.TEXT, HEADER, large, 0, large.length, 0);
        assertThat(search(List.of(0L, 1L)).origins()).isEqualTo(Map.of(0L, Origin.SCRIPT, 1L, Origin.SCRIPT));
    }

    @Test
    void aSentMessageIsOpenUntilItsEventCanNoLongerCome() {
        message(Direction.SENT);
        message(Direction.RECEIVED);
        assertThat(search(List.of(0L, 1L)).open()).isEqualTo(Set.of(0L));
        for (int i = 0; i < OriginSearch.REACH; i++) {
            message(Direction.RECEIVED);
        }
        assertThat(search(List.of(0L, 1L)).open()).isEmpty();
    }

    private OriginSearch.Result search(List<Long> rows) {
        transcript.appender().publish();
        return OriginSearch.run(transcript, rows, transcript.count());
    }

    private void message(Direction direction) {
        transcript.appender().append(EntryKind.TEXT, direction, HEADER, new byte[1], 0, 1, 0);
    }

    private void step(Action action, Outcome outcome, long entry) {
        append(new AutomationEvent.StepEnd(3, 1, action, "", outcome, OptionalLong.of(entry), 0, ""));
    }

    private void rule(long matched, long sent) {
        append(new AutomationEvent.RuleFire(
                2, "kind:text", List.of("reply"), OptionalLong.of(matched), OptionalLong.of(sent), 1, ""));
    }

    private void append(AutomationEvent event) {
        transcript.appender().append(event, null, 0);
    }
}
