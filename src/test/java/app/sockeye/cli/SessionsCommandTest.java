package app.sockeye.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.history.SessionStore;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsCommandTest {
    @TempDir
    Path root;

    @Test
    void keptSessionsAreListedNewestFirst() throws IOException {
        record("ws://one");
        record("ws://two");
        CommandLineTester sessions = CommandLineTester.runWith(root, "", "sessions");
        assertThat(sessions.status).isZero();
        assertThat(sessions.out.lines()).hasSize(2);
        assertThat(sessions.out.lines().findFirst().orElseThrow()).contains("ws://two", "1 received", root.toString());
    }

    @Test
    void jsonTellsAllOfASession() throws IOException {
        record("ws://one");
        JsonNode line = CommandLineTester.runWith(root, "", "sessions", "--json")
                .lines()
                .get(0);
        assertThat(line.get("url").asText()).isEqualTo("ws://one");
        assertThat(line.get("received").asInt()).isEqualTo(1);
        assertThat(line.get("close_code").asInt()).isEqualTo(1005);
        assertThat(line.get("state").asText()).isEqualTo("ended");
        assertThat(line.get("pinned").asBoolean()).isFalse();
    }

    @Test
    void noSessionsAreTold() {
        assertThat(CommandLineTester.runWith(root, "", "sessions").status).isEqualTo(1);
    }

    private void record(String url) throws IOException {
        try (Transcript transcript = new SessionStore(root, Long.MAX_VALUE).create("p", url)) {
            transcript.appender().append(EntryKind.TEXT, Direction.RECEIVED, "a".getBytes(UTF_8), 0);
            transcript.appender().append(EntryKind.CLOSE, Direction.RECEIVED, new byte[0], 0);
        }
    }
}
