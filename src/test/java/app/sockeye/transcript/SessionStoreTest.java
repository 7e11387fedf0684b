package app.sockeye.transcript;

import static app.sockeye.transcript.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionStoreTest {
    private static final long NO_LIMIT = Long.MAX_VALUE;

    @TempDir
    Path root;

    @Test
    void aProfilesSessionsAreListedNewestFirst() throws IOException {
        SessionStore store = new SessionStore(root.resolve("not there yet"), NO_LIMIT);
        assertThat(store.list("echo")).isEmpty();
        Transcript first = store.create("echo", "ws://localhost/1?q=ü");
        first.close();
        Transcript second = store.create("echo", "ws://localhost/2");
        store.create("other", "ws://localhost/3").close();

        List<SessionStore.KeptSession> sessions = store.list("echo");
        assertThat(sessions)
                .extracting(SessionStore.KeptSession::url)
                .containsExactly("ws://localhost/2", "ws://localhost/1?q=ü");
        assertThat(sessions)
                .extracting(SessionStore.KeptSession::started)
                .containsExactly(second.started(), first.started());
        assertThat(sessions).allMatch(session -> session.bytes() > 0);
        second.close();
    }

    @Test
    void aListedSessionCanBeReopened() throws IOException {
        SessionStore store = new SessionStore(root, NO_LIMIT);
        try (Transcript transcript = store.create("echo", "ws://localhost")) {
            text(transcript.appender(), "kept");
        }
        Path folder = store.list("echo").get(0).folder();
        try (Transcript reopened = Transcript.open(folder)) {
            assertThat(Samples.string(reopened.entry(0))).isEqualTo("kept");
        }
    }

    @Test
    void theOldestClosedSessionsGoBeyondTheLimit() throws IOException {
        long two = 2 * 120_000;
        SessionStore store = new SessionStore(root, two);
        Transcript open = filled(store, "open");
        for (int i = 0; i < 4; i++) {
            filled(store, "closed" + i).close();
        }
        store.create("echo", "newest").close();

        assertThat(store.list("echo"))
                .extracting(SessionStore.KeptSession::url)
                .containsExactly("newest", "closed3", "open");
        open.close();
    }

    @Test
    void twoStoresSpareEachOthersOpenSessions() throws IOException {
        SessionStore one = new SessionStore(root, 0);
        SessionStore two = new SessionStore(root, 0);
        Transcript first = filled(one, "first");
        Transcript second = filled(two, "second");
        assertThat(one.list("echo")).hasSize(2);
        text(first.appender(), "still here");
        first.appender().publish();
        first.close();
        second.close();
        two.create("echo", "third").close();
        assertThat(one.list("echo")).extracting(SessionStore.KeptSession::url).containsExactly("third");
    }

    @Test
    void anOpenSessionIsNotDeleted() throws IOException {
        SessionStore store = new SessionStore(root, NO_LIMIT);
        Transcript transcript = filled(store, "open");
        SessionStore.KeptSession session = store.list("echo").get(0);
        assertThatThrownBy(() -> store.delete(session))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("open");
        transcript.close();
        try (Transcript reader = Transcript.open(session.folder())) {
            assertThatThrownBy(() -> store.delete(session)).isInstanceOf(FileSystemException.class);
            assertThat(reader.count()).isPositive();
        }
        store.delete(session);
        assertThat(session.folder()).doesNotExist();
        store.delete(session);
    }

    @Test
    void anIdThatIsNoFileNameStaysInsideTheRoot() throws IOException {
        SessionStore store = new SessionStore(root, NO_LIMIT);
        for (String id : List.of("../../up", "", ".", "a/b", "CON:", "ünï")) {
            store.create(id, id).close();
            assertThat(store.list(id)).hasSize(1);
            assertThat(store.list(id).get(0).folder().normalize()).startsWith(root);
        }
        try (Stream<Path> profiles = Files.list(root)) {
            assertThat(profiles).hasSize(6);
        }
    }

    @Test
    void aSessionWithoutFactsIsListedAllTheSame() throws IOException {
        SessionStore store = new SessionStore(root, NO_LIMIT);
        filled(store, "url").close();
        Path folder = store.list("echo").get(0).folder();
        Files.writeString(folder.resolve("session.properties"), "url=\\u00zz");
        assertThat(store.list("echo")).extracting(SessionStore.KeptSession::url).containsExactly("");
        Files.delete(folder.resolve("session.properties"));
        assertThat(store.list("echo")).hasSize(1);
    }

    private static Transcript filled(SessionStore store, String url) throws IOException {
        Transcript transcript = store.create("echo", url);
        text(transcript.appender(), "x".repeat(100_000));
        transcript.appender().publish();
        return transcript;
    }
}
