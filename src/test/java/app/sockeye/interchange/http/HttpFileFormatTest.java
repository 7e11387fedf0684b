package app.sockeye.interchange.http;

import static app.sockeye.interchange.ImportTester.leftOut;
import static app.sockeye.interchange.ImportTester.line;
import static app.sockeye.interchange.ImportTester.lines;
import static app.sockeye.interchange.ImportTester.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.interchange.ConnectionImport;
import app.sockeye.interchange.ImportTester;
import app.sockeye.interchange.model.ImportedConnections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@link HttpFileFormat} and {@link HttpEnvironments}. */
class HttpFileFormatTest {
    private static final String FILE =
            """
            @room = lobby
            @token=abc

            ### Chat
            # @no-redirect
            // @connection-timeout 2 s
            # @timeout 500 ms
            < {% request.variables.set("a", evil()) %}
            WEBSOCKET {{host}}/chat
                ?room={{room}}
                &x=1
            Content-Type: application/json // only for the editor
            Authorization: Basic me pass
            Sec-WebSocket-Protocol: json
            X-Id: {{$uuid}} {{$other}}

            // the first one
            {
              "join": "{{room}}"
            }
            ===
            {"second": 2}
            === wait-for-server
            === wait-for-server
            plain
            > {%
              client.test("x", function() {});
            %}

            ###
            GET https://example.org/login
            Accept: */*

            ### Short
            # @name Echo
            WEBSOCKET localhost:8080/echo
            hello

            < ./big.json
            """;

    @TempDir
    Path folder;

    @Test
    void requestsThatStartWithWebsocketBecomeConnections() {
        ImportedConnections result = read(FILE);

        assertThat(result.formats()).containsExactly(".http");
        assertThat(lines(result.connections().get(0)))
                .containsExactly(
                        " > Chat > ${host}/chat?room=${room}&x=1",
                        "X-Id: ${uuid} {{$other}}",
                        "subprotocols [json]",
                        "auth.password=pass",
                        "auth.type=basic",
                        "auth.user=me",
                        "redirects.most=0",
                        "timeouts.connect=2000",
                        "timeouts.handshake=500",
                        "message  JSON {\n  \"join\": \"${room}\"\n}",
                        "message  JSON {\"second\": 2}",
                        "message  JSON plain");
        assertThat(lines(result.connections().get(1))).startsWith(" > Echo > ws://localhost:8080/echo");
        assertThat(line(result.environments().get(0))).isEqualTo(" >  [room=lobby, token=abc (secret)]");
        assertThat(leftOut(result))
                .containsExactlyInAnyOrder(
                        "script: SCRIPT",
                        "Chat: {{$other}}: COMPUTED",
                        "Chat: wait-for-server: NO_COUNTERPART",
                        "Chat: script: SCRIPT",
                        "request GET https://example.org/login: NOT_WEBSOCKET",
                        "Echo: line between the headers: BROKEN",
                        "Echo: < ./big.json: NOT_FOLLOWED");
    }

    @Test
    void environmentsBesideTheFileComeToo() throws IOException {
        Files.writeString(folder.resolve("api.http"), "WEBSOCKET ws://{{host}}\n");
        Files.writeString(
                folder.resolve("http-client.env.json"),
                "{\"dev\": {\"host\": \"localhost\", \"n\": 1, \"SSLConfiguration\": {\"verifyHostCertificate\": false}}}");
        Files.writeString(folder.resolve("http-client.private.env.json"), "{\"dev\": {\"pin\": \"42\"}}");

        ImportedConnections one = ConnectionImport.read(List.of(folder.resolve("api.http")));
        ImportedConnections all = ConnectionImport.read(List.of(folder));

        for (ImportedConnections result : List.of(one, all)) {
            assertThat(result.connections()).singleElement().satisfies(c -> assertThat(lines(c))
                    .containsExactly("api > api > ws://${host}".replace("> api >", "> ${host} >")));
            assertThat(result.environments())
                    .extracting(ImportTester::line)
                    .containsExactly(" > dev [host=localhost, n=1]", " > dev [pin=42 (secret)]");
            assertThat(leftOut(result)).containsExactly("certificates of the environment: NO_COUNTERPART");
        }
    }

    @Test
    void otherTextsAreNotTakenForOne() {
        assertThat(ConnectionImport.readText("# Notes\n### Heading\nGET something nice\n"))
                .isEmpty();
        assertThat(ConnectionImport.readText("ws://example.org/")).isEmpty();
    }
}
