package app.sockeye.cli.argument;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.CommandLineTester;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.client.RawServer;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code sockeye connect} with cookies. */
@Timeout(60)
class CookieArgumentsTest {
    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private RawServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        server = RawServer.plain(peer -> {
            sent.add(peer.shakeHands(new Header("Set-Cookie", "new=1; Path=/; HttpOnly"))
                    .header("Cookie")
                    .orElse("none"));
            peer.sendClose(new CloseReason(1000, ""));
            peer.drain();
        });
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private String sentBy(String... options) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("connect", server.uri().toString()));
        arguments.addAll(List.of(options));
        CommandLineTester run = CommandLineTester.run("", arguments.toArray(String[]::new));
        assertThat(run.err).isEmpty();
        assertThat(run.status).isZero();
        return sent.take();
    }

    @Test
    void cookiesTypedAreSent() throws Exception {
        assertThat(sentBy("-b", "a=1; b=2", "--cookie", "c=3")).isEqualTo("a=1; b=2; c=3");
        assertThat(sentBy("-H", "Cookie: a=0", "-b", "a=1; b=2")).isEqualTo("a=0; b=2");
    }

    @Test
    void aFileIsReadAndTheJarWritten() throws Exception {
        Path in = folder.resolve("in.txt");
        Path jar = folder.resolve("jar.txt");
        Files.writeString(in, "# Netscape HTTP Cookie File\nlocalhost\tFALSE\t/\tFALSE\t0\told\tv\n");
        assertThat(sentBy("-b", in.toString(), "-c", jar.toString())).isEqualTo("old=v");
        assertThat(jar)
                .hasContent("# Netscape HTTP Cookie File\nlocalhost\tFALSE\t/\tFALSE\t0\told\tv\n"
                        + "#HttpOnly_localhost\tFALSE\t/\tFALSE\t0\tnew\t1\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(jar)))
                .isEqualTo("rw-------");
        assertThat(sentBy("-b", jar.toString(), "-b", "old=typed")).isEqualTo("old=typed; new=1");
    }

    @Test
    void aCookieThatIsNotTheServersToSetIsTold() throws Exception {
        try (RawServer strange = RawServer.plain(peer -> {
            peer.shakeHands(
                    new Header("Set-Cookie", "good=1"), new Header("Set-Cookie", "bad\"=1; Domain=elsewhere.example"));
            peer.sendClose(new CloseReason(1000, ""));
            peer.drain();
        })) {
            CommandLineTester run = CommandLineTester.run(
                    "",
                    "connect",
                    strange.uri().toString(),
                    "--all",
                    "-c",
                    folder.resolve("jar.txt").toString());
            assertThat(run.lines())
                    .filteredOn(line -> line.get("kind").asText().equals("note"))
                    .extracting(line -> line.get("text").asText())
                    .containsExactly(
                            "The cookie \"bad\\\"\" was not kept. Its Domain is neither the server's host nor a"
                                    + " domain above it.");
        }
    }

    @Test
    void aFileThatHoldsNoCookiesIsTold() throws Exception {
        Path in = folder.resolve("in.txt");
        Files.writeString(in, "\n[default]\n");
        CommandLineTester run =
                CommandLineTester.run("", "connect", server.uri().toString(), "-b", in.toString());
        assertThat(run.status).isEqualTo(ExitCode.USAGE);
        assertThat(run.err).contains("--cookie: Line 2 of " + in + " is no cookie");
        CommandLineTester missing =
                CommandLineTester.run("", "connect", server.uri().toString(), "-b", "/no/such");
        assertThat(missing.err).contains("--cookie: /no/such is not there.");
        assertThat(sent).isEmpty();
    }

    @Test
    void aJarThatCannotBeWrittenIsTold() throws Exception {
        CommandLineTester run =
                CommandLineTester.run("", "connect", server.uri().toString(), "-c", "/proc/no/jar");
        assertThat(run.err).contains("The cookies can't be written: ");
    }
}
