package app.sockeye.client.auth;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ConnectRules;
import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.JwtAlgorithm;
import app.sockeye.client.options.auth.JwtKey;
import app.sockeye.client.options.auth.JwtOptions;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthAdditionsTest {
    private static final AuthSecret TOKEN = new AuthSecret("t&k");

    private static ConnectOptions options(String uri, AuthOptions auth, Header... typed) {
        return ConnectOptions.builder(URI.create(uri))
                .auth(auth)
                .request(RequestOptions.DEFAULT.withHeaders(List.of(typed)).withSubprotocols(List.of("chat")))
                .build();
    }

    private static ConnectOptions sent(ConnectOptions options) throws Exception {
        return AuthPreview.of(options, Instant.EPOCH, Optional.empty()).addedTo(options);
    }

    @Test
    void withoutCredentialsNothingIsAdded() throws Exception {
        ConnectOptions options = options("ws://h/", AuthOptions.DEFAULT);
        assertThat(AuthPreview.of(options, Instant.EPOCH, Optional.empty())).isEqualTo(AuthAdditions.NONE);
        assertThat(sent(options)).isEqualTo(options);
    }

    @Test
    void basicIsAHeader() throws Exception {
        AuthOptions basic = new AuthOptions.Basic(new Credentials("Aladdin", "open sesame"));
        assertThat(sent(options("ws://h/", basic)).request().headers())
                .containsExactly(new Header("Authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
        assertThat(AuthPreview.waitsForChallenge(basic)).isFalse();
    }

    @Test
    void digestAddsNothingBeforeItIsChallenged() throws Exception {
        AuthOptions digest = new AuthOptions.Digest(new Credentials("u", "p"));
        assertThat(AuthPreview.of(options("ws://h/", digest), Instant.EPOCH, Optional.empty()))
                .isEqualTo(AuthAdditions.NONE);
        assertThat(AuthPreview.waitsForChallenge(digest)).isTrue();
    }

    @Test
    void aTokenIsAHeaderThatIsMarkedSecret() throws Exception {
        RequestOptions request = sent(options(
                        "ws://h/",
                        new AuthOptions.Bearer(TOKEN, AuthPlace.header("X-Pass", "Token ")),
                        new Header("A", "1")))
                .request();
        assertThat(request.headers()).containsExactly(new Header("A", "1"), new Header("X-Pass", "Token t&k"));
        assertThat(request.secretHeaders()).containsExactly("x-pass");
    }

    @ParameterizedTest
    @CsvSource({
        "ws://h/a, ws://h/a?the%20key=t%26k",
        "ws://h/a?, ws://h/a?the%20key=t%26k",
        "ws://h/a?b=1, ws://h/a?b=1&the%20key=t%26k",
        "ws://h/a?the%20key=typed, ws://h/a?the%20key=typed",
    })
    void aKeyIsAQueryParameter(String uri, String expected) throws Exception {
        AuthOptions key = new AuthOptions.ApiKey(TOKEN, AuthPlace.query("the key"));
        assertThat(sent(options(uri, key)).target().uri()).hasToString(expected);
    }

    @Test
    void aKeyIsACookie() throws Exception {
        AuthOptions key = new AuthOptions.ApiKey(TOKEN, AuthPlace.cookie("k"));
        assertThat(sent(options("ws://h/", key, new Header("Cookie", "a=1")))
                        .request()
                        .headers())
                .containsExactly(new Header("Cookie", "a=1; k=t&k"));
        assertThat(sent(options("ws://h/", key, new Header("Cookie", "k=typed")))
                        .request()
                        .headers())
                .containsExactly(new Header("Cookie", "k=typed"));
    }

    @Test
    void aTokenIsASubprotocolBehindTheOthers() throws Exception {
        AuthOptions pair = new AuthOptions.Bearer(TOKEN, AuthPlace.subprotocol("bearer", ""));
        assertThat(sent(options("ws://h/", pair)).request().subprotocols()).containsExactly("chat", "bearer", "t&k");
        AuthOptions one = new AuthOptions.Bearer(TOKEN, AuthPlace.subprotocol("", "token."));
        assertThat(sent(options("ws://h/", one)).request().subprotocols()).containsExactly("chat", "token.t&k");
    }

    @Test
    void aTypedHeaderWins() throws Exception {
        AuthOptions bearer = new AuthOptions.Bearer(TOKEN, AuthPlace.BEARER);
        ConnectOptions options = options("ws://h/", bearer, new Header("authorization", "mine"));
        assertThat(AuthPreview.of(options, Instant.EPOCH, Optional.empty())).isEqualTo(AuthAdditions.NONE);
        assertThat(sent(options).request().headers()).containsExactly(new Header("authorization", "mine"));
    }

    @Test
    void noSecretIsInWhatIsLogged() throws Exception {
        AuthOptions bearer = new AuthOptions.Bearer(TOKEN, AuthPlace.query("q"));
        assertThat(bearer.toString()).doesNotContain("t&k");
        AuthAdditions additions = AuthPreview.of(options("ws://h/", bearer), Instant.EPOCH, Optional.empty());
        assertThat(additions).hasToString("[q]");
        assertThat(additions.parameters().get(0)).hasToString("q=…");
    }

    @Test
    void whatAPlaceCannotCarryIsRefused() {
        assertThat(complaint(new AuthSecret("a\nb"), AuthPlace.BEARER))
                .contains("The header Authorization has a character");
        assertThat(complaint(TOKEN, AuthPlace.header("a b", ""))).startsWith("\"a b\" can't be a header's name");
        assertThat(complaint(TOKEN, AuthPlace.query("")))
                .isEqualTo("The query parameter for the token or key has no name.");
        assertThat(complaint(TOKEN, AuthPlace.cookie("a;b"))).startsWith("\"a;b\" can't be a cookie's name");
        assertThat(complaint(new AuthSecret("a;b"), AuthPlace.cookie("k"))).startsWith("The cookie k can't carry");
        assertThat(complaint(new AuthSecret("a=="), AuthPlace.subprotocol("", "")))
                .startsWith("A subprotocol can't carry this token")
                .doesNotContain("a==");
        assertThat(complaint(TOKEN, AuthPlace.subprotocol("a b", ""))).startsWith("\"a b\" can't be a subprotocol");
        AuthPlace broken = AuthPlace.header("A", "Bearer\n");
        JwtOptions jwt = JwtOptions.of(JwtAlgorithm.HS256, JwtKey.secret("s"), "{}");
        assertThat(ConnectRules.complaintAboutAuth(new AuthOptions.Jwt(jwt, broken)))
                .isPresent();
        assertThat(ConnectRules.complaintAboutAuth(new AuthOptions.Jwt(jwt, AuthPlace.BEARER)))
                .isEmpty();
        assertThat(ConnectRules.complaintAboutAuth(new AuthOptions.ApiKey(TOKEN, AuthPlace.BEARER)))
                .isEmpty();
    }

    private static String complaint(AuthSecret secret, AuthPlace place) {
        ConnectOptions options = options("ws://h/", new AuthOptions.Bearer(secret, place));
        return ConnectRules.complaintAbout(options).orElseThrow();
    }
}
