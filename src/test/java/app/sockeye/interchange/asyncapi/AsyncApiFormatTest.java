package app.sockeye.interchange.asyncapi;

import static app.sockeye.interchange.ImportTester.leftOut;
import static app.sockeye.interchange.ImportTester.line;
import static app.sockeye.interchange.ImportTester.lines;
import static app.sockeye.interchange.ImportTester.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.interchange.model.ImportedConnections;
import org.junit.jupiter.api.Test;

class AsyncApiFormatTest {
    @Test
    void version2() {
        ImportedConnections result = read(
                """
                asyncapi: 2.6.0
                info: {title: Chat, version: 1.0.0}
                defaultContentType: application/json
                servers:
                  production:
                    url: '{region}.example.org:443/v1'
                    protocol: wss
                    variables:
                      region: {default: eu, enum: [eu, us]}
                    security:
                      - keys: []
                      - sign: [read]
                  queue: {url: broker.example.org, protocol: amqp}
                channels:
                  /rooms/{room}:
                    description: All that is said.
                    parameters:
                      room: {schema: {type: string, examples: [lobby]}}
                    bindings:
                      ws:
                        query:
                          type: object
                          required: [user]
                          properties:
                            user: {type: string}
                            since: {type: integer, default: 0}
                            other: {type: string}
                        headers: {type: object, properties: {X-Trace: {type: string, const: 'on'}}}
                      amqp: {is: queue}
                    publish:
                      message:
                        oneOf:
                          - $ref: '#/components/messages/say'
                          - $ref: 'other.yaml#/messages/x'
                          - name: raw
                            contentType: text/plain
                            payload: {type: string, examples: [hi, "a ${b}"]}
                    subscribe:
                      message: {name: said, examples: [{payload: {a: 1}}]}
                  /queue: {servers: [queue]}
                components:
                  messages:
                    say:
                      name: say
                      examples:
                        - {name: short, payload: {text: hi, n: 1.50}}
                        - {payload: just text, headers: {a: b}}
                  securitySchemes:
                    keys: {type: httpApiKey, name: X-Key, in: header}
                    sign: {type: oauth2, flows: {}}
                """);

        assertThat(lines(result.connections().get(0)))
                .containsExactly(
                        "Chat > /rooms/{room} > wss://${region}.example.org:443/v1/rooms/${room}?user=${user}&since=0",
                        "off 2 other=${other}",
                        "X-Trace: on",
                        "auth.keyIn=header",
                        "auth.keyName=X-Key",
                        "auth.keyValue=${apiKey}",
                        "auth.type=apiKey",
                        "message short JSON {\n  \"text\": \"hi\",\n  \"n\": 1.50\n}",
                        "message say JSON \"just text\"",
                        "message raw TEXT hi",
                        "message raw TEXT a ${b}",
                        "description All that is said.");
        assertThat(result.environments()).singleElement().satisfies(e -> assertThat(line(e))
                .isEqualTo("Chat > Chat [region=eu, room=lobby, apiKey= (secret)]"));
        assertThat(leftOut(result))
                .containsExactlyInAnyOrder(
                        "server queue: NOT_WEBSOCKET",
                        "reference other.yaml#/messages/x: NOT_FOLLOWED",
                        "/rooms/{room}: security sign: NO_COUNTERPART",
                        "/rooms/{room}: headers of a message: NO_COUNTERPART",
                        "/rooms/{room}: ${b}: READ_AS_VARIABLE",
                        "/rooms/{room}: amqp: NO_COUNTERPART",
                        "channel /queue: NO_ADDRESS");
    }

    @Test
    void version3() {
        ImportedConnections result = read(
                """
                {"asyncapi": "3.0.0", "info": {"title": "Chat", "version": "1"},
                 "servers": {
                   "dev": {"host": "localhost:8080", "protocol": "ws", "pathname": "/v1"},
                   "prod": {"host": "example.org", "protocol": "wss", "security": [
                      {"$ref": "#/components/securitySchemes/oauth"}]}},
                 "channels": {
                   "room": {"address": "room/{id}", "parameters": {"id": {"default": "1"}}, "messages": {
                     "in": {"$ref": "#/components/messages/in"}, "out": {"name": "out", "examples": [{"payload": 2}]}}},
                   "all": {"address": null, "servers": [{"$ref": "#/servers/dev"}], "messages": {
                     "m": {"examples": [{"name": "one", "payload": [1]}]}}}},
                 "operations": {
                   "say": {"action": "receive", "channel": {"$ref": "#/channels/room"}, "messages": [
                     {"$ref": "#/channels/room/messages/in"}]},
                   "hear": {"action": "send", "channel": {"$ref": "#/channels/room"}}},
                 "components": {
                   "messages": {"in": {"name": "in", "payload": {"type": "object"}, "examples": [{"payload": {"a": null}}]}},
                   "securitySchemes": {"oauth": {"type": "oauth2", "scopes": ["r", "w"], "flows": {
                     "clientCredentials": {"tokenUrl": "https://id/t", "availableScopes": {}},
                     "implicit": {"authorizationUrl": "https://id/a"}}}}}}
                """);

        assertThat(result.connections()).hasSize(3);
        assertThat(lines(result.connections().get(0)))
                .containsExactly(
                        "Chat > room (dev) > ws://localhost:8080/v1/room/${id}", "message in JSON {\n  \"a\": null\n}");
        assertThat(lines(result.connections().get(1)))
                .containsExactly(
                        "Chat > room (prod) > wss://example.org/room/${id}",
                        "auth.oauth.clientId=${clientId}",
                        "auth.oauth.clientSecret=${clientSecret}",
                        "auth.oauth.grant=clientCredentials",
                        "auth.oauth.scope=r w",
                        "auth.oauth.tokenUrl=https://id/t",
                        "auth.type=oauth",
                        "message in JSON {\n  \"a\": null\n}");
        assertThat(lines(result.connections().get(2)))
                .containsExactly("Chat > all > ws://localhost:8080/v1", "message one JSON [\n  1\n]");
        assertThat(leftOut(result)).containsExactly("room (prod): OAuth 2.0 flow implicit: NO_COUNTERPART");
    }

    @Test
    void referencesInACircleEnd() {
        ImportedConnections result = read(
                """
                asyncapi: 3.0.0
                servers:
                  a: {host: h, protocol: ws}
                channels:
                  x: {$ref: '#/channels/y'}
                  y: {$ref: '#/channels/x'}
                  z: {$ref: '#/nowhere'}
                  ok: {address: /ok}
                """);

        assertThat(result.connections()).extracting(c -> c.url()).containsExactly("ws://h/ok");
        assertThat(leftOut(result))
                .containsExactlyInAnyOrder("reference: BROKEN", "reference: BROKEN", "reference #/nowhere: BROKEN");
    }

    @Test
    void channelsWithOneAddressAreOneConnection() {
        ImportedConnections result = read(
                """
                asyncapi: 3.0.0
                info: {title: Feed}
                channels:
                  subscribe: {address: /, messages: {s: {name: s, examples: [{payload: 1}]}}}
                  ping: {address: /, messages: {p: {name: p, examples: [{payload: 2}]}}}
                operations:
                  hear: {action: send, channel: {$ref: '#/channels/ping'}}
                """);

        assertThat(result.connections()).hasSize(1);
        assertThat(lines(result.connections().get(0)))
                .containsExactly("Feed > Feed > wss://${server}/", "message s JSON 1");
        assertThat(line(result.environments().get(0))).isEqualTo("Feed > Feed [server=]");
        assertThat(leftOut(result)).containsExactly("server: NOT_IN_FILE");
    }

    @Test
    void anotherVersionIsTold() {
        assertThat(leftOut(read("asyncapi: 1.2.0\n"))).containsExactly("version 1.2.0: NO_COUNTERPART");
    }
}
