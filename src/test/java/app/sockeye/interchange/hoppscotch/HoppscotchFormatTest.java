package app.sockeye.interchange.hoppscotch;

import static app.sockeye.interchange.ImportTester.leftOut;
import static app.sockeye.interchange.ImportTester.line;
import static app.sockeye.interchange.ImportTester.lines;
import static app.sockeye.interchange.ImportTester.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.interchange.model.ImportedConnections;
import org.junit.jupiter.api.Test;

/** Tests {@link HoppscotchFormat} and {@link HoppscotchEnvironmentFormat}. */
class HoppscotchFormatTest {
    @Test
    void requestsWithAnAddressOfAWebSocketBecomeConnections() {
        ImportedConnections result = read(
                """
                [{"v": 5, "name": "Team", "headers": [{"key": "X-All", "value": "1", "active": true}],
                  "auth": {"authType": "oauth-2", "authActive": true, "grantTypeInfo": {"grantType": "AUTHORIZATION_CODE",
                    "authEndpoint": "https://id/auth", "tokenEndpoint": "https://id/token", "clientID": "me",
                    "clientSecret": "<<secret>>", "scopes": "a", "isPKCE": true, "token": ""}},
                  "variables": [{"key": "host", "initialValue": "wss://example.org", "currentValue": "", "secret": false}],
                  "folders": [{"v": 5, "name": "Inner", "folders": [], "requests": [
                    {"v": "11", "name": "Feed", "method": "GET", "endpoint": "wss://<<host>>/feed",
                     "params": [{"key": "a", "value": "<<a>>", "active": true}, {"key": "b", "value": "2", "active": false}],
                     "headers": [{"key": "X-A", "value": "<<h>>", "active": true}],
                     "auth": {"authType": "inherit", "authActive": true}, "preRequestScript": "evil()", "testScript": "",
                     "body": {"contentType": null, "body": null}, "requestVariables": []}]}],
                  "requests": [{"v": "11", "name": "Login", "endpoint": "https://x", "method": "POST"}]}]
                """);

        assertThat(lines(result.connections().get(0)))
                .containsExactly(
                        "Team/Inner > Feed > wss://${host}/feed?a=${a}",
                        "off 1 b=2",
                        "X-A: ${h}",
                        "X-All: 1",
                        "auth.oauth.authorizationUrl=https://id/auth",
                        "auth.oauth.clientId=me",
                        "auth.oauth.clientSecret=${secret}",
                        "auth.oauth.grant=authorizationCode",
                        "auth.oauth.scope=a",
                        "auth.oauth.tokenUrl=https://id/token",
                        "auth.type=oauth");
        assertThat(line(result.environments().get(0))).isEqualTo("Team > Team [host=wss://example.org]");
        assertThat(leftOut(result)).containsExactlyInAnyOrder("Feed: scripts: SCRIPT", "request Login: NOT_WEBSOCKET");
    }

    @Test
    void environments() {
        ImportedConnections result = read(
                """
                [{"v": 1, "id": "x", "name": "dev", "variables": [{"key": "a", "value": "1", "secret": false},
                  {"key": "b", "secret": true}]}]
                """);

        assertThat(line(result.environments().get(0))).isEqualTo(" > dev [a=1, b= (secret)]");
    }
}
