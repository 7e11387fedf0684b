package app.sockeye.history;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.history.KeptSession.Protection;
import app.sockeye.transcript.SampleEntries;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.sealed.MissingKeyException;
import app.sockeye.transcript.sealed.OneKey;
import app.sockeye.transcript.sealed.RecordingKey;
import app.sockeye.transcript.sealed.RecordingKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedSessionsTest {
    private static final String URL = "wss://secret.example/path?token=hidden";

    @TempDir
    Path root;

    private final RecordingKeys keys = new OneKey(RecordingKey.random());

    @Test
    void addressesNamesAndEventsAreEncryptedAndReadAgain() throws IOException {
        SessionStore store = store(keys);
        record(store);
        assertNothingIn("secret.example", "token=hidden", "payload", "Quarter");
        KeptSession kept = store(keys).listAll().get(0);
        assertThat(kept.url()).isEqualTo(URL);
        assertThat(kept.otherUrls()).containsExactly(URL + "&more");
        assertThat(kept.name()).isEqualTo("Quarter report");
        assertThat(kept.protection()).isEqualTo(Protection.ENCRYPTED);
        assertThat(kept.summary().orElseThrow().last()).containsInstanceOf(ConnectionEvent.Connecting.class);
        try (Transcript transcript = store.open(kept)) {
            assertThat(SampleEntries.string(transcript.entry(1))).isEqualTo("the payload");
        }
    }

    @Test
    void withoutTheKeyASessionIsListedAndKeptAsItIs() throws IOException {
        record(store(keys));
        SessionStore other = store(RecordingKeys.NONE);
        KeptSession locked = other.listAll().get(0);
        assertThat(locked.protection()).isEqualTo(Protection.LOCKED);
        assertThat(locked.url()).isEmpty();
        assertThat(locked.name()).isEmpty();
        assertThat(locked.profileId()).isEqualTo("p");
        assertThat(locked.pinned()).isTrue();
        assertThat(locked.summary().orElseThrow().entries()).isEqualTo(2);
        assertThat(locked.summary().orElseThrow().lastWord()).isEmpty();
        assertThatThrownBy(() -> other.open(locked)).isInstanceOf(MissingKeyException.class);
        assertThatThrownBy(() -> other.rename(locked, "x")).isInstanceOf(MissingKeyException.class);
        other.pin(locked, false);
        KeptSession kept = store(keys).listAll().get(0);
        assertThat(kept.pinned()).isFalse();
        assertThat(kept.url()).isEqualTo(URL);
        assertThat(kept.name()).isEqualTo("Quarter report");
    }

    @Test
    void nothingIsWrittenWhereTheKeyOfANewSessionIsMissing() {
        RecordingKeys missing = new RecordingKeys() {
            @Override
            public Optional<RecordingKey> forNew() throws MissingKeyException {
                throw new MissingKeyException(MissingKeyException.Why.LOCKED, "the vault is locked");
            }

            @Override
            public RecordingKey find(long id) throws MissingKeyException {
                return NONE.find(id);
            }
        };
        assertThatThrownBy(() -> store(missing).create("p", URL)).isInstanceOf(MissingKeyException.class);
        assertThat(root).isEmptyDirectory();
    }

    private void record(SessionStore store) throws IOException {
        try (Transcript transcript = store.create("p", URL)) {
            transcript.appender().append(new ConnectionEvent.Connecting(URL, Optional.empty(), Set.of()), null, 0);
            SampleEntries.text(transcript.appender(), "the payload");
            store.addUrl(transcript.folder(), URL + "&more");
            transcript.appender().publish();
            store.keepSummaries();
        }
        KeptSession kept = store.listAll().get(0);
        store.rename(kept, "Quarter report");
        store.pin(kept, true);
    }

    private SessionStore store(RecordingKeys with) {
        return new SessionStore(root, () -> new KeptLimits(Long.MAX_VALUE, Long.MAX_VALUE), Runnable::run, with);
    }

    private void assertNothingIn(String... texts) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            List<Path> files = found.filter(Files::isRegularFile).toList();
            assertThat(files).hasSizeGreaterThan(4);
            for (Path file : files) {
                assertThat(Files.readString(file, ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(texts);
            }
        }
    }
}
