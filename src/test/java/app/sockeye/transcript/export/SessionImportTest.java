package app.sockeye.transcript.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.transcript.KeptSession;
import app.sockeye.transcript.SessionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            new Export(session.transcript, Chosen.all(session.transcript), ExportFormat.NDJSON, true)
                    .to(file, new Progress());
        }
        List<KeptSession> imported = new SessionImport(store).run(file, new Progress());
        assertThat(imported).hasSize(1).isEqualTo(store.listAll());
        assertThat(imported.get(0).title()).isEqualTo("from a colleague.ndjson");
        assertThat(imported.get(0).url()).isEqualTo("wss://example.org:8443/chat");
        assertThat(imported.get(0).summary().orElseThrow().received()).isEqualTo(1);
    }

    @Test
    void whatIsNoKnownFormatIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "hello");
        assertThatThrownBy(() -> new SessionImport(store).run(file, new Progress()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none of the formats that can be imported: NDJSON");
        assertThat(store.listAll()).isEmpty();
    }

    @Test
    void aCancelledOrBrokenImportLeavesNoSession() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.ndjson"),
                "{\"sockeye\":\"transcript\",\"version\":1,\"started\":\"2026-11-22T14:27:24.354Z\"}\n{\"kind\":1}");
        assertThatThrownBy(() -> new SessionImport(store).run(file, new Progress()))
                .isInstanceOf(InvalidNdjsonException.class);
        Progress cancelled = new Progress();
        cancelled.cancel();
        assertThatThrownBy(() -> new SessionImport(store).run(file, cancelled))
                .isInstanceOfAny(CancellationException.class, InvalidNdjsonException.class);
        assertThat(store.listAll()).isEmpty();
    }
}
