package app.sockeye.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import app.sockeye.cli.output.Console;
import app.sockeye.files.Folders;
import app.sockeye.history.SessionStore;
import app.sockeye.transcript.Transcript;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SockeyeTest {

    @Test
    void helpListsTheCommands() {
        CommandLineTester help = CommandLineTester.run("", "--help");
        assertThat(help.status).isZero();
        assertThat(help.out).contains("Usage: sockeye", "playground", "connect", "grep");
    }

    @Test
    void helpOfConnectTellsKeysAndExitStatus() {
        CommandLineTester help = CommandLineTester.run("", "connect", "--help");
        assertThat(help.status).isZero();
        assertThat(help.out).contains("--header", "--subprotocol", "--wait", "Exit status: 0", "index (its place");
    }

    @Test
    void theVersionIsTheBuilds() {
        CommandLineTester version = CommandLineTester.run("", "--version");
        assertThat(version.status).isZero();
        assertThat(version.out).matches("(?s)Sockeye \\d+\\.\\d+.*").doesNotContain("${");
        ByteArrayOutputStream alone = new ByteArrayOutputStream();
        Console console = new Console(InputStream.nullInputStream(), alone, System.err);
        assertThat(Sockeye.run(console, arguments -> {}, "--version")).isZero();
        assertThat(alone.toString(UTF_8)).as("without loading the commands").isEqualTo(version.out);
    }

    @Test
    void noCommandAndUnknownOptionsAreUsageErrors() {
        assertThat(CommandLineTester.run("").status).isEqualTo(2);
        assertThat(CommandLineTester.run("", "dance").status).isEqualTo(2);
        CommandLineTester unknown = CommandLineTester.run("", "connect", "ws://127.0.0.1:1/", "--dance");
        assertThat(unknown.status).isEqualTo(2);
        assertThat(unknown.err).contains("--dance");
    }

    @Test
    void argumentsThatCannotBeReadAreUsageErrorsThatSayHow() {
        CommandLineTester header = CommandLineTester.run("", "connect", "ws://127.0.0.1:1/", "-H", "nonsense");
        assertThat(header.status).isEqualTo(2);
        assertThat(header.err).contains("write it as 'Name: value'");
        CommandLineTester time = CommandLineTester.run("", "connect", "ws://127.0.0.1:1/", "--wait", "soon");
        assertThat(time.status).isEqualTo(2);
        assertThat(time.err).contains("write 5s, 500ms, 2m or forever");
    }

    @Test
    void pathsThatJavaCannotNameAreToldWithAWayOut() {
        CommandLineTester export = CommandLineTester.run("", "export", "a\0b", "--out", "x");
        assertThat(export.status).isEqualTo(2);
        assertThat(export.err).contains("LC_ALL=C.UTF-8").doesNotContain("Exception");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "file modes are POSIX")
    void anyCommandTakesOpenRecordingsAwayFromOthers(@TempDir Path home) throws IOException {
        Folders folders = Folders.below(home);
        Path session;
        try (Transcript transcript = new SessionStore(folders.sessions(), Long.MAX_VALUE).create("p", "ws://one")) {
            session = transcript.folder();
        }
        for (String command : List.of("sessions", "grep", "connect", "export", "import")) {
            for (Path open : List.of(folders.data(), folders.sessions(), session)) {
                Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            Path segment = segment(session);
            Files.setPosixFilePermissions(segment, PosixFilePermissions.fromString("rw-r--r--"));
            OutputStream unread = OutputStream.nullOutputStream();
            Console console = new Console(InputStream.nullInputStream(), unread, new PrintStream(unread, true, UTF_8));
            Sockeye.run(console, folders, command, "--help");
            for (Path open : List.of(folders.data(), folders.sessions(), session)) {
                assertThat(modes(open)).isEqualTo("rwx------");
            }
            assertThat(modes(segment)).isEqualTo("rw-------");
        }
    }

    private static Path segment(Path session) throws IOException {
        try (Stream<Path> files = Files.list(session)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static String modes(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void anUnexpectedErrorIsASentenceWithoutAStackTrace() {
        for (Throwable error : List.of(
                new IllegalStateException("inner"),
                new UncheckedIOException(new NoSuchFileException("/gone")),
                new IOException("No space left on device"),
                new OutOfMemoryError(),
                new StackOverflowError())) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int status = new UnexpectedErrors(new PrintStream(err, true, UTF_8)).tell(error);
            assertThat(status).isEqualTo(3);
            assertThat(err.toString(UTF_8).lines())
                    .singleElement(STRING)
                    .endsWith(".")
                    .doesNotContain("at app.sockeye");
        }
    }

    @Test
    void whatGoesWrongWithinACommandReachesTheUserAsASentence(@TempDir Path folder) throws IOException {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("broken");
            }
        };
        SessionStore store = new SessionStore(folder, Long.MAX_VALUE);
        store.create("p", "ws://one").close();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(InputStream.nullInputStream(), broken, new PrintStream(err, true, UTF_8));
        assertThat(Sockeye.run(console, folder, "sessions")).isEqualTo(3);
        assertThat(err.toString(UTF_8)).startsWith("Unexpected error").doesNotContain("\tat ");
    }
}
