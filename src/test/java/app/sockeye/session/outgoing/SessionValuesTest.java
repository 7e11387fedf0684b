package app.sockeye.session.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.protocol.Direction;
import app.sockeye.template.TemplateSources;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionValuesTest {
    @TempDir
    Path folder;

    @Test
    void capturedValuesAreNearest() throws Exception {
        CapturedValues captured = new CapturedValues();
        captured.put("a", "captured");
        try (Transcript transcript = Transcript.create(folder)) {
            SessionValues values =
                    new SessionValues(captured, name -> Optional.of("looked up"), transcript, new TemplateSources());

            assertThat(values.value("a")).contains("captured");
            assertThat(values.value("b")).contains("looked up");
            assertThat(values.isReceived("a")).isTrue();
            assertThat(values.isReceived("b")).isFalse();
        }
    }

    @Test
    void theNewestReceivedMessageThatHasThePathGivesTheLastValue() throws Exception {
        try (Transcript transcript = Transcript.create(folder)) {
            add(transcript, Direction.RECEIVED, "{\"id\":1}");
            add(transcript, Direction.RECEIVED, "{\"id\":\"two\"}");
            add(transcript, Direction.RECEIVED, "{\"other\":3,\"all\":[{\"a]\\\"\":[1]}, 2] }");
            add(transcript, Direction.SENT, "{\"id\":4}");
            transcript.appender().publish();
            SessionValues values = new SessionValues(
                    new CapturedValues(), name -> Optional.empty(), transcript, new TemplateSources());

            assertThat(values.last("$.id")).contains("two");
            assertThat(values.last("$.other")).contains("3");
            assertThat(values.last("$.all")).contains("[{\"a]\\\"\":[1]}, 2]");
            assertThat(values.last("$.none")).isEmpty();
            assertThat(values.last("not a path")).isEmpty();
        }
    }

    @Test
    void capturedValuesAreBounded() {
        CapturedValues captured = new CapturedValues();
        captured.put("a", "1");

        assertThatThrownBy(() -> captured.put("b", "x".repeat(CapturedValues.MOST_CHARS + 1)))
                .hasMessageContaining("b");
        captured.remove("a");
        assertThat(captured.all()).isEmpty();
    }

    private static void add(Transcript transcript, Direction direction, String text) {
        transcript
                .appender()
                .append(EntryKind.TEXT, direction, text.getBytes(StandardCharsets.UTF_8), System.nanoTime());
    }
}
