package app.sockeye.cli.argument;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.CommandLineTester;
import app.sockeye.cli.Sockeye;
import app.sockeye.cli.output.Console;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.client.RawServer;
import app.sockeye.client.oauth.SignInPage;
import app.sockeye.client.oauth.TestBrowser;
import app.sockeye.client.oauth.TokenServer;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.HandshakeHead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sockeye connect} with credentials of all kinds. */
@Timeout(60)
class AuthArgumentsTest {
    private final BlockingQueue<HandshakeHead> requests = new LinkedBlockingQueue<>();
    private RawServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        server = RawServer.plain(peer -> {
            requests.add(peer.shakeHands());
            peer.sendClose(new CloseReason(1000, ""));
            peer.drain();
        });
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private CommandLineTester connect(String... options) {
        List<String> arguments = new ArrayList<>(List.of("connect", server.uri() + "chat?a=1"));
        arguments.addAll(List.of(options));
        return CommandLineTester.run("", arguments.toArray(String[]::new));
    }

    private HandshakeHead requestOf(String... options) throws InterruptedException {
        CommandLineTester run = connect(options);
        assertThat(run.err).isEmpty();
        assertThat(run.status).isZero();
        return requests.take();
    }

    private static String authorization(HandshakeHead head) {
        return head.header("Authorization").orElse("none");
    }

    @Test
    void credentialsAndTokensAreSent() throws Exception {
        Path file = folder.resolve("token");
        Files.writeString(file, "of file\n");
        assertThat(authorization(requestOf("-u", "me:secret"))).isEqualTo("Basic bWU6c2VjcmV0");
        assertThat(authorization(requestOf("--oauth2-bearer", "t"))).isEqualTo("Bearer t");
        assertThat(authorization(requestOf("--oauth2-bearer", "file:" + file))).isEqualTo("Bearer of file");
        assertThat(authorization(requestOf("--digest", "--user", "me:secret"))).isEqualTo("none");
        assertThat(authorization(requestOf())).isEqualTo("none");
    }

    @Test
    void aTokenOrKeyGoesWhereItIsToGo() throws Exception {
        assertThat(requestOf("--oauth2-bearer", "t", "--auth-in", "query").startLine())
                .isEqualTo("GET /chat?a=1&access_token=t HTTP/1.1");
        assertThat(requestOf("--api-key", "k", "--auth-in", "header:X-Api-Key").header("X-Api-Key"))
                .contains("k");
        assertThat(requestOf("--api-key", "k", "--auth-in", "query:key").startLine())
                .contains("&key=k ");
        assertThat(requestOf("--api-key", "k", "--auth-in", "cookie:key").header("Cookie"))
                .contains("key=k");
        assertThat(requestOf("--oauth2-bearer", "t", "--auth-in", "subprotocol:bearer")
                        .listOf("Sec-WebSocket-Protocol"))
                .containsExactly("bearer", "t");
    }

    @Test
    void aRequestIsSignedForAws() throws Exception {
        HandshakeHead head = requestOf("--aws-sigv4", "aws:amz:eu-central-1:execute-api", "--user", "AKID:s3cret");
        assertThat(authorization(head))
                .matches("AWS4-HMAC-SHA256 Credential=AKID/\\d{8}/eu-central-1/execute-api/aws4_request,"
                        + " SignedHeaders=host;x-amz-date, Signature=[0-9a-f]{64}");
        assertThat(requestOf(
                                "--aws-sigv4",
                                "aws:amz:eu-central-1:iotdevicegateway",
                                "--aws-query",
                                "--aws-session-token",
                                "st",
                                "--user",
                                "AKID:s3cret")
                        .startLine())
                .contains("&X-Amz-Signature=")
                .contains("&X-Amz-Security-Token=st ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"header:X-Pass", "query:who", "cookie:who", "subprotocol:bearer"})
    void aTokenIsPrintedOnlyWhereSecretsAre(String place) {
        assertThat(connect("--all", "--oauth2-bearer", "t0ps3cret", "--auth-in", place).out)
                .contains("(redacted)")
                .doesNotContain("t0ps3cret");
        assertThat(connect("--all", "--secrets", "--oauth2-bearer", "t0ps3cret", "--auth-in", place).out)
                .contains("t0ps3cret");
    }

    @Test
    void aTokenIsMade() throws Exception {
        Path claims = folder.resolve("claims.json");
        Files.writeString(claims, "{\"sub\": \"me\"}\n");
        String token = authorization(requestOf(
                        "--jwt-secret",
                        "s",
                        "--jwt-claims",
                        "file:" + claims,
                        "--jwt-lifetime",
                        "0",
                        "--jwt-header",
                        "{\"kid\":\"1\"}"))
                .replace("Bearer ", "");
        String[] parts = token.split("\\.");
        assertThat(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                .isEqualTo("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"1\"}");
        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .isEqualTo("{\"sub\":\"me\"}");
    }

    @Test
    void aClientsTokenIsObtained() throws Exception {
        try (TokenServer tokens = TokenServer.start()) {
            assertThat(authorization(requestOf(
                            "--oauth-token-url",
                            tokens.at("/token").toString(),
                            "--oauth-client-id",
                            TokenServer.CLIENT,
                            "--oauth-client-secret",
                            TokenServer.SECRET,
                            "--oauth-secret-in",
                            "form",
                            "--oauth-scope",
                            "a b")))
                    .isEqualTo("Bearer token-1");
            assertThat(tokens.forms.get(0)).containsEntry("by", "form").containsEntry("scope", "a b");
        }
    }

    @Test
    void thePageToSignInAtIsPrinted() throws Exception {
        TestBrowser browser = new TestBrowser();
        StringBuilder printed = new StringBuilder();
        PrintStream err = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                printed.append(line);
                String page = line.replaceFirst("Sign in at (\\S+).*", "$1");
                browser.ask(new SignInPage(URI.create(page), Optional.empty(), Instant.MAX));
            }
        };
        try (TokenServer tokens = TokenServer.start()) {
            Console console = new Console(InputStream.nullInputStream(), new ByteArrayOutputStream(), err);
            int status = Sockeye.run(
                    console,
                    Path.of("no sessions"),
                    "connect",
                    server.uri().toString(),
                    "--oauth-token-url",
                    tokens.at("/token").toString(),
                    "--oauth-auth-url",
                    tokens.at("/authorize").toString(),
                    "--oauth-client-id",
                    TokenServer.CLIENT,
                    "--oauth-client-secret",
                    TokenServer.SECRET);
            assertThat(status).as(printed.toString()).isZero();
            assertThat(authorization(requests.take())).isEqualTo("Bearer token-1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--user a:b --oauth2-bearer t | Choose one way to authenticate: --user and --oauth2-bearer were given.",
                "--aws-sigv4 aws:amz | --aws-sigv4: Expected aws:amz:REGION:SERVICE",
                "--jwt-alg HS256 | --jwt-alg: Expected what signs the token",
                "--jwt-alg none --jwt-secret s | --jwt-alg: A token's algorithm is one of HS256",
                "--jwt-secret s --jwt-claims [] | --jwt-alg: The token's claims must be a JSON object.",
                "--oauth-auth-url https://a.example/ | --oauth-token-url: Expected a token endpoint",
                "--oauth-token-url https://a.example/ | --oauth-token-url: OAuth needs a client id.",
                "--auth-in body | 'body' is no place",
                "--oauth2-bearer env:NO_SUCH_VARIABLE | the environment variable NO_SUCH_VARIABLE is not set.",
                "--oauth2-bearer file:/no/such | /no/such is not there.",
            })
    void aWrongArgumentIsToldBeforeAnythingIsSent(String arguments, String sentence) {
        CommandLineTester run = connect(arguments.split(" "));
        assertThat(run.status).isEqualTo(ExitCode.USAGE);
        assertThat(run.err).contains(sentence);
        assertThat(requests).isEmpty();
    }
}
