package app.sockeye.interchange.insomnia;

import static app.sockeye.interchange.ImportTester.leftOut;
import static app.sockeye.interchange.ImportTester.lines;
import static app.sockeye.interchange.ImportTester.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.interchange.ImportTester;
import app.sockeye.interchange.model.ImportedConnections;
import org.junit.jupiter.api.Test;

/** Tests {@link InsomniaExportFormat} and {@link InsomniaFileFormat}. */
class InsomniaFormatsTest {
    @Test
    void version4() {
        ImportedConnections result = read(
                """
                {"_type": "export", "__export_format": 4, "resources": [
                  {"_id": "ws-req_1", "_type": "websocket_request", "parentId": "fld_1", "name": "Feed",
                   "url": "{{ _.base }}/feed/:id", "description": "All news.",
                   "headers": [{"name": "X-User", "value": "{{ _['user-name'] }}"}, {"name": "", "value": ""}],
                   "parameters": [{"name": "since", "value": "{% prompt 'since' %}"}, {"name": "off", "value": "1", "disabled": true}],
                   "pathParameters": [{"name": "id", "value": "7"}],
                   "authentication": {"type": "apikey", "key": "X-Key", "value": "{{key}}", "addTo": "header", "disabled": false},
                   "settingFollowRedirects": "off", "settingSendCookies": false, "settingStoreCookies": true},
                  {"_id": "ws-payload_1", "_type": "websocket_payload", "parentId": "ws-req_1", "name": "Hello",
                   "value": "{\\"a\\": 1}", "mode": "application/json"},
                  {"_id": "ws-payload_2", "_type": "websocket_payload", "parentId": "gone", "name": "Lost", "value": "x"},
                  {"_id": "fld_1", "_type": "request_group", "parentId": "wrk_1", "name": "News",
                   "environment": {"base": "wss://example.org", "db": {"port": 1}}, "preRequestScript": "evil()"},
                  {"_id": "wrk_1", "_type": "workspace", "name": "Work"},
                  {"_id": "env_1", "_type": "environment", "parentId": "wrk_1", "name": "Base Environment", "data": {"key": "k"}},
                  {"_id": "env_2", "_type": "environment", "parentId": "env_1", "name": "prod", "data": {"token": "t"}},
                  {"_id": "jar_1", "_type": "cookie_jar", "parentId": "wrk_1", "cookies": [{"key": "a"}]},
                  {"_id": "req_1", "_type": "request", "parentId": "wrk_1", "name": "Login", "url": "https://x"},
                  {"_id": "uts_1", "_type": "unit_test_suite", "parentId": "wrk_1", "name": "Suite"},
                  {"_id": "spc_1", "_type": "api_spec", "parentId": "wrk_1", "contents": ""}]}
                """);

        assertThat(result.connections()).hasSize(1);
        assertThat(lines(result.connections().get(0)))
                .containsExactly(
                        "Work/News > Feed > ${base}/feed/${id}?since=%7B%25%20prompt%20'since'%20%25%7D",
                        "value id=7",
                        "off 1 off=1",
                        "X-User: ${user-name}",
                        "auth.keyIn=header",
                        "auth.keyName=X-Key",
                        "auth.keyValue=${key}",
                        "auth.type=apiKey",
                        "cookies.use=false",
                        "redirects.most=0",
                        "message Hello JSON {\"a\": 1}",
                        "description All news.");
        assertThat(result.environments())
                .extracting(ImportTester::line)
                .containsExactly(
                        "Work/News > News [base=wss://example.org, db.port=1]",
                        "Work > Base Environment [key=k]",
                        " > prod [token=t (secret)]");
        assertThat(leftOut(result))
                .containsExactlyInAnyOrder(
                        "Feed: {% prompt 'since' %}: COMPUTED",
                        "message Lost: BROKEN",
                        "scripts of the folder News: SCRIPT",
                        "cookies of the cookie jar: NO_COUNTERPART",
                        "request Login: NOT_WEBSOCKET",
                        "unit_test_suite Suite: NO_COUNTERPART");
    }

    @Test
    void version5() {
        ImportedConnections result = read(
                """
                type: collection.insomnia.rest/5.0
                schema_version: "5.1"
                name: Work
                meta: {id: wrk_1, created: 1, modified: 1}
                collection:
                  - name: News
                    meta: {id: fld_1, sortKey: -1}
                    headers:
                      - {name: X-Both, value: outer}
                      - {name: X-Outer, value: outer}
                    authentication:
                      type: oauth2
                      grantType: client_credentials
                      accessTokenUrl: https://id/token
                      clientId: me
                      clientSecret: "{{ _.secret }}"
                      scope: read write
                      credentialsInBody: true
                    children:
                      - url: "{{ _.base }}/feed"
                        name: Feed
                        meta: {id: ws-req_1, description: All news.}
                        settings:
                          encodeUrl: true
                          followRedirects: global
                          cookies: {send: true, store: true}
                        headers:
                          - {name: X-Both, value: own}
                      - url: wss://example.org/io
                        name: IO
                        meta: {id: socketio-req_1}
                      - url: https://example.org
                        name: Login
                        method: GET
                        meta: {id: req_1}
                cookieJar:
                  name: Default Jar
                  meta: {id: jar_1}
                environments:
                  name: Base Environment
                  meta: {id: env_1}
                  data:
                    base: wss://example.org
                  subEnvironments:
                    - name: dev
                      data: {base: "ws://localhost:1", flag: off, n: 007}
                """);

        assertThat(result.connections()).hasSize(1);
        assertThat(lines(result.connections().get(0)))
                .containsExactly(
                        "Work/News > Feed > ${base}/feed",
                        "X-Both: own",
                        "X-Outer: outer",
                        "auth.oauth.clientId=me",
                        "auth.oauth.clientIn=form",
                        "auth.oauth.clientSecret=${secret}",
                        "auth.oauth.grant=clientCredentials",
                        "auth.oauth.scope=read write",
                        "auth.oauth.tokenUrl=https://id/token",
                        "auth.type=oauth",
                        "description All news.");
        assertThat(result.environments())
                .extracting(ImportTester::line)
                .containsExactly(
                        "Work > Base Environment [base=wss://example.org]",
                        " > dev [base=ws://localhost:1, flag=off, n=007]");
        assertThat(leftOut(result))
                .containsExactlyInAnyOrder("request IO: NOT_WEBSOCKET", "request Login: NOT_WEBSOCKET");
    }

    @Test
    void foldersThatContainEachOtherEnd() {
        ImportedConnections result = read(
                """
                {"_type": "export", "__export_format": 4, "resources": [
                  {"_id": "a", "_type": "request_group", "parentId": "b", "name": "A"},
                  {"_id": "b", "_type": "request_group", "parentId": "a", "name": "B"},
                  {"_id": "w", "_type": "websocket_request", "parentId": "a", "name": "W", "url": "wss://w"}]}
                """);

        assertThat(result.connections()).hasSize(1);
    }
}
