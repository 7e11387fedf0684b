package app.sockeye.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.auth.AuthAdditions;
import app.sockeye.client.auth.AuthPreview;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

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
}
