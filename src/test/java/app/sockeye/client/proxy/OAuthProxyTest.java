package app.sockeye.client.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.oauth.TokenServer;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.RouteOptions;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.OAuthClient;
import app.sockeye.client.options.auth.OAuthGrant;
import app.sockeye.client.options.auth.OAuthOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The way to a token endpoint through the connection's proxy: Debian's squid. */
@Timeout(120)
class OAuthProxyTest {
    @TempDir
    Path folder;

    @Test
    void theTokenComesThroughTheProxyOfTheConnection() throws Exception {
        try (Squid squid = Squid.basic(folder);
                TokenServer tokens = TokenServer.start();
                RawServer server = RawServer.open(RawPeer::echo)) {
            ConnectFailure failure = new Recorder()
                    .connect(options(server, tokens, "http://me:wrong@127.0.0.1:" + squid.port()))
                    .failure();
            assertThat(failure.kind()).isEqualTo(ConnectFailure.Kind.PROXY_CREDENTIALS);
            assertThat(tokens.forms).isEmpty();
            Recorder recorder =
                    new Recorder().connect(options(server, tokens, "http://me:secret@127.0.0.1:" + squid.port()));
            recorder.connection().abort();
            assertThat(tokens.forms).hasSize(1);
            assertThat(Recorder.within(recorder.request).headers())
                    .anyMatch(header -> header.toString().equals("Authorization: Bearer token-1"));
        }
    }

    private static ConnectOptions options(RawServer server, TokenServer tokens, String proxy) {
        OAuthClient client = new OAuthClient(
                TokenServer.CLIENT, Optional.of(new AuthSecret(TokenServer.SECRET)), OAuthClient.SentBy.BASIC);
        return ConnectOptions.builder(server.uri())
                .auth(new AuthOptions.OAuth(
                        OAuthOptions.of(new OAuthGrant.ClientCredentials(), tokens.at("/token"), client),
                        AuthPlace.BEARER))
                .route(RouteOptions.DEFAULT.withProxy(ProxyOptions.parse(proxy), List.of()))
                .build();
    }
}
