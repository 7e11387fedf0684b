package app.sockeye.transcript.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.files.Reason;
import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionStore;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.sealed.RecordingKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatFileTest {
    @TempDir
    Path root;

    private SessionStore store;
    private KeptSession session;
    private Path file;

    @BeforeEach
    void record() throws IOException {
        store = new SessionStore(root, Long.MAX_VALUE);
        try (Transcript transcript = store.create("p", "ws://a/")) {
            transcript.appender().append(EntryKind.NOTE, null, "hello".getBytes(UTF_8), System.nanoTime());
        }
        session = store.list("p").get(0);
        file = session.folder().resolve(FormatFile.NAME);
    }

    @Test
    void eachSessionsFolderTellsItsFormat() throws IOException {
        assertThat(file).content().contains("version=2");
        assertOpens();
    }

    @Test
    void aNewerOneIsRefusedWithASentenceAndStaysInTheList() throws IOException {
        Files.writeString(file, "version=5\n");
        assertThatThrownBy(() -> store.open(session)).satisfies(e -> assertThat(Reason.sentence(e))
                .isEqualTo("it was recorded by a newer version of Sockeye (format 5; this version reads up to 4):"
                        + " update Sockeye to open it."));
        assertThatThrownBy(() -> Transcript.openPublished(session.folder(), RecordingKeys.NONE))
                .isInstanceOf(IOException.class);
        assertThat(store.list("p")).hasSize(1);
    }

    @Test
    void oneWithCompressedSegmentsIsOfTheNextVersion() throws IOException {
        FormatFile.raise(session.folder());
        FormatFile.raise(session.folder());
        assertThat(file).content().contains("version=3").doesNotContain("version=2");
        assertOpens();
    }

    @Test
    void anOlderOneOrNoneIsRead() throws IOException {
        for (String content : List.of("version=1\n", "version=x\n", "", "\0")) {
            Files.writeString(file, content);
            assertOpens();
        }
        Files.delete(file);
        assertOpens();
    }

    private void assertOpens() throws IOException {
        try (Transcript transcript = store.open(session)) {
            assertThat(transcript.count()).isEqualTo(1);
        }
    }
}
