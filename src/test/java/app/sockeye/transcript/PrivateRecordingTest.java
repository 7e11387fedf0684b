package app.sockeye.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionStore;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.mark.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Handshakes hold passwords: a recording is for its user alone. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "file modes are POSIX")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PrivateRecordingTest {
    @TempDir
    Path home;

    @Test
    void everyFileAndFolderOfAKeptSessionIsForTheUserAlone() throws IOException {
        SessionStore store = new SessionStore(home.resolve("sessions"), Long.MAX_VALUE);
        try (Transcript transcript = store.create("p", "ws://localhost")) {
            transcript.appender().append(EntryKind.TEXT, Direction.SENT, "hello".getBytes(UTF_8), 0);
            transcript.appender().publish();
            transcript.marks().put(0, new Mark(true, "note"));
        }
        store.summarise(store.listAll().get(0));
        assertAllPrivate();
    }

    @Test
    void aRecordingSomewhereElseIsForTheUserAlone() throws IOException {
        Transcript.create(home.resolve("elsewhere/session")).close();
        assertAllPrivate();
    }

    @Test
    void aDeviceInPlaceOfARecordingsFileIsNotOpened() throws IOException {
        Path session = home.resolve("session");
        Transcript.create(session).close();
        Path segment;
        try (Stream<Path> files = Files.list(session)) {
            segment = files.filter(file -> file.getFileName().toString().endsWith(".segment"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.delete(segment);
        Files.createSymbolicLink(segment, Path.of("/dev/zero"));
        assertThatThrownBy(() -> Transcript.open(session)).isInstanceOf(IOException.class);
    }

    @Test
    void factsAndMarksBehindAByteOrderMarkAreRead() throws IOException {
        SessionStore store = new SessionStore(home.resolve("sessions"), Long.MAX_VALUE);
        try (Transcript transcript = store.create("p", "ws://localhost")) {
            transcript.appender().append(EntryKind.TEXT, Direction.SENT, "hello".getBytes(UTF_8), 0);
            transcript.appender().publish();
            transcript.marks().put(0, new Mark(true, "note"));
        }
        Path folder = store.listAll().get(0).folder();
        for (String name : new String[] {"session.properties", "marks"}) {
            Path file = folder.resolve(name);
            Files.writeString(file, "\uFEFF" + Files.readString(file));
        }
        KeptSession kept = store.listAll().get(0);
        assertThat(kept.url()).isEqualTo("ws://localhost");
        try (Transcript transcript = store.open(kept)) {
            assertThat(transcript.marks().of(0)).isEqualTo(new Mark(true, "note"));
        }
    }

    private void assertAllPrivate() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            assertThat(all.filter(path -> !path.equals(home))).isNotEmpty().allSatisfy(path -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }
}
