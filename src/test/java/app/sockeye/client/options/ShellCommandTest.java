package app.sockeye.client.options;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Header;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShellCommandTest {
    private static final URI ADDRESS = URI.create("wss://joe:pa55@example.org:8443/chat?room=1&access_token=s3cret");
    private static final List<Header> HEADERS = List.of(
            new Header("Host", "example.org:8443"),
            new Header("Sec-WebSocket-Key", "abc"),
            new Header("Authorization", "Bearer s3cret"),
            new Header("X-Note", "it's $HOME `id` \"!\""));
    private static final List<String> SUBPROTOCOLS = List.of("chat", "superchat");

    @Test
    void websocatGetsHeadersSubprotocolsAndInsecureTls() throws IOException {
        assertThat(words(ShellCommand.WEBSOCAT.of(unchecked(HEADERS), true)))
                .containsExactly(
                        "websocat",
                        "--insecure",
                        "--protocol",
                        "chat,superchat",
                        "-H",
                        "Authorization: Bearer s3cret",
                        "-H",
                        "X-Note: it's $HOME `id` \"!\"",
                        ADDRESS.toString());
    }

    @Test
    void wscatGetsASubprotocolEach() throws IOException {
        assertThat(words(ShellCommand.WSCAT.of(unchecked(List.of()), true)))
                .containsExactly(
                        "wscat",
                        "--no-check",
                        "--subprotocol",
                        "chat",
                        "--subprotocol",
                        "superchat",
                        "--connect",
                        ADDRESS.toString());
    }

    @Test
    void curlUpgradesByHand() throws IOException {
        ConnectOptions options = ConnectOptions.builder(URI.create("ws://localhost/a"))
                .request(RequestOptions.DEFAULT.withSubprotocols(SUBPROTOCOLS))
                .build();
        assertThat(words(ShellCommand.CURL.of(options, false)))
                .containsExactly(
                        "curl",
                        "--include",
                        "--no-buffer",
                        "--http1.1",
                        "--header",
                        "Connection: Upgrade",
                        "--header",
                        "Upgrade: websocket",
                        "--header",
                        "Sec-WebSocket-Version: 13",
                        "--header",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                        "--header",
                        "Sec-WebSocket-Protocol: chat, superchat",
                        "http://localhost/a");
    }

    @ParameterizedTest
    @EnumSource(ShellCommand.class)
    void secretsArePlaceholdersUnlessAskedFor(ShellCommand command) {
        ConnectOptions options = ConnectOptions.builder(ADDRESS)
                .request(RequestOptions.DEFAULT.withHeaders(HEADERS).withSecretHeaders(Set.of("X-Note")))
                .build();
        assertThat(command.of(options, false))
                .doesNotContain("s3cret", "pa55", "joe")
                .contains(
                        "Authorization: <Authorization>",
                        "X-Note: <X-Note>",
                        "//<user>@",
                        "room=1",
                        "access_token=<access_token>");
    }

    private static ConnectOptions unchecked(List<Header> headers) {
        return ConnectOptions.builder(ADDRESS)
                .request(RequestOptions.DEFAULT.withHeaders(headers).withSubprotocols(SUBPROTOCOLS))
                .tls(TlsOptions.DEFAULT.withVerify(false))
                .build();
    }

    /** What a shell makes of it, a word a line. */
    private static List<String> words(String command) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command).start();
        return new String(shell.getInputStream().readAllBytes(), UTF_8).lines().toList();
    }
}
