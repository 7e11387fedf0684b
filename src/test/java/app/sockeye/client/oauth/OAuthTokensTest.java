package app.sockeye.client.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.sockeye.client.address.Target;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.OAuthClient;
import app.sockeye.client.options.auth.OAuthGrant;
import app.sockeye.client.options.auth.OAuthOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways to a token, against a server that holds clients to the rules. */
@Timeout(60)
class OAuthTokensTest {
    private static final OAuthGrant CREDENTIALS = new OAuthGrant.ClientCredentials();

    private static final Target SERVER = new Target(true, "ws.example", "", 443, "/");

    private final TestWire wire = new TestWire();
    private final MemoryTokens store = new MemoryTokens();
    private TokenServer server;

    @BeforeEach
    void start() throws IOException {
        server = TokenServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static OAuthClient client(OAuthClient.SentBy by) {
        return new OAuthClient(TokenServer.CLIENT, Optional.of(new AuthSecret(TokenServer.SECRET)), by);
    }

    private OAuthOptions options(OAuthGrant grant) {
        return OAuthOptions.of(grant, server.at("/token"), client(OAuthClient.SentBy.BASIC));
    }

    private OAuthGrant code() {
        return new OAuthGrant.AuthorizationCode(server.at("/authorize"), OAuthGrant.AuthorizationCode.ANY_PORT);
    }

    private OAuthGrant device() {
        return new OAuthGrant.DeviceCode(server.at("/device"));
    }

    private OAuthTokens tokens(SignInPrompt prompt) {
        return new OAuthTokens(store, Optional.of(prompt), wire);
    }

    private String token(OAuthOptions options) throws Exception {
        return new OAuthTokens(store, Optional.empty(), wire)
                .token(options, SERVER, wire)
                .text();
    }

    private ConnectFailure failure(OAuthOptions options) {
        return failure(new OAuthTokens(store, Optional.empty(), wire), options);
    }

    private ConnectFailure failure(OAuthTokens tokens, OAuthOptions options) {
        ConnectFailure failure = catchThrowableOfType(ConnectFailure.class, () -> tokens.token(options, SERVER, wire));
        assertThat(failure.kind()).isEqualTo(ConnectFailure.Kind.SIGN_IN);
        return failure;
    }

    @Test
    void aClientProvesWhoItIsByBasicOrInTheForm() throws Exception {
        assertThat(token(options(CREDENTIALS))).isEqualTo("token-1");
        assertThat(server.forms.get(0)).isEqualTo(Map.of("grant_type", "client_credentials", "by", "basic"));
        OAuthOptions inForm = OAuthOptions.of(CREDENTIALS, server.at("/token"), client(OAuthClient.SentBy.FORM))
                .asking("a b", Optional.of("api"), Optional.of("https://r.example/"));
        assertThat(token(inForm)).isEqualTo("token-2");
        assertThat(server.forms.get(1))
                .isEqualTo(Map.of(
                        "grant_type",
                        "client_credentials",
                        "scope",
                        "a b",
                        "audience",
                        "api",
                        "resource",
                        "https://r.example/",
                        "client_id",
                        TokenServer.CLIENT,
                        "client_secret",
                        TokenServer.SECRET,
                        "by",
                        "form"));
    }

    @Test
    void aTokenIsUsedUntilShortlyBeforeItExpires() throws Exception {
        OAuthOptions options = options(CREDENTIALS).renewing(Duration.ofMinutes(1));
        OAuthTokens tokens = new OAuthTokens(store, Optional.empty(), wire);
        assertThat(tokens.known(options, SERVER)).isEmpty();
        assertThat(token(options)).isEqualTo("token-1");
        wire.pass(Duration.ofMinutes(58));
        assertThat(token(options)).isEqualTo("token-1");
        assertThat(tokens.known(options, SERVER)).contains(new AuthSecret("token-1"));
        wire.pass(Duration.ofMinutes(1));
        assertThat(tokens.known(options, SERVER)).isEmpty();
        assertThat(token(options)).isEqualTo("token-2");
        assertThat(server.forms.get(1)).containsEntry("grant_type", "refresh_token");
        assertThat(server.forms.get(1)).containsEntry("refresh_token", "refresh-1");
    }

    @Test
    void aTokenWithoutATimeIsUsedUntilTheServerRefusesIt() throws Exception {
        server.expiresIn = "";
        server.refreshes = false;
        OAuthOptions options = options(CREDENTIALS);
        OAuthTokens tokens = new OAuthTokens(store, Optional.empty(), wire);
        assertThat(token(options)).isEqualTo("token-1");
        wire.pass(Duration.ofDays(1000));
        assertThat(token(options)).isEqualTo("token-1");
        tokens.refused(options, SERVER, new AuthSecret("another"));
        assertThat(token(options)).isEqualTo("token-1");
        tokens.refused(options, SERVER, new AuthSecret("token-1"));
        assertThat(token(options)).isEqualTo("token-2");
    }

    @Test
    void aRefreshTokenThatIsOverLeadsToAFreshStart() throws Exception {
        server.expiresIn = "\"60\"";
        OAuthOptions options = options(CREDENTIALS);
        token(options);
        wire.pass(Duration.ofMinutes(2));
        server.answerNext("400 {\"error\":\"invalid_grant\"}");
        assertThat(token(options)).isEqualTo("token-2");
        assertThat(server.forms)
                .extracting(form -> form.get("grant_type"))
                .containsExactly("client_credentials", "refresh_token", "client_credentials");
    }

    @Test
    void aRefreshThatFailsOtherwiseKeepsTheRefreshToken() throws Exception {
        OAuthOptions options = options(CREDENTIALS);
        token(options);
        wire.pass(Duration.ofHours(2));
        server.answerNext("503 {\"error\":\"temporarily_unavailable\"}");
        assertThat(failure(options)).hasMessageContaining("\"temporarily_unavailable\"");
        assertThat(token(options)).isEqualTo("token-2");
        assertThat(server.forms.get(2)).containsEntry("grant_type", "refresh_token");
    }

    @Test
    void forgettingSignsOut() throws Exception {
        OAuthOptions options = options(CREDENTIALS);
        token(options);
        new OAuthTokens(store, Optional.empty(), wire).forget(options, SERVER);
        assertThat(token(options)).isEqualTo("token-2");
        assertThat(server.forms.get(1)).containsEntry("grant_type", "client_credentials");
    }

    @Test
    void tokensOfOtherOptionsAreOthers() throws Exception {
        token(options(CREDENTIALS));
        assertThat(token(options(CREDENTIALS).asking("more", Optional.empty(), Optional.empty())))
                .isEqualTo("token-2");
        assertThat(TokenName.of(options(CREDENTIALS), SERVER))
                .startsWith("oauth:localhost:")
                .doesNotContain(TokenServer.SECRET);
    }

    @ParameterizedTest
    @CsvSource({"true, evil.example, 443", "false, ws.example, 443", "true, ws.example, 8443"})
    void aTokenIsForTheServerItWasObtainedFor(boolean secure, String host, int port) throws Exception {
        OAuthOptions options = options(CREDENTIALS);
        token(options);
        OAuthTokens tokens = new OAuthTokens(store, Optional.empty(), wire);
        Target other = new Target(secure, host, "", port, "/");
        assertThat(tokens.known(options, new Target(true, "WS.example", "", 443, "/other")))
                .isPresent();
        assertThat(tokens.known(options, other)).isEmpty();
        assertThat(tokens.token(options, other, wire).text()).isEqualTo("token-2");
    }

    @Test
    void anErrorIsQuotedAsTheServersOwn() {
        OAuthOptions wrong = OAuthOptions.of(
                CREDENTIALS,
                server.at("/token"),
                new OAuthClient("me", Optional.of(new AuthSecret("wr0ng")), OAuthClient.SentBy.BASIC));
        ConnectFailure failure = failure(wrong);
        assertThat(failure)
                .hasMessage(
                        wrong.tokenEndpoint().getAuthority() + " refused to sign in: \"invalid_client\", \"who?\".");
        assertThat(failure.nextStep()).startsWith("Check the client's id and secret");
        assertThat(failure.getMessage() + failure.details()).doesNotContain("wr0ng");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 {\"error\":\"invalid_scope\"} | refused to sign in: \"invalid_scope\". | Check the scope",
                "400 {\"error\":\"x\\u202e\"} | refused to sign in: \"x<U+202E>\". | Check the options of OAuth",
                "404 <html> | answered 404 instead of giving a token. | Check the endpoint's address",
                "500 oops | answered 500 instead of giving a token. | Check the endpoint's address, and read",
                "200 <html>hello | answered 200, but its answer has no \"access_token\". | Check the endpoint's address: this looks like a web page.",
                "200 {\"a\":1} | answered 200, but its answer has no \"access_token\". | Check the endpoint's address: this looks like another service.",
                "200 {\"access_token\":\"t0p\",\"token_type\":\"DPoP\"} | gave a token of the type \"DPoP\", which can't be sent here. | Set the client up",
            })
    void whatIsNoTokenIsTold(String answer, String sentence, String nextStep) {
        server.answerNext(answer);
        ConnectFailure failure = failure(options(CREDENTIALS));
        assertThat(failure).hasMessageEndingWith(sentence);
        assertThat(failure.nextStep()).startsWith(nextStep);
        assertThat(failure.getMessage() + failure.details()).doesNotContain("t0p");
    }

    @Test
    void theBrowserBringsACodeThatIsExchanged() throws Exception {
        TestBrowser browser = new TestBrowser();
        OAuthOptions options = options(code()).asking("openid", Optional.empty(), Optional.empty());
        assertThat(tokens(browser).token(options, SERVER, wire).text()).isEqualTo("token-1");
        assertThat(browser.asked).hasSize(1);
        assertThat(browser.asked.get(0).userCode()).isEmpty();
        assertThat(browser.asked.get(0).page().getRawQuery()).contains("scope=openid", "code_challenge_method=S256");
        assertThat(browser.ended.take()).isEqualTo(browser.asked.get(0));
        HttpResponse<String> shown = browser.shown.take();
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("You can close this page");
        assertThat(server.forms.get(0)).containsKeys("code", "code_verifier", "redirect_uri");
        assertThat(answerAt(shown.uri(), browser)).doesNotContain("You can close this page");
    }

    /** What is at an address; empty where nothing listens there. Another program may have the port by now. */
    private static String answerAt(URI address, TestBrowser browser) throws InterruptedException {
        try {
            return browser.open(address).body();
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void anAnswerWithAnotherStateIsNotTaken() throws Exception {
        TestBrowser[] self = new TestBrowser[1];
        self[0] = new TestBrowser(page -> {
            Map<String, String> query = TokenServer.parameters(page.getRawQuery());
            URI redirect = URI.create(query.get("redirect_uri"));
            self[0].shown.add(self[0].open(URI.create(redirect + "?code=evil&state=guessed")));
            self[0].shown.add(self[0].open(URI.create(redirect + "?code=evil")));
            self[0].shown.add(self[0].open(redirect.resolve("/favicon.ico")));
            self[0].shown.add(self[0].open(page));
        });
        assertThat(tokens(self[0]).token(options(code()), SERVER, wire).text()).isEqualTo("token-1");
        assertThat(List.of(self[0].shown.take(), self[0].shown.take(), self[0].shown.take(), self[0].shown.take()))
                .extracting(HttpResponse::statusCode)
                .containsExactly(400, 400, 404, 200);
        assertThat(server.forms).hasSize(1);
    }

    @Test
    void aRefusalInTheBrowserIsQuoted() {
        TestBrowser[] self = new TestBrowser[1];
        self[0] = new TestBrowser(page -> {
            Map<String, String> query = TokenServer.parameters(page.getRawQuery());
            self[0].open(URI.create(query.get("redirect_uri")
                    + "?error=access_denied&error_description=not%20today&state=" + query.get("state")));
        });
        assertThat(failure(tokens(self[0]), options(code())))
                .hasMessageEndingWith(" refused to sign in: \"access_denied\", \"not today\".");
    }

    @Test
    void aPortThatIsTakenIsTold() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            OAuthGrant grant = new OAuthGrant.AuthorizationCode(
                    server.at("/authorize"), URI.create("http://127.0.0.1:" + taken.getLocalPort() + "/"));
            assertThat(failure(tokens(new TestBrowser()), options(grant)))
                    .hasMessage("Port " + taken.getLocalPort()
                            + " of this machine can't be listened at for the browser's answer.");
        }
    }

    @Test
    void givingUpEndsTheWaitForTheBrowser() {
        TestBrowser browser = new TestBrowser(page -> wire.guarded.close());
        assertThatThrownBy(() -> tokens(browser).token(options(code()), SERVER, wire))
                .isInstanceOf(IOException.class)
                .hasMessage("the sign-in was given up");
        assertThat(browser.ended).hasSize(1);
    }

    @Test
    void aDeviceAsksAgainUntilTheUserHasEnteredTheCode() throws Exception {
        TestBrowser browser = new TestBrowser(page -> {});
        server.answerNext(
                "200 {\"device_code\":\"dc\",\"user_code\":\"WDJB-MJHT\",\"verification_uri\":\"https://d.example/\","
                        + "\"verification_uri_complete\":\"https://d.example/?c=W\",\"expires_in\":600,\"interval\":7}",
                "400 {\"error\":\"authorization_pending\"}",
                "400 {\"error\":\"slow_down\"}",
                "400 {\"error\":\"authorization_pending\"}",
                "200 {\"access_token\":\"of device\",\"token_type\":\"Bearer\"}");
        assertThat(tokens(browser).token(options(device()), SERVER, wire).text())
                .isEqualTo("of device");
        assertThat(wire.pauses).extracting(Duration::toSeconds).containsExactly(7L, 7L, 12L, 12L);
        assertThat(browser.asked.get(0).page()).hasToString("https://d.example/?c=W");
        assertThat(browser.asked.get(0).userCode()).contains("WDJB-MJHT");
        assertThat(server.forms.get(1))
                .containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:device_code")
                .containsEntry("device_code", "dc");
        assertThat(browser.ended).hasSize(1);
    }

    @Test
    void aDeviceGivesUpWhenItsCodeExpires() {
        server.answerNext(
                "200 {\"device_code\":\"dc\",\"user_code\":\"U\",\"verification_url\":\"https://d.example/\",\"expires_in\":12}",
                "400 {\"error\":\"authorization_pending\"}",
                "400 {\"error\":\"authorization_pending\"}");
        assertThat(failure(tokens(new TestBrowser(page -> {})), options(device())))
                .hasMessageStartingWith("Nobody signed in at localhost:");
        assertThat(wire.pauses).extracting(Duration::toSeconds).containsExactly(5L, 5L);
    }

    @Test
    void aDevicesRefusalsAreQuoted() {
        server.answerNext(
                "200 {\"device_code\":\"dc\",\"user_code\":\"U\",\"verification_uri\":\"https://d.example/\"}",
                "400 {\"error\":\"expired_token\"}");
        assertThat(failure(tokens(new TestBrowser(page -> {})), options(device()))
                        .nextStep())
                .isEqualTo("Connect again and enter the new code in time.");
    }

    @Test
    void aPageThatNoBrowserShouldOpenIsRefused() {
        server.answerNext(
                "200 {\"device_code\":\"dc\",\"user_code\":\"U\",\"verification_uri\":\"file:///etc/passwd\"}");
        TestBrowser browser = new TestBrowser(page -> {});
        assertThat(failure(tokens(browser), options(device())))
                .hasMessageEndingWith(" named a page to sign in at that is none: \"file:///etc/passwd\".");
        assertThat(browser.asked).isEmpty();
    }

    @Test
    void withoutAUserOnlyAClientCanSignIn() {
        assertThat(failure(options(code()))).hasMessageStartingWith("To sign in, a user at a browser is needed");
        assertThat(server.forms).isEmpty();
    }

    @Test
    void optionsThatCannotWorkAreRefused() {
        OAuthClient open = new OAuthClient("public", Optional.empty(), OAuthClient.SentBy.FORM);
        assertThatThrownBy(() -> OAuthOptions.of(CREDENTIALS, server.at("/token"), open))
                .hasMessage("Client credentials need the client's secret.");
        assertThatThrownBy(() -> OAuthOptions.of(code(), URI.create("ftp://h/"), open))
                .hasMessageStartingWith("The token endpoint must be an address such as");
        assertThatThrownBy(() ->
                        new OAuthGrant.AuthorizationCode(server.at("/authorize"), URI.create("http://evil.example:1/")))
                .hasMessageStartingWith("A redirect goes to this machine");
        assertThatThrownBy(() -> new OAuthClient(" ", Optional.empty(), OAuthClient.SentBy.FORM))
                .hasMessage("OAuth needs a client id.");
        assertThat(options(CREDENTIALS).toString()).doesNotContain(TokenServer.SECRET);
    }
}
