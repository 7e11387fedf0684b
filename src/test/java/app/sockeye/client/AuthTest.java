package app.sockeye.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.auth.AuthAdditions;
import app.sockeye.client.auth.AuthPreview;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What authentication adds, as a server receives it. */
class AuthTest {
    private static final AuthSecret TOKEN = new AuthSecret("t0ken");

    private static HandshakeHead requestOf(AuthOptions auth) throws Exception {
        CompletableFuture<HandshakeHead> received = new CompletableFuture<>();
        try (RawServer server = RawServer.plain(peer -> {
            received.complete(peer.shakeHands(new Header("Sec-WebSocket-Protocol", "chat")));
            peer.drain();
        })) {
            ConnectOptions options = ConnectOptions.builder(server.uri().resolve("/x?a=1"))
                    .auth(auth)
                    .request(RequestOptions.DEFAULT.withSubprotocols(List.of("chat")))
                    .build();
            AuthAdditions previewed = AuthPreview.of(options, Instant.now(), Optional.empty());
            assertThat(new Recorder().connect(options).connection().subprotocol())
                    .contains("chat");
            HandshakeHead request = Recorder.within(received);
            assertThat(request.headers()).containsAll(previewed.headers());
            assertThat(request.listOf("Sec-WebSocket-Protocol")).containsAll(previewed.subprotocols());
            previewed.parameters().forEach(parameter -> assertThat(request.startLine())
                    .contains(parameter.encoded()));
            return request;
        }
    }

    @Test
    void aTokenGoesWhereTheUserWantsIt() throws Exception {
        assertThat(requestOf(new AuthOptions.Bearer(TOKEN, AuthPlace.BEARER)).header("Authorization"))
                .contains("Bearer t0ken");
        assertThat(requestOf(new AuthOptions.Bearer(TOKEN, AuthPlace.query("access_token")))
                        .startLine())
                .isEqualTo("GET /x?a=1&access_token=t0ken HTTP/1.1");
        assertThat(requestOf(new AuthOptions.Bearer(TOKEN, AuthPlace.subprotocol("bearer", "")))
                        .listOf("Sec-WebSocket-Protocol"))
                .containsExactly("chat", "bearer", "t0ken");
        assertThat(requestOf(new AuthOptions.ApiKey(TOKEN, AuthPlace.cookie("key")))
                        .header("Cookie"))
                .contains("key=t0ken");
    }

    @Test
    void aTokenThatNoHeaderCanCarryStopsTheAttempt() throws Exception {
        ConnectOptions options = ConnectOptions.builder(URI.create("ws://127.0.0.1:9/"))
                .auth(new AuthOptions.Bearer(new AuthSecret("a\r\nB: c"), AuthPlace.BEARER))
                .build();
        ConnectFailure failure = new Recorder().connect(options).failure();
        assertThat(failure.kind()).isEqualTo(ConnectFailure.Kind.INVALID_OPTION);
        assertThat(failure.getMessage()).doesNotContain("B: c");
    }

    /** Settings that pass what may come in on to a server of the test's. */
    private static String passing(RawServer server) {
        return "proxy_pass http://127.0.0.1:" + server.port() + "; proxy_http_version 1.1;"
                + " proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;";
    }

    private static void assertOpens(Nginx nginx, AuthOptions auth) throws Exception {
        ConnectOptions options =
                ConnectOptions.builder(nginx.uri("/")).auth(auth).build();
        new Recorder().connect(options).connection().abort();
    }

    private static void assertRefused(Nginx nginx, AuthOptions auth, int status) throws Exception {
        ConnectOptions options =
                ConnectOptions.builder(nginx.uri("/")).auth(auth).build();
        assertThat(new Recorder()
                        .connect(options)
                        .failure()
                        .response()
                        .orElseThrow()
                        .status())
                .isEqualTo(status);
    }

    @Test
    void nginxLetsInWhoHasAPassword(@TempDir Path folder) throws Exception {
        // The password is "secret", as openssl passwd -apr1 has it.
        Path users = folder.resolve("users");
        Files.writeString(users, "me:$apr1$sockeye1$eG5iPduAZ2BZhK8LXaUwT1\n");
        try (RawServer server = RawServer.open(RawPeer::echo);
                Nginx nginx = Nginx.plain(
                        folder, "auth_basic test; auth_basic_user_file " + users + "; " + passing(server))) {
            assertOpens(nginx, new AuthOptions.Basic(new Credentials("me", "secret")));
            assertRefused(nginx, new AuthOptions.Basic(new Credentials("me", "wrong")), 401);
            assertRefused(nginx, AuthOptions.DEFAULT, 401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HEADER, X-Api-Key, '', $http_x_api_key",
        "HEADER, Authorization, 'Bearer ', $http_authorization",
        "QUERY, key, '', $arg_key",
        "COOKIE, key, '', $cookie_key"
    })
    void nginxLetsInWhoHasAKey(AuthPlace.Kind kind, String name, String prefix, String variable, @TempDir Path folder)
            throws Exception {
        AuthPlace place = new AuthPlace(kind, name, prefix);
        try (RawServer server = RawServer.open(RawPeer::echo);
                Nginx nginx = Nginx.plain(
                        folder,
                        "if (" + variable + " != \"" + prefix + "t0ken\") { return 403; } " + passing(server))) {
            assertOpens(nginx, new AuthOptions.ApiKey(TOKEN, place));
            assertRefused(nginx, new AuthOptions.ApiKey(new AuthSecret("other"), place), 403);
        }
    }
}
