package app.sockeye.export.har;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.export.CollectedImport;
import app.sockeye.export.Session;
import app.sockeye.export.json.InvalidImportException;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.mark.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarFormatTest {
    private static final String REQUEST =
            "GET /chat?room=1 HTTP/1.1\r\nHost: example.org\r\nUpgrade: websocket\r\n\r\n";
    private static final String RESPONSE = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";

    @TempDir
    Path folder;

    /** Messages first, as names that begin with an underscore are sorted there. */
    @Test
    void chromesOrderIsRead() throws IOException {
        CollectedImport imported = imports(
                """
                {"log": {"version": "1.2", "creator": {"name": "WebInspector", "version": "537.36"}, "pages": [],
                "entries": [{"_initiator": {"type": "script", "stack": {"callFrames": [], "parent": {"x": "\\ud83d"}}},
                "_resourceType": "websocket",
                "_webSocketMessages": [
                {"type": "send", "time": 1795357645.5, "opcode": 1, "data": "größer \\ud83d\\ude00"},
                {"type": "receive", "time": 1795357646.0000005, "opcode": 2, "data": "AP8="},
                {"type": "receive", "time": 1795357646.1, "opcode": 1, "data": ""}],
                "cache": {}, "connection": "1234",
                "request": {"method": "GET", "url": "wss://example.org/chat?room=1", "httpVersion": "HTTP/1.1",
                "headers": [{"name": "Host", "value": "example.org"}, {"name": "Upgrade", "value": "websocket"}]},
                "response": {"status": 101, "statusText": "Switching Protocols",
                "headers": [{"name": "Upgrade", "value": "websocket"}], "content": {"size": 0, "mimeType": "x"}},
                "startedDateTime": "2026-11-22T14:27:25.000Z", "time": 12.5}]}}
                """);
        assertThat(imported.entries(0))
                .containsExactly(
                        "state Connecting to wss://example.org/chat?room=1",
                        "handshake sent " + REQUEST,
                        "handshake received " + RESPONSE,
                        "text sent größer 😀",
                        "binary received \0\uFFFD",
                        "text received ");
        try (Transcript transcript = imported.open(0)) {
            assertThat(transcript.started()).isEqualTo(Instant.parse("2026-11-22T14:27:25Z"));
            assertThat(transcript.entry(3).nanos()).isEqualTo(12_500_000);
            assertThat(transcript.entry(4).nanos()).isEqualTo(500_000_000);
            assertThat(transcript.entry(5).nanos()).isEqualTo(1_000_000_500);
            assertThat(Session.payload(transcript.entry(5))).containsExactly(0, 0xFF);
        }
        assertThat(imported.leftOut).isEmpty();
        assertThat(imported.progress.fraction()).isEqualTo(1);
    }

    /** It writes https for the address, offsets in times, and the messages last. */
    @Test
    void mitmproxysOrderIsRead() throws IOException {
        CollectedImport imported = imports(
                """
                {"log": {"entries": [
                {"startedDateTime": "2026-11-22T15:27:25.013394+01:00", "time": 900,
                 "request": {"method": "GET", "url": "https://example.org/chat?room=1", "headers": [
                   {"name": "Host", "value": "example.org"}, {"name": "Upgrade", "value": "websocket"}]},
                 "response": {"status": 101, "statusText": "Switching Protocols", "content": {"text": null},
                   "headers": [{"name": "Upgrade", "value": "websocket"}]},
                 "_resourceType": "websocket",
                 "_webSocketMessages": [{"type": "receive", "time": 1795357645.913394, "opcode": 1, "data": "HAPPY"}]}
                ]}}
                """);
        assertThat(imported.entries(0))
                .startsWith("state Connecting to wss://example.org/chat?room=1")
                .endsWith("text received HAPPY");
        try (Transcript transcript = imported.open(0)) {
            assertThat(transcript.entry(4).nanos()).isEqualTo(900_000_000);
        }
    }

    @Test
    void membersOfAMessageMayComeInAnyOrderAndTimesInOtherUnits() throws IOException {
        CollectedImport imported = imports(
                """
                {"log": {"entries": [{"startedDateTime": "2026-11-22T14:27:25Z", "request": {"url": "ws://a/"},
                "response": {"status": 101}, "_webSocketMessages": [
                {"data": "AQI=", "opcode": 2, "time": "2026-11-22T14:27:26.000Z", "type": "receive", "length": 2},
                {"data": "ms", "time": 1795357647000, "type": "send"},
                {"data": "as before", "time": null, "opcode": 1, "type": "received"}]}]}}
                """);
        assertThat(imported.entries(0).subList(3, 6))
                .containsExactly("binary received \1\2", "text sent ms", "text received as before");
        try (Transcript transcript = imported.open(0)) {
            assertThat(transcript.entry(4).nanos()).isEqualTo(1_000_000_000);
            assertThat(transcript.entry(5).nanos()).isEqualTo(2_000_000_000);
            assertThat(transcript.entry(6).nanos()).isEqualTo(2_000_000_000);
        }
    }

    @Test
    void controlFramesAndErrorsHaveTheirKinds() throws IOException {
        CollectedImport imported = imports(
                messages(
                        """
                {"type": "send", "time": 1795357645, "opcode": 9, "data": "cGluZw=="},
                {"type": "receive", "time": 1795357645, "opcode": 10, "data": "cGluZw=="},
                {"type": "receive", "time": 1795357645, "opcode": 8, "data": "A+g="},
                {"type": "error", "time": 1795357645, "opcode": -1, "data": "Invalid frame header"}"""));
        assertThat(imported.entries(0).subList(3, 7))
                .containsExactly(
                        "ping sent ping",
                        "pong received ping",
                        "close received \3\uFFFD",
                        "error Invalid frame header");
    }

    @Test
    void whatIsLeftOutIsTold() throws IOException {
        CollectedImport imported = imports(
                """
                {"log": {"entries": [
                {"startedDateTime": "2026-11-22T14:27:25Z", "request": {"url": "https://a/page"}, "response": {"status": 200}},
                {"startedDateTime": "2026-11-22T14:27:25Z", "request": {"url": "wss://a/ws"}, "response": {"status": 101}},
                {"startedDateTime": "2026-11-22T14:27:25Z", "request": {"url": "wss://a/b"}, "response": {"status": 0},
                 "_webSocketMessages": [{"type": "receive", "time": 1, "opcode": 2, "data": "not Base64!"},
                  {"type": "?", "data": "x"}]}]}}
                """);
        assertThat(imported.sessions).hasSize(2);
        assertThat(imported.entries(1)).endsWith("binary received not Base64!");
        assertThat(imported.leftOut)
                .containsExactly(
                        "1 request that is not for a WebSocket.",
                        "No messages of 1 connection: the file has only the handshake.",
                        "1 connection whose messages have no time of day: their times were read as relative to the"
                                + " handshake (line 4, column 1).",
                        "1 binary message not in Base64: the characters were kept as they are (line 5, column 25).",
                        "1 message neither sent nor received (line 6, column 3).");
    }

    @Test
    void aFileWithNothingToUseIsRefusedWithThePlace() {
        refuses(
                "{\"log\": {\"entries\": [\n\n{\"request\": ",
                "Line 3, column 13: expected a value, found the end of the file.");
        refuses("{\"log\": {\"entries\": [\n\n;", "Line 3, column 1: expected a value, found ';'.");
        assertThatThrownBy(() -> imports("{\"a\": 1}")).hasMessageContaining("none of the formats");
    }

    @Test
    void whatIsNoTimeIsToldAndTheMessageKept() throws IOException {
        CollectedImport imported = imports(messages("{\"type\": \"send\", \"time\": \"late\", \"data\": \"x\"}"));
        assertThat(imported.entries(0)).endsWith("text sent x");
        assertThat(imported.leftOut)
                .containsExactly("1 message without a readable time: that of the previous message was used"
                        + " (line 2, column 1).");
    }

    @Test
    void aNumberThatWouldTakeAllMemoryIsNoTime() throws IOException {
        for (String bad : List.of("1e999999999", "1e-999999999", "1e2147483647", "-9E-2147483000", "1e399")) {
            CollectedImport imported = imports(messages("{\"type\":\"send\",\"time\":" + bad + ",\"data\":\"x\"}"));
            assertThat(imported.entries(0)).endsWith("text sent x");
            assertThat(imported.leftOut.get(0)).startsWith("1 message without a readable time");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"neighbour-is-null", "neighbour-has-odd-date", "date-without-colon", "time-is-life"})
    void filesOfOtherToolsAreImportedWhole(String name) throws IOException {
        CollectedImport imported = importsCase(name + ".har");
        assertThat(imported.entries(0)).endsWith("text sent hello", "text received world");
        assertThat(imported.leftOut).allMatch(sentence -> sentence.endsWith("not for a WebSocket."));
        try (Transcript transcript = imported.open(0)) {
            assertThat(transcript.started()).isEqualTo(Instant.parse("2026-03-29T02:30:00.250Z"));
            assertThat(transcript.entry(3).nanos())
                    .as("the answer comes before the first message")
                    .isPositive()
                    .isLessThanOrEqualTo(transcript.entry(4).nanos());
        }
    }

    @Test
    void whatIsNoWebSocketMayBeAnythingOfAnySize() throws IOException {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        String others =
                "null, 1, \"x\", [], {\"request\": 5, \"response\": [], \"time\": {}, \"startedDateTime\": [1]},"
                        + "{\"request\": {\"url\": \"data:image/png;base64," + "QUJD".repeat(300_000)
                        + "\", \"headers\": null},"
                        + " \"response\": {\"status\": \"none\", \"headers\": [null, 3]}, \"x\": " + deep
                        + ", \"y\": \"\\ud800\"},";
        CollectedImport imported = imports(messages("{\"type\": \"send\", \"time\": 1795357646, \"data\": \"x\"}")
                .replace("\"entries\": [", "\"entries\": [" + others));
        assertThat(imported.entries(0)).endsWith("text sent x");
        assertThat(imported.leftOut).containsExactly("6 requests that are not for a WebSocket.");
    }

    @Test
    void aDateWithoutAZoneIsTakenAsUtcAndThatIsTold() throws IOException {
        CollectedImport imported = importsCase("date-without-zone.har");
        assertThat(imported.entries(0)).endsWith("text sent hello", "text received world");
        assertThat(imported.leftOut)
                .containsExactly("1 time without a time zone: UTC was assumed (line 1, column 98).");
    }

    @Test
    void halfASurrogatePairIsReplacedAndThatIsTold() throws IOException {
        CollectedImport imported = importsCase("lone-surrogate.har");
        assertThat(imported.entries(0)).endsWith("text received world", "text received cut \uFFFD");
        assertThat(imported.leftOut)
                .singleElement()
                .asString()
                .contains("an unpaired surrogate")
                .contains("line 1, ");
    }

    @Test
    void escapesThatAreNoneAreReplacedOneByOne() throws IOException {
        CollectedImport imported = imports(messages("{\"type\": \"send\", \"time\": 1795357646, \"data\":"
                + " \"\\ud83d\\ud83d\\ude00\\ude00\\ud83dx\\q\\u12\\ud83d\\n\"}"));
        assertThat(imported.entries(0)).endsWith("text sent \uFFFD\uD83D\uDE00\uFFFD\uFFFDx\uFFFDq\uFFFD\uFFFD\n");
    }

    @Test
    void aMemberThatIsNotKnownIsKeptAsANoteAndTold() throws IOException {
        CollectedImport imported = importsCase("close-member.har");
        try (Transcript transcript = imported.open(0)) {
            Entry note = transcript.entry(transcript.count() - 1);
            assertThat(note.kind()).isEqualTo(EntryKind.NOTE);
            assertThat(new String(Session.payload(note), UTF_8))
                    .contains("\"_webSocketClose\": {\"code\": 4001, \"reason\": \"session expired\"");
        }
        assertThat(imported.leftOut)
                .singleElement()
                .asString()
                .contains("\"_webSocketClose\"")
                .contains("line 1, column");
    }

    @Test
    void whatComesBeforeACutIsImportedAndTheCutIsTold() throws IOException {
        CollectedImport imported = importsCase("cut-off.har");
        assertThat(imported.entries(0)).endsWith("text received world").hasSizeGreaterThan(50);
        assertThat(imported.leftOut).singleElement().asString().contains("which can't be read. Line 1, column 7469: ");
    }

    @Test
    void aMessageThatIsCutOffIsKeptAsFarAsItCame() throws IOException {
        String whole = messages("{\"type\": \"send\", \"time\": 1795357646, \"data\": \"whole\"},"
                + "{\"type\": \"receive\", \"time\": 1795357647, \"opcode\": 2, \"data\": \"AQIDBAUG\"}");
        CollectedImport imported = imports(whole.substring(0, whole.indexOf("BAUG") + 2));
        try (Transcript transcript = imported.open(0)) {
            Entry last = transcript.entry(transcript.count() - 1);
            assertThat(last.flags()).containsExactly(EntryFlag.INCOMPLETE);
            assertThat(Session.payload(last)).containsExactly(1, 2, 3);
        }
        assertThat(imported.leftOut).hasSize(2);
    }

    @Test
    void timesThatAreNoEpochTimesCountFromTheHandshake() throws IOException {
        CollectedImport imported = importsCase("relative-times.har");
        try (Transcript transcript = imported.open(0)) {
            long answer = transcript.entry(3).nanos();
            assertThat(transcript.entry(4).nanos()).isEqualTo(answer);
            assertThat(transcript.entry(5).nanos()).isEqualTo(answer + 1_000_000_000);
        }
        assertThat(imported.leftOut).singleElement().asString().contains("relative to the handshake");
    }

    @Test
    void relativeTimesAreMillisecondsWhereTheConnectionLivedNoLonger() throws IOException {
        CollectedImport imported = imports(messages("{\"type\":\"send\",\"time\":100,\"data\":\"a\"},"
                        + "{\"type\":\"send\",\"time\":4900,\"data\":\"b\"}")
                .replace("\"request\"", "\"time\": 5000, \"timings\": {\"wait\": 50}, \"request\""));
        try (Transcript transcript = imported.open(0)) {
            assertThat(transcript.entry(4).nanos()).isEqualTo(100_000_000);
            assertThat(transcript.entry(5).nanos()).isEqualTo(4_900_000_000L);
        }
    }

    @Test
    void theBodyOfAnAnswerThatRefusesIsKept() throws IOException {
        CollectedImport imported =
                imports("{\"log\": {\"entries\": [{\"startedDateTime\": \"2026-11-22T14:27:25Z\", \"request\":"
                        + " {\"url\": \"ws://a/\"}, \"response\": {\"status\": 403, \"statusText\": \"No\", \"content\":"
                        + " {\"text\": \"YnVzeQ==\", \"encoding\": \"base64\"}}}]}}");
        assertThat(imported.entries(0))
                .endsWith(
                        "handshake received HTTP/1.1 403 No\r\n\r\nbusy",
                        "error The server answered the handshake with 403 No.");
    }

    @Test
    void aByteOrderMarkAndStarsAndNotesAreRead() throws IOException {
        CollectedImport imported = imports(
                "\uFEFF"
                        + messages(
                                "{\"type\": \"send\", \"time\": 1795357646, \"data\": \"x\", \"_starred\": true, \"_note\": \"n\"}"));
        try (Transcript transcript = imported.open(0)) {
            assertThat(transcript.entry(transcript.count() - 1).mark()).isEqualTo(new Mark(true, "n"));
        }
        assertThat(imported.leftOut).isEmpty();
    }

    @Test
    void cancelLeavesNothingBehind() throws IOException {
        Path file = Files.writeString(folder.resolve("a.har"), messages("{\"type\": \"send\", \"data\": \"x\"}"));
        CollectedImport imported = new CollectedImport(folder);
        imported.progress.cancel();
        assertThatThrownBy(() -> imported.from(file)).isInstanceOf(CancellationException.class);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void whatWeExportComesBack() throws IOException {
        Path file = folder.resolve("a.har");
        try (Session session = new Session(folder.resolve("original"))) {
            session.connect().sent("a").binary((byte) 0, (byte) 255);
            session.connect().received("b".repeat(200_000));
            session.export(ExportFormat.HAR, file);
        }
        CollectedImport imported = new CollectedImport(folder).from(file);
        assertThat(imported.entries(0))
                .startsWith("state Connecting to wss://example.org:8443/chat?room=a%20b&x")
                .hasSize(5);
        assertThat(imported.entries(1)).endsWith("text received " + "b".repeat(200_000));
        try (Transcript transcript = imported.open(0)) {
            Entry binary = transcript.entry(transcript.count() - 1);
            assertThat(binary.kind()).isEqualTo(EntryKind.BINARY);
            assertThat(binary.direction()).contains(Direction.RECEIVED);
            assertThat(Session.payload(binary)).containsExactly(0, 0xFF);
        }
    }

    private static String messages(String messages) {
        return "{\"log\": {\"entries\": [{\"startedDateTime\": \"2026-11-22T14:27:25Z\", \"request\": {\"url\":"
                + " \"ws://a/\"}, \"response\": {\"status\": 101}, \"_webSocketMessages\": [\n" + messages + "]}]}}";
    }

    private void refuses(String har, String sentence) {
        assertThatThrownBy(() -> imports(har))
                .isInstanceOf(InvalidImportException.class)
                .hasMessageContaining(sentence);
        assertThat(folder).isDirectoryNotContaining("regex:.*(part|session|sockeye-).*");
    }

    private CollectedImport importsCase(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = HarFormatTest.class.getResourceAsStream(name)) {
            Files.copy(in, file);
        }
        return new CollectedImport(folder).from(file);
    }

    private CollectedImport imports(String har) throws IOException {
        Path sessions = Files.createTempDirectory(folder, "imported");
        return new CollectedImport(sessions).from(Files.writeString(folder.resolve("a.har"), har));
    }
}
