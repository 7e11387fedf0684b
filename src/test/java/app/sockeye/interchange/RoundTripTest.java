package app.sockeye.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.client.options.RouteOptions;
import app.sockeye.client.options.ShellCommand;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.interchange.model.ImportedConnection;
import app.sockeye.interchange.model.ImportedConnections;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A command that is written for another tool is read as the connection that it was written of. */
class RoundTripTest {
    private static final String HOSTILE = "a'b\"c\\d $(e) `f` !g #h;i&j|k<l>m %n^o";

    @ParameterizedTest
    @EnumSource
    void aCommandIsReadAsItWasWritten(ShellCommand command) {
        URI uri = URI.create("wss://example.org:8443/a'b/%22?c=1&d=%20&token=t");
        ConnectOptions options = ConnectOptions.builder(uri)
                .request(RequestOptions.DEFAULT
                        .withHeaders(List.of(new Header("X-Hostile", HOSTILE), new Header("Cookie", "sid=1")))
                        .withSubprotocols(List.of("it's", "json")))
                .tls(TlsOptions.DEFAULT.withVerify(false))
                .auth(new AuthOptions.Basic(new Credentials("me", "p:w'")))
                .route(RouteOptions.DEFAULT.withProxy(ProxyOptions.parse("http://proxy:3128"), List.of()))
                .build();

        ImportedConnections result = ImportTester.read(command.of(options, true));

        ImportedConnection connection = result.connections().get(0);
        assertThat(result.leftOut()).isEmpty();
        assertThat(connection.url()).isEqualTo(uri.toString());
        assertThat(connection.headers())
                .extracting(header -> header.name() + ": " + header.value())
                .contains("X-Hostile: " + HOSTILE, "Cookie: sid=1");
        assertThat(connection.subprotocols()).containsExactly("it's", "json");
        assertThat(connection.options())
                .containsAllEntriesOf(Map.of(
                        "tls.verify", "false", "auth.type", "basic", "auth.user", "me", "auth.password", "p:w'"));
        if (command != ShellCommand.WEBSOCAT) {
            assertThat(connection.options()).containsEntry("proxy.url", "http://proxy:3128");
        }
    }
}
