package app.sockeye.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.export.Export;
import app.sockeye.export.SessionImport;
import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionStore;
import app.sockeye.history.SessionSummary;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.StateText;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A session that the last version which recorded sentences wrote: fourteen connections to the playground and to a TLS
 * server, among them closed with a reason, refused, lost, cancelled, failed in TLS and in breach of the protocol.
 */
class RecordingsOfBeforeTest {
    private static final List<String> FILES =
            List.of("000000.segment", "index", "session.properties", "summary.properties");

    @TempDir
    Path folder;

    private SessionStore store;
    private KeptSession session;

    @BeforeEach
    void copy() throws IOException {
        store = new SessionStore(folder, Long.MAX_VALUE);
        Path copied = Files.createDirectories(folder.resolve("old").resolve("20261128T061653.282Z"));
        for (String file : FILES) {
            copy("session/" + file, copied.resolve(file));
        }
        session = store.list("old").get(0);
    }

    @Test
    void theListTellsTheSame() {
        SessionSummary summary = session.summary().orElseThrow();
        assertThat(summary.lastWord()).isEqualTo("Closed by the server with 1001 Going Away");
        assertThat(summary.closedBy()).hasValue(Direction.RECEIVED);
        assertThat(summary.closeCode()).hasValue(1001);
    }

    @Test
    void itShowsTheFactsOfBefore() throws IOException {
        try (Transcript transcript = store.open(session)) {
            assertThat(transcript.recovery()).isEmpty();
            assertThat(shown(transcript)).isEqualTo(text("facts.txt"));
        }
    }

    @Test
    void itsFactsAreTyped() throws IOException {
        try (Transcript transcript = store.open(session)) {
            List<ConnectionRecord> all = transcript.connections().first(100);
            assertThat(all).hasSize(14);
            assertThat(all).allSatisfy(c -> assertThat(c.target()).isPresent());
            ConnectionRecord echo = all.get(0);
            assertThat(echo.marked()).isEqualTo(Set.of("x-pin"));
            assertThat(List.of(echo.first(), echo.request(), echo.response(), echo.outcome(), echo.end()))
                    .containsExactly(0L, 1L, 2L, 3L, 8L);
            assertThat(List.of(echo.firstMessage(), echo.closeSent(), echo.closeReceived()))
                    .containsExactly(5L, 6L, 7L);
            assertThat(echo.closed().orElseThrow().received()).hasValue(new CloseReason(4001, "done"));
            ConnectionRecord tls = transcript.connections().at(25).orElseThrow();
            assertThat(tls.isSecure()).isTrue();
            assertThat(tls.opened().orElseThrow().reached().tls().orElseThrow().chain())
                    .hasSize(2);
            ConnectionRecord unchecked = transcript.connections().at(32).orElseThrow();
            assertThat(unchecked
                            .opened()
                            .orElseThrow()
                            .reached()
                            .tls()
                            .orElseThrow()
                            .verified())
                    .hasValue(false);
            assertThat(transcript
                            .connections()
                            .at(20)
                            .orElseThrow()
                            .failed()
                            .orElseThrow()
                            .details())
                    .contains("The server's certificate");
            assertThat(transcript
                            .connections()
                            .at(64)
                            .orElseThrow()
                            .failed()
                            .orElseThrow()
                            .cancelled())
                    .isTrue();
            assertThat(transcript.entry(37).event()).hasValueSatisfying(event -> assertThat(event)
                    .isInstanceOfSatisfying(ConnectionEvent.Fault.class, fault -> assertThat(fault.bytes())
                            .isEqualTo("c1 05")));
        }
    }

    @Test
    void itsExportOfBeforeIsImportedWithTheSameFacts() throws IOException {
        Path file = folder.resolve("session.ndjson");
        copy("session.ndjson", file);
        SessionImport.Outcome outcome = new SessionImport(store).run(file, new Progress());
        assertThat(outcome.leftOut()).isEmpty();
        try (Transcript transcript = store.open(outcome.sessions().get(0))) {
            assertThat(shown(transcript)).isEqualTo(text("facts.txt"));
        }
    }

    @Test
    void itIsExportedAsBefore() throws IOException {
        Path file = folder.resolve("again.ndjson");
        try (Transcript transcript = store.open(session)) {
            new Export(transcript, EntryChoice.all(transcript), ExportFormat.NDJSON, true).to(file, new Progress());
        }
        assertThat(file).content(UTF_8).isEqualTo(text("session.ndjson"));
    }

    /** As it was written from what the version that recorded it showed. */
    private static String shown(Transcript transcript) {
        List<String> lines = new ArrayList<>();
        for (long i = 0; i < transcript.count(); i++) {
            Entry entry = transcript.entry(i);
            if (entry.kind() == EntryKind.STATE || entry.kind() == EntryKind.ERROR) {
                StateText told = entry.told();
                lines.add("#" + i + " " + told.sentence());
                told.facts().forEach(fact -> lines.add(fact.getKey() + ": " + fact.getValue()));
                assertThat(told.rest()).isEmpty();
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = RecordingsOfBeforeTest.class.getResourceAsStream("before/" + resource)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream in = RecordingsOfBeforeTest.class.getResourceAsStream("before/" + resource)) {
            Files.copy(in, target);
        }
    }
}
