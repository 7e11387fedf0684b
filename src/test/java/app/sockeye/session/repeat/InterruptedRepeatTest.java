package app.sockeye.session.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.connection.AutomationEvent.Outcome;
import app.sockeye.ui.log.Recording;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedRepeatTest {
    private static final AutomationEvent START = new AutomationEvent.RepeatStart("Quote", 0, 0, 10);

    @TempDir
    Path folder;

    @Test
    void aRepeatWithoutAnEndWasInterrupted() throws IOException {
        try (Transcript transcript = Transcript.create(folder.resolve("t"))) {
            Recording recording = new Recording(transcript);
            recording
                    .sent("before")
                    .event(START)
                    .sent("a")
                    .received("A")
                    .sent("b")
                    .unsent("c");
            recording.publish();
            assertThat(InterruptedRepeat.in(transcript)).contains(new InterruptedRepeat("Quote", 2));
        }
    }

    @Test
    void aRepeatThatEndedWasNot() throws IOException {
        try (Transcript transcript = Transcript.create(folder.resolve("t"))) {
            Recording recording = new Recording(transcript);
            recording.event(START).sent("a");
            recording.event(new AutomationEvent.RepeatEnd("Quote", Outcome.STOPPED, 1, 0, 5, ""));
            recording.publish();
            assertThat(InterruptedRepeat.in(transcript)).isEmpty();
        }
    }
}
