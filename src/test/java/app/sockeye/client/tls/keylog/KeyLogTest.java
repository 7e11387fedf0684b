package app.sockeye.client.tls.keylog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Options;
import app.sockeye.client.certificate.OpenSsl;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.client.options.TlsOptions;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The secrets are those that openssl logs on the other side of the connection. */
class KeyLogTest {
    private static final Pattern PORT = Pattern.compile("ACCEPT .*:(\\d+)");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeCertificate() throws Exception {
        new OpenSsl(folder).certificate("server");
    }

    /** Connects to a server that answers with a page, and returns what it logged. */
    private static List<String> serversLog(Path ours, String version) throws Exception {
        Path log = folder.resolve("openssl" + version + ".log");
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "s_server",
                        "-accept",
                        "127.0.0.1:0",
                        "-cert",
                        "server.pem",
                        "-key",
                        "server.key",
                        "-keylogfile",
                        log.toString(),
                        "-www",
                        version)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(openssl.getInputStream(), UTF_8))) {
            Matcher port = said.lines()
                    .map(PORT::matcher)
                    .filter(Matcher::find)
                    .findFirst()
                    .orElseThrow();
            TlsOptions options = TlsOptions.DEFAULT.withVerify(false).withKeyLog(ours);
            assertThat(Options.to(URI.create("wss://127.0.0.1:" + port.group(1) + "/"))
                            .tls(options)
                            .connect()
                            .failure()
                            .kind())
                    .isEqualTo(Kind.HANDSHAKE_REFUSED);
            return Files.readAllLines(log);
        } finally {
            openssl.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource({"-tls1_2,1", "-tls1_3,4"})
    void theSecretsAreThoseThatTheServerHas(String version, int lines) throws Exception {
        Path ours = folder.resolve("ours" + version + ".log");
        List<String> theirs = serversLog(ours, version);
        assertThat(Files.readAllLines(ours)).hasSizeGreaterThanOrEqualTo(lines).isSubsetOf(theirs);
        if (ours.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ours)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whoDoesNotLogIsServedByJavasOwnProvider() throws Exception {
        serversLog(folder.resolve("first.log"), "-tls1_3");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[] {1}, "HmacSHA256"));
        assertThat(mac.getProvider().getName()).isEqualTo("SunJCE");
    }

    @Test
    void aLogInAFolderThatIsNotThereIsRefusedBeforeConnecting() throws Exception {
        TlsOptions options =
                TlsOptions.DEFAULT.withKeyLog(folder.resolve("none").resolve("keys.log"));
        ConnectFailure failure = Options.to(URI.create("wss://127.0.0.1:1/"))
                .tls(options)
                .connect()
                .failure();
        assertThat(failure).hasMessageContaining("keys.log can't be written");
        assertThat(failure.kind()).isEqualTo(Kind.INVALID_OPTION);
    }
}
