package app.sockeye.client.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.client.address.Target;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.OAuthClient;
import app.sockeye.client.options.auth.OAuthGrant;
import app.sockeye.client.options.auth.OAuthOptions;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The ways to a token, at a server by other hands: npm's oidc-provider, where a user signs in and agrees by forms. */
@Timeout(120)
class OidcProviderTest {
    private static final Path NODE = Path.of("/usr/bin/node");
    private static final String SCRIPT = "src/test/resources/app/sockeye/client/oidc_provider.mjs";
    private static final List<Path> MODULES =
            List.of(Path.of("target/npm/node_modules"), Path.of("/usr/lib/node_modules"));
    private static final Pattern FORM =
            Pattern.compile("<form[^>]* action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input[^>]* name=\"([^\"]+)\"([^>]*)>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final int MOST_FORMS = 10;

    private static Process server;
    private static String issuer;

    private static final Target SERVER = new Target(true, "ws.example", "", 443, "/");
    private final TestWire wire = new TestWire();
    private final MemoryTokens store = new MemoryTokens();

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> modules = MODULES.stream()
                .filter(m -> Files.exists(m.resolve("oidc-provider")))
                .findFirst();
        assumeTrue(
                Files.isExecutable(NODE) && modules.isPresent(),
                "needs node and npm's oidc-provider: npm install --prefix target/npm oidc-provider");
        server = new ProcessBuilder(
                        NODE.toString(), SCRIPT, modules.get().toAbsolutePath().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        issuer = "http://localhost:" + server.inputReader(UTF_8).readLine();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.getOutputStream().close();
            server.waitFor();
        }
    }

    private static URI at(String path) {
        return URI.create(issuer + path);
    }

    private static OAuthOptions options(OAuthGrant grant, String client, Optional<AuthSecret> secret) {
        return OAuthOptions.of(grant, at("/token"), new OAuthClient(client, secret, OAuthClient.SentBy.BASIC));
    }

    private static OAuthOptions machine(String secret) {
        return options(new OAuthGrant.ClientCredentials(), "machine:1", Optional.of(new AuthSecret(secret)));
    }

    /** Fills in each form that comes and sends it, as a user does who agrees to all. */
    private static void agree(TestBrowser browser, URI page) throws Exception {
        HttpResponse<String> shown = browser.open(page);
        for (int i = 0; i < MOST_FORMS; i++) {
            Matcher form = FORM.matcher(shown.body());
            if (!form.find()) {
                browser.shown.add(shown);
                return;
            }
            FormFields fields = new FormFields();
            for (Matcher input = INPUT.matcher(form.group(2)); input.find(); ) {
                Matcher value = VALUE.matcher(input.group(2));
                fields.with(input.group(1), value.find() ? value.group(1) : "joe");
            }
            HttpRequest request = HttpRequest.newBuilder(
                            shown.uri().resolve(form.group(1).replace("&amp;", "&")))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(fields.encoded()))
                    .build();
            shown = browser.http.send(request, HttpResponse.BodyHandlers.ofString());
        }
        throw new AssertionError("forms without an end: " + shown.body());
    }

    /** What the server says about whoever has a token: it knows its own. */
    private static String owner(AuthSecret token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at("/me"))
                .header("Authorization", "Bearer " + token.text())
                .build();
        return new TestBrowser()
                .http
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void aClientGetsItsOwnToken() throws Exception {
        OAuthTokens tokens = new OAuthTokens(store, Optional.empty(), wire);
        assertThat(tokens.token(machine("p+% secret"), SERVER, wire).text()).isNotEmpty();
        ConnectFailure failure = catchThrowableOfType(
                ConnectFailure.class, () -> new OAuthTokens(new MemoryTokens(), Optional.empty(), wire)
                        .token(machine("wrong"), SERVER, wire));
        assertThat(failure)
                .hasMessage(at("/").getAuthority()
                        + " refused to sign in: \"invalid_client\", \"client authentication failed\".");
    }

    @Test
    void aUserSignsInAtTheBrowserAndTheTokenIsRenewed() throws Exception {
        TestBrowser[] self = new TestBrowser[1];
        self[0] = new TestBrowser(page -> agree(self[0], page));
        OAuthTokens tokens = new OAuthTokens(store, Optional.of(self[0]), wire);
        OAuthOptions options = options(
                        new OAuthGrant.AuthorizationCode(at("/auth"), OAuthGrant.AuthorizationCode.ANY_PORT),
                        "desktop",
                        Optional.empty())
                .asking("openid", Optional.empty(), Optional.empty());
        AuthSecret first = tokens.token(options, SERVER, wire);
        assertThat(owner(first)).isEqualTo("{\"sub\":\"joe\"}");
        assertThat(self[0].shown.take().body()).contains("go back to Sockeye");
        wire.pass(Duration.ofDays(1));
        AuthSecret second = tokens.token(options, SERVER, wire);
        assertThat(second).isNotEqualTo(first);
        assertThat(owner(second)).isEqualTo("{\"sub\":\"joe\"}");
        assertThat(self[0].asked).hasSize(1);
        assertThat(self[0].failed).isEmpty();
    }

    @Test
    void aUserEntersTheCodeOfADevice() throws Exception {
        CountDownLatch agreed = new CountDownLatch(1);
        TestBrowser[] self = new TestBrowser[1];
        self[0] = new TestBrowser(page -> {
            agree(self[0], page);
            agreed.countDown();
        });
        OAuthTokens tokens = new OAuthTokens(store, Optional.of(self[0]), wire);
        OAuthOptions options = options(new OAuthGrant.DeviceCode(at("/device/auth")), "device", Optional.empty())
                .asking("openid", Optional.empty(), Optional.empty());
        // The first poll comes before the user agrees, and the second after.
        wire.onPause = number -> {
            if (number == 2) {
                agreed.await();
            }
        };
        AuthSecret token = tokens.token(options, SERVER, wire);
        assertThat(owner(token)).isEqualTo("{\"sub\":\"joe\"}");
        assertThat(wire.pauses).hasSizeBetween(1, 2);
        assertThat(self[0].asked.get(0).userCode().orElseThrow()).matches("[A-Z]{4}-[A-Z]{4}");
    }
}
