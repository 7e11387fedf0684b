package app.sockeye.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.export.json.InvalidImportException;
import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionStore;
import app.sockeye.history.SessionSummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionImportTest {
    @TempDir
    Path folder;

    private SessionStore store;

    @BeforeEach
    void openStore() {
        store = new SessionStore(folder.resolve("kept"), Long.MAX_VALUE);
    }

    @Test
    void anExportBecomesAKeptSession() throws IOException {
        Path file = folder.resolve("from a colleague.ndjson");
        try (Session session = new Session(folder.resolve("original"))) {
            session.connect().sent("hello").received("world");
            new Export(session.transcript, EntryChoice.all(session.transcript), ExportFormat.NDJSON, true)
                    .to(file, new Progress());
        }
        SessionImport.Outcome outcome = new SessionImport(store).run(file, new Progress());
        List<KeptSession> imported = outcome.sessions();
        assertThat(outcome.leftOut()).isEmpty();
        assertThat(imported).hasSize(1).isEqualTo(store.listAll());
        assertThat(imported.get(0).title()).isEqualTo("from a colleague.ndjson");
        assertThat(imported.get(0).url()).isEqualTo("wss://example.org:8443/chat");
        assertThat(imported.get(0).summary().orElseThrow().received()).isEqualTo(1);
    }

    @Test
    void aFileWithSeveralSessionsGivesThemAllAndSaysWhatItLeftOut() throws IOException {
        String entry = "{\"startedDateTime\": \"2026-11-22T14:27:25Z\", \"request\": {\"url\": \"%s\"},"
                + " \"_webSocketMessages\": [{\"type\": \"send\", \"time\": 1795357646, \"data\": \"hello\"}]}";
        Path file = Files.writeString(
                folder.resolve("a.har"),
                "{\"log\": {\"entries\": [" + entry.formatted("ws://a/1") + "," + entry.formatted("wss://a/2")
                        + ", {\"request\": {\"url\": \"https://a/\"}}]}}");
        SessionImport.Outcome outcome = new SessionImport(store).run(file, new Progress());
        assertThat(outcome.sessions()).extracting(KeptSession::url).containsExactly("ws://a/1", "wss://a/2");
        assertThat(outcome.sessions()).extracting(KeptSession::title).containsExactly("a/1 (a.har)", "a/2 (a.har)");
        assertThat(outcome.leftOut()).containsExactly("1 request that is not for a WebSocket.");
    }

    @Test
    void eachConnectionOfACaptureHasItsTrueEnd() throws IOException {
        Path file = folder.resolve("ends.pcap");
        try (InputStream in = SessionImportTest.class.getResourceAsStream("network/ends.pcap")) {
            Files.copy(in, file);
        }
        assertThat(new SessionImport(store).run(file, new Progress()).sessions())
                .extracting(SessionImportTest::end)
                .containsExactlyInAnyOrder(
                        "/closed-by-server ENDED RECEIVED 1001",
                        "/closed-by-client ENDED SENT 4000",
                        "/reset ENDED Connection lost (1006 Abnormal Closure)",
                        "/ended ENDED Connection lost (1006 Abnormal Closure)",
                        "/left ENDED Connection lost (1006 Abnormal Closure)",
                        "/open PARTIAL Connecting to ws://example.org/open");
    }

    @Test
    void aCaptureTellsWhoEndedTcpWithoutACloseFrame() throws IOException {
        try (InputStream in = SessionImportTest.class.getResourceAsStream("network/ends.pcap")) {
            Files.copy(in, folder.resolve("ends.pcap"));
        }
        CollectedImport imported = new CollectedImport(folder).from(folder.resolve("ends.pcap"));
        List<String> last = new ArrayList<>();
        for (int i = 0; i < imported.sessions.size(); i++) {
            List<String> entries = imported.entries(i);
            last.add(entries.get(entries.size() - 1));
        }
        assertThat(last)
                .contains(
                        "state Connection lost (1006 Abnormal Closure)\n"
                                + "Cause: The server reset the TCP connection without a close frame.",
                        "state Connection lost (1006 Abnormal Closure)\n"
                                + "Cause: The server closed the TCP connection without a close frame.",
                        "state Connection lost (1006 Abnormal Closure)\n"
                                + "Cause: The client closed the TCP connection without a close frame.",
                        "text received hello open");
    }

    @Test
    void anArchiveTellsOnlyTheEndsItHas() throws IOException {
        String head = "{\"startedDateTime\": \"2026-11-22T14:27:25Z\", \"_resourceType\": \"websocket\","
                + " \"request\": {\"url\": \"ws://a/";
        String hello = "{\"type\": \"send\", \"time\": 1795357646, \"opcode\": 1, \"data\": \"hello\"}";
        String close = "{\"type\": \"receive\", \"time\": 1795357647, \"opcode\": 8, \"data\": \"A+k=\"}";
        Path file = Files.writeString(
                folder.resolve("a.har"),
                "{\"log\": {\"entries\": ["
                        + head + "open\"}, \"_webSocketMessages\": [" + hello + "]},"
                        + head + "closed\"}, \"_webSocketMessages\": [" + hello + "," + close + "]},"
                        + head + "refused\"}, \"response\": {\"status\": 403, \"statusText\": \"Forbidden\"}}]}}");
        assertThat(new SessionImport(store).run(file, new Progress()).sessions())
                .extracting(SessionImportTest::end)
                .containsExactly(
                        "/open PARTIAL Connecting to ws://a/open",
                        "/closed ENDED RECEIVED 1001",
                        "/refused ENDED The server answered the handshake with 403 Forbidden.");
    }

    @Test
    void aTranscriptWrittenWhileConnectedDoesNotClaimAnEnd() throws IOException {
        Path file = folder.resolve("open.ndjson");
        try (Session session = new Session(folder.resolve("original"))) {
            session.connect().sent("hello");
            new Export(session.transcript, EntryChoice.all(session.transcript), ExportFormat.NDJSON, true)
                    .to(file, new Progress());
        }
        assertThat(new SessionImport(store).run(file, new Progress()).sessions())
                .allMatch(KeptSession::isPartial);
    }

    private static String end(KeptSession session) {
        SessionSummary summary = session.summary().orElseThrow();
        String path = session.url().substring(session.url().lastIndexOf('/'));
        return path + " " + summary.state() + " "
                + (summary.closeCode().isPresent()
                        ? summary.closedBy().orElseThrow() + " "
                                + summary.closeCode().getAsInt()
                        : summary.lastWord());
    }

    @Test
    void whatIsNoKnownFormatIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "hello");
        assertThatThrownBy(() -> new SessionImport(store).run(file, new Progress()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none of the formats that can be imported: HAR");
        assertThat(store.listAll()).isEmpty();
    }

    @Test
    void aCancelledOrBrokenImportLeavesNoSession() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.ndjson"),
                "{\"sockeye\":\"transcript\",\"version\":1,\"started\":\"2026-11-22T14:27:24.354Z\"}"
                        .replace(":1", ":2"));
        assertThatThrownBy(() -> new SessionImport(store).run(file, new Progress()))
                .isInstanceOf(InvalidImportException.class);
        Progress cancelled = new Progress();
        cancelled.cancel();
        assertThatThrownBy(() -> new SessionImport(store).run(file, cancelled))
                .isInstanceOfAny(CancellationException.class, InvalidImportException.class);
        assertThat(store.listAll()).isEmpty();
    }
}
