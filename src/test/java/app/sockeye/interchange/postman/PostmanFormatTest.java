package app.sockeye.interchange.postman;

import static app.sockeye.interchange.ImportTester.leftOut;
import static app.sockeye.interchange.ImportTester.line;
import static app.sockeye.interchange.ImportTester.lines;
import static app.sockeye.interchange.ImportTester.places;
import static app.sockeye.interchange.ImportTester.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.interchange.ConnectionImport;
import app.sockeye.interchange.model.ImportedConnections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmanFormatTest {
    private static final String COLLECTION =
            """
            {
              "info": {"_postman_id": "1", "name": "Team",
                "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
              "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}", "type": "string"}]},
              "event": [{"listen": "prerequest", "script": {"exec": ["evil()"]}}],
              "variable": [{"key": "base", "value": "wss://example.org"}, {"key": "apiKey", "value": "k"}],
              "item": [
                {"name": "Rooms", "item": [
                  {"name": "Live", "event": [{"listen": "test", "script": {"exec": ["x"]}}],
                   "request": {"method": "GET", "description": "All rooms.",
                     "header": [{"key": "X-A", "value": "{{a}} {{$guid}} {{$randomUnknown}}"}, {"key": "X-B", "value": "b", "disabled": true},
                                {"key": "Sec-WebSocket-Protocol", "value": "json, xml"}],
                     "url": {"raw": "{{base}}/rooms/:room?x=1", "host": ["{{base}}"],
                       "query": [{"key": "x", "value": "1"}, {"key": "off", "value": "2", "disabled": true}],
                       "variable": [{"key": "room", "value": "a b"}]},
                     "body": {"mode": "raw", "raw": "hello"}}}]},
                {"name": "Plain", "request": "ws://plain.example.org/x"},
                {"name": "Open", "request": {"url": "wss://open.example.org", "auth": {"type": "noauth"}, "header": []}},
                {"name": "Key", "request": {"url": "wss://k", "auth": {"type": "apikey", "apikey": [
                  {"key": "key", "value": "X-Key"}, {"key": "value", "value": "s3cret"}, {"key": "in", "value": "query"}]}}},
                {"name": "Signed", "request": {"url": "wss://s", "auth": {"type": "ntlm", "ntlm": []}}},
                {"name": "Login", "request": {"method": "POST", "url": "https://example.org/login"}}
              ]
            }
            """;

    @TempDir
    Path folder;

    @Test
    void requestsWithAnAddressOfAWebSocketBecomeConnections() {
        ImportedConnections result = read(COLLECTION);

        assertThat(result.formats()).containsExactly("Postman");
        assertThat(lines(result.connections().get(0)))
                .containsExactly(
                        "Team/Rooms > Live > ${base}/rooms/${room}?x=1",
                        "value room=a%20b",
                        "off 1 off=2",
                        "X-A: ${a} ${uuid} {{$randomUnknown}}",
                        "X-B: b (off)",
                        "subprotocols [json, xml]",
                        "auth.token=${token}",
                        "auth.type=bearer",
                        "message  TEXT hello",
                        "description All rooms.");
        assertThat(lines(result.connections().get(1)))
                .containsExactly("Team > Plain > ws://plain.example.org/x", "auth.token=${token}", "auth.type=bearer");
        assertThat(lines(result.connections().get(2))).containsExactly("Team > Open > wss://open.example.org");
        assertThat(lines(result.connections().get(3)))
                .containsExactly(
                        "Team > Key > wss://k",
                        "auth.keyIn=query",
                        "auth.keyName=X-Key",
                        "auth.keyValue=s3cret",
                        "auth.type=apiKey");
        assertThat(result.environments()).singleElement().satisfies(e -> assertThat(line(e))
                .isEqualTo("Team > Team [base=wss://example.org, apiKey=k (secret)]"));
    }

    @Test
    void whatHasNoCounterpartIsToldWithItsPlace() {
        ImportedConnections result = read(COLLECTION);

        assertThat(leftOut(result))
                .containsExactlyInAnyOrder(
                        "scripts of the collection: SCRIPT",
                        "Live: {{$randomUnknown}}: COMPUTED",
                        "Live: scripts: SCRIPT",
                        "Signed: authentication ntlm: NO_COUNTERPART",
                        "request Login: NOT_WEBSOCKET");
        assertThat(places(result)).containsEntry("request Login", "line 22, item[5]");
    }

    @Test
    void environmentsComeWithTheirSecretsFlagged() {
        ImportedConnections result = read(
                """
                {"id": "1", "name": "dev", "_postman_variable_scope": "environment", "values": [
                  {"key": "host", "value": "localhost", "enabled": true, "type": "default"},
                  {"key": "pin", "value": "42", "type": "secret"},
                  {"key": "old", "value": "x", "enabled": false}]}
                """);

        assertThat(line(result.environments().get(0))).isEqualTo(" > dev [host=localhost, pin=42 (secret)]");
        assertThat(leftOut(result)).containsExactly("variable old: SWITCHED_OFF");
    }

    @Test
    void aCollectionOfVersion3IsAFolder() throws IOException {
        write(
                "API/.resources/definition.yaml",
                "$kind: collection\nname: My API\nauth:\n  type: basic\n"
                        + "  credentials:\n    username: me\n    password: '{{pw}}'\nvariables:\n  - key: base\n    value: wss://b\n");
        write("API/Inner/.resources/definition.yaml", "$kind: collection\nname: Inside\n");
        write(
                "API/Inner/Updates.request.yaml",
                """
                $kind: websocket-request
                url: "{{base}}/updates"
                headers:
                  X-A: '1'
                queryParams:
                  - key: q
                    value: a&b
                messages: .resources/Updates.resources/messages
                settings:
                  handshakeTimeout: 3000
                  strictSSL: false
                  retryCount: 3
                order: 1000
                """);
        write(
                "API/Inner/.resources/Updates.resources/messages/Hello.message.yaml",
                "$kind: websocket-message\ncontent: '{\"a\": {{n}}}'\ncontentType: json\n");
        write("API/Other.request.yaml", "$kind: http-request\nurl: https://x\n");
        write("API/Outside.request.yaml", "$kind: websocket-request\nurl: wss://o\nmessages: ../../elsewhere\n");
        write("dev.environment.yaml", "name: dev\nvalues:\n  - key: a\n    value: b\n    secret: true\n");

        ImportedConnections result = ConnectionImport.read(List.of(folder.resolve("API")));

        assertThat(result.connections()).hasSize(2);
        assertThat(lines(result.connections().get(0)))
                .containsExactly(
                        "My API/Inside > Updates > ${base}/updates?q=a%26b",
                        "X-A: 1",
                        "auth.password=${pw}",
                        "auth.type=basic",
                        "auth.user=me",
                        "reconnect.attempts=3",
                        "timeouts.handshake=3000",
                        "tls.verify=false",
                        "message Hello JSON {\"a\": ${n}}");
        assertThat(line(result.environments().get(0))).isEqualTo("My API > My API [base=wss://b]");
        assertThat(leftOut(result))
                .containsExactlyInAnyOrder("Outside: messages: NOT_FOLLOWED", "http-request Other: NOT_WEBSOCKET");
        assertThat(line(ConnectionImport.read(List.of(folder.resolve("dev.environment.yaml")))
                        .environments()
                        .get(0)))
                .isEqualTo(" > dev [a=b (secret)]");
    }

    @Test
    void wrongTypesAreToldAndTheRestIsKept() {
        ImportedConnections result = read(
                """
                {"info": {"name": ["x"], "schema": "https://schema.getpostman.com/x"}, "item": [
                  5, null, {"name": {}, "item": "no"}, {"request": {"url": 7, "header": {"Upgrade": "websocket"}}},
                  {"name": "Good", "request": {"url": "wss://good", "header": "X-A: 1\\nX-B: 2", "auth": []}}]}
                """);

        assertThat(result.connections()).extracting(c -> c.name()).containsExactly("7", "Good");
        assertThat(result.connections().get(1).headers()).hasSize(2);
        assertThat(leftOut(result)).contains("name: BROKEN", "an item: BROKEN", "item: BROKEN", "Good: auth: BROKEN");
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
