package app.sockeye.history;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.ChildJava;
import app.sockeye.transcript.SampleEntries;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.sealed.MissingKeyException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TemporaryRecordingTest {
    @TempDir
    Path temporary;

    @Test
    void itIsGoneWhenItIsClosed() throws IOException {
        TemporaryRecording recording = TemporaryRecording.create(temporary);
        SampleEntries.text(recording.transcript().appender(), "one");
        recording.close();
        recording.close();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void nothingOfItCanBeReadFromTheDisk() throws IOException {
        try (TemporaryRecording recording = TemporaryRecording.create(temporary)) {
            Transcript transcript = recording.transcript();
            SampleEntries.text(transcript.appender(), "whispered");
            transcript.close();
            try (Stream<Path> files = Files.walk(temporary)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file, ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain("whispered");
                }
            }
            assertThatThrownBy(() -> Transcript.open(transcript.folder())).isInstanceOf(MissingKeyException.class);
        }
    }

    @Test
    void oneThatIsInUseIsLeftAlone() throws IOException {
        try (TemporaryRecording recording = TemporaryRecording.create(temporary)) {
            assertThat(TemporaryRecording.removeAbandoned(temporary)).isEmpty();
            SampleEntries.text(recording.transcript().appender(), "one");
        }
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAndNamed() throws Exception {
        Process child = new ProcessBuilder(ChildJava.command(
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        temporary.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = child.inputReader(UTF_8)) {
            Path folder = Path.of(out.readLine());
            assertThat(TemporaryRecording.removeAbandoned(temporary)).isEmpty();
            assertThat(folder).isDirectory();
            child.toHandle().destroyForcibly();
            assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(TemporaryRecording.removeAbandoned(temporary)).containsExactly(folder);
            assertThat(temporary).isEmptyDirectory();
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void foldersOfOthersAreLeftAlone() throws IOException {
        Path noLock = Files.createDirectory(temporary.resolve("sockeye-connect-notes"));
        Files.writeString(noLock.resolve("note"), "mine");
        Path other = Files.createDirectory(temporary.resolve("sockeye-session"));
        Transcript.create(other).close();
        assertThat(TemporaryRecording.removeAbandoned(temporary)).isEmpty();
        assertThat(noLock.resolve("note")).exists();
        assertThat(other).isNotEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        Path missing = temporary.resolve("missing");
        assertThat(TemporaryRecording.removeAbandoned(missing)).isEmpty();
        assertThatThrownBy(() -> TemporaryRecording.create(missing)).isInstanceOf(NoSuchFileException.class);
    }

    /** Holds a recording until somebody kills it, or has gone. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws Exception {
            TemporaryRecording recording = TemporaryRecording.create(Path.of(args[0]));
            System.out.println(recording.transcript().folder().getParent());
            System.in.read();
        }
    }
}
