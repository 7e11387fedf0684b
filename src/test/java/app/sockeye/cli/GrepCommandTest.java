package app.sockeye.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.history.SessionStore;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrepCommandTest {
    @TempDir
    Path folder;

    private String one;
    private String other;

    @BeforeEach
    void record() throws IOException {
        one = record("one", "{\"type\":\"trade\",\"price\":1}", "{\"type\":\"quote\",\"price\":2}");
        other = record("other", "{\"type\":\"trade\",\"price\":3}");
    }

    @Test
    void rawPrintsPayloadsAsTheyCame() throws IOException {
        String hostile = record("hostile", "trade \u001b[2J\u009b");
        assertThat(CommandLineTester.run("", "grep", "kind:text", hostile).out)
                .contains("trade \\u001b[2J\\u009b")
                .doesNotContain("\u001b", "\u009b");
        assertThat(CommandLineTester.run("", "grep", "--raw", "kind:text", hostile).out)
                .isEqualTo("trade \u001b[2J\u009b\n");
    }

    @Test
    void matchesOfAllSessionsArePrintedOldestFirst() throws IOException {
        CommandLineTester grep = CommandLineTester.run("", "grep", "json:$.type == \"trade\"", one, other);
        assertThat(grep.status).isZero();
        assertThat(grep.lines()).hasSize(2);
        assertThat(grep.lines().get(0).get("text").asText()).contains("\"price\":1");
        assertThat(grep.lines().get(1).get("text").asText()).contains("\"price\":3");
        assertThat(grep.lines().get(1).get("direction").asText()).isEqualTo("received");
    }

    @Test
    void secretHeadersArePrintedWhenAskedForOnly() throws IOException {
        Path session = folder.resolve("secrets");
        try (Transcript transcript = Transcript.create(session)) {
            for (String told : new String[] {
                "STATE Connecting to ws://a/\nSecret headers: x-pin",
                "HANDSHAKE GET /" + " HTTP/1.1\r\nX-Pin: s3cret\r\nCookie: s3cret\r\nX-Plain: yes\r\n\r\n"
            }) {
                String[] parts = told.split(" ", 2);
                Direction direction = parts[0].equals("STATE") ? null : Direction.SENT;
                transcript.appender().append(EntryKind.valueOf(parts[0]), direction, parts[1].getBytes(UTF_8), 0);
            }
        }
        assertThat(CommandLineTester.run("", "grep", "kind:handshake", session.toString()).out)
                .contains("X-Plain: yes", "X-Pin: (redacted)", "Cookie: (redacted)")
                .doesNotContain("s3cret");
        assertThat(CommandLineTester.run("", "grep", "kind:handshake", session.toString(), "--secrets").out)
                .contains("X-Pin: s3cret", "Cookie: s3cret");
    }

    @Test
    void nothingFoundIsTold() {
        CommandLineTester grep = CommandLineTester.run("", "grep", "nonsense", one);
        assertThat(grep.status).isEqualTo(1);
        assertThat(grep.out).isEmpty();
        assertThat(grep.err).isEmpty();
    }

    @Test
    void aBadQueryIsAUsageErrorWithItsPlace() {
        CommandLineTester grep = CommandLineTester.run("", "grep", "trade and size>x", one);
        assertThat(grep.status).isEqualTo(2);
        assertThat(grep.err).startsWith("Character 16 of the query: Expected a number");
        assertThat(CommandLineTester.run("", "grep", " ", one).status).isEqualTo(2);
    }

    @Test
    void aFolderWithoutASessionIsToldAndTheOthersAreSearched() {
        CommandLineTester grep = CommandLineTester.run("", "grep", "trade", folder.toString(), other);
        assertThat(grep.status).isEqualTo(2);
        assertThat(grep.out.lines()).hasSize(1);
        assertThat(grep.err).contains(folder.toString(), "holds no transcript");
    }

    @Test
    void withoutAFolderAllKeptSessionsAreSearchedNewestFirst() throws IOException {
        SessionStore store = new SessionStore(folder.resolve("kept"), Long.MAX_VALUE);
        for (String text : new String[] {"first trade", "nothing", "last trade"}) {
            try (Transcript transcript = store.create("p", "ws://localhost")) {
                transcript.appender().append(EntryKind.TEXT, Direction.RECEIVED, text.getBytes(UTF_8), 0);
            }
        }
        CommandLineTester grep = CommandLineTester.runWith(folder.resolve("kept"), "", "grep", "trade");
        assertThat(grep.status).isZero();
        assertThat(grep.lines())
                .extracting(line -> line.get("text").asText())
                .containsExactly("last trade", "first trade");
        assertThat(Path.of(grep.lines().get(0).get("session").asText()))
                .isEqualTo(store.listAll().get(0).folder());
        assertThat(CommandLineTester.runWith(folder.resolve("none"), "", "grep", "trade").status)
                .isEqualTo(1);
    }

    private String record(String name, String... messages) throws IOException {
        try (Transcript transcript = Transcript.create(folder.resolve(name))) {
            for (String message : messages) {
                transcript.appender().append(EntryKind.TEXT, Direction.RECEIVED, message.getBytes(UTF_8), 0);
            }
            return transcript.folder().toString();
        }
    }
}
