package app.sockeye.client.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Options;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.TestCertificates;
import app.sockeye.client.certificate.CertificateFile;
import app.sockeye.client.certificate.ClientIdentity;
import app.sockeye.client.certificate.IdentityFile;
import app.sockeye.client.certificate.OpenSsl;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.client.options.TlsOptions;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Client certificates for real, against the JDK's server side and openssl's. */
class ClientKeysTest {
    private static final Pattern PORT = Pattern.compile("ACCEPT .*:(\\d+)");

    @TempDir
    private static Path folder;

    private static OpenSsl files;
    private static TestCertificates localhost;
    private static X509Certificate authority;

    @BeforeAll
    static void makeFiles() throws Exception {
        files = new OpenSsl(folder)
                .certificate("client")
                .run("req -x509 -newkey rsa:2048 -nodes -keyout alien.key -out alien.pem -subj /CN=alien -days 30")
                .run("req -x509 -newkey ed25519 -nodes -keyout ed.key -out ed.pem -subj /CN=ed -days 30");
        authority = CertificateFile.read(files.file("ca.pem"), Optional.empty()).get(0);
        localhost = TestCertificates.selfSigned(folder, "-ext", "san=dns:localhost");
    }

    private static ClientIdentity identity(String name) throws Exception {
        return IdentityFile.read(files.file(name + ".pem"), Optional.of(files.file(name + ".key")), Optional.empty());
    }

    private static TlsOptions trusting() throws Exception {
        return TlsOptions.DEFAULT.withTrusted(List.of(localhost.certificate()));
    }

    private static RawServer server(String version, RawServer.Script script) throws Exception {
        return RawServer.of(localhost.serverContext(List.of(authority)).getServerSocketFactory(), "wss", peer -> {
            SSLSocket socket = (SSLSocket) peer.socket;
            socket.setEnabledProtocols(new String[] {version});
            socket.setNeedClientAuth(true);
            socket.startHandshake();
            script.play(peer);
        });
    }

    private static void echo(RawPeer peer) throws Exception {
        peer.shakeHands();
        peer.echo();
    }

    private static ConnectFailure failure(String version, TlsOptions options) throws Exception {
        try (RawServer server = server(version, ClientKeysTest::echo)) {
            ConnectFailure failure =
                    Options.to(server.uri()).tls(options).connect().failure();
            assertThat(failure.kind()).isEqualTo(Kind.TLS);
            assertThat(failure.acceptablePin()).isEmpty();
            return failure;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void theCertificateAndItsChainAreSent(String version) throws Exception {
        CompletableFuture<Certificate[]> seen = new CompletableFuture<>();
        ClientIdentity own = identity("client");
        ClientIdentity withChain = new ClientIdentity(own.key(), List.of(own.certificate(), authority));
        try (RawServer server = server(version, peer -> {
            seen.complete(((SSLSocket) peer.socket).getSession().getPeerCertificates());
            echo(peer);
        })) {
            Recorder recorder = Options.to(server.uri())
                    .tls(trusting().withIdentity(withChain))
                    .connect();
            TlsFacts facts = recorder.connection().tls().orElseThrow();
            assertThat(facts.clientCertificate()).contains(own.certificate());
            assertThat(facts.request().orElseThrow().issuers()).containsExactly("CN=Own-CA");
            assertThat(facts.request().orElseThrow().signatureAlgorithms())
                    .contains("SHA256withRSA")
                    .doesNotHaveDuplicates();
            assertThat(Recorder.within(seen)).containsExactly(own.certificate(), authority);
        }
    }

    @Test
    void aServerThatDoesNotAskIsSentNone() throws Exception {
        try (RawServer server = RawServer.of(localhost.serverSockets(), "wss", ClientKeysTest::echo)) {
            Recorder recorder = Options.to(server.uri())
                    .tls(trusting().withIdentity(identity("client")))
                    .connect();
            TlsFacts facts = recorder.connection().tls().orElseThrow();
            assertThat(facts.request()).isEmpty();
            assertThat(facts.clientCertificate()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aMissingCertificateIsToldWithTheAuthorityAskedFor(String version) throws Exception {
        ConnectFailure failure = failure(version, trusting());
        assertThat(failure).hasMessageContaining("wants a client certificate of \"CN=Own-CA\", and none was given");
        assertThat(failure.nextStep()).contains("--cert", "--key");
        assertThat(failure.details()).contains("\n  \"CN=Own-CA\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aCertificateOfAnotherAuthorityIsSentAndItsRefusalTold(String version) throws Exception {
        assertThat(failure(version, trusting().withIdentity(identity("alien"))))
                .hasMessageContaining("the client certificate \"CN=alien\"")
                .hasMessageContaining("it asks for one of \"CN=Own-CA\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tls1_2", "-tls1_3"})
    void aMissingCertificateIsToldWhereOpensslAsks(String version) throws Exception {
        files.certificate("server");
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "s_server",
                        "-accept",
                        "127.0.0.1:0",
                        "-cert",
                        "server.pem",
                        "-key",
                        "server.key",
                        "-CAfile",
                        "ca.pem",
                        "-Verify",
                        "1",
                        "-verify_return_error",
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
            ConnectFailure failure = Options.to(URI.create("wss://127.0.0.1:" + port.group(1) + "/"))
                    .tls(TlsOptions.DEFAULT.withVerify(false))
                    .connect()
                    .failure();
            assertThat(failure).hasMessageContaining("wants a client certificate of \"CN=Own-CA\"");
        } finally {
            openssl.destroyForcibly();
        }
    }

    @Test
    void anEmptyAnswerIsToldWhereTheConnectionIsClosedWithoutAnAlert() throws Exception {
        try (RawServer server =
                RawServer.of(localhost.serverContext(List.of(authority)).getServerSocketFactory(), "wss", peer -> {
                    ((SSLSocket) peer.socket).setWantClientAuth(true);
                    peer.readRequest();
                })) {
            assertThat(Options.to(server.uri()).tls(trusting()).connect().failure())
                    .hasMessageContaining("wants a client certificate")
                    .hasMessageContaining("closed the connection");
        }
    }

    @Test
    void aKeyOfAKindThatTheServerDoesNotTakeIsTold() throws Exception {
        try (RawServer server = server("TLSv1.2", ClientKeysTest::echo)) {
            TlsOptions options = trusting().withIdentity(identity("ed"));
            ConnectFailure failure =
                    Options.to(server.uri()).tls(options).connect().failure();
            assertThat(failure.getMessage()).contains("\"CN=ed\"");
        }
    }
}
