package app.sockeye.interchange.bruno;

import static app.sockeye.interchange.ImportTester.leftOut;
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

/** Tests {@link BruFormat}, {@link BrunoFolderFormat}, {@link BrunoYamlFormat} and {@link BrunoExportFormat}. */
class BrunoFormatsTest {
    private static final String REQUEST =
            """
            meta {
              name: Feed
              type: ws
              seq: 1
            }

            ws {
              url: {{base}}/feed/:id?a=1
              body: ws
              auth: inherit
            }

            params:query {
              a: 1
              ~b: 2
            }

            params:path {
              id: 7
            }

            headers {
              @description("see C:\\Users: here")
              X-A: {{a}}
              @description('''
                two: lines
              ''')
              ~X-Off: off
              "X:B": c
            }

            body:ws {
              name: hello
              type: json
              content: '''
                {
                  "a": {{n}}
                }
              '''
            }

            body:ws {
              name: short
              type: text
              content: hi there
            }

            settings {
              timeout: 2000
              keepAliveInterval: 30000
            }

            script:pre-request {
              evil({ a: 1 });
            }

            docs {
              All news.

              More: of it.
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aFolderOfBruFiles() throws IOException {
        write("bruno.json", "{\"version\": \"1\", \"name\": \"Work\", \"type\": \"collection\", \"ignore\": [\"x\"]}");
        write(
                "collection.bru",
                "headers {\n  X-All: 1\n}\n\nauth {\n  mode: bearer\n}\n\nauth:bearer {\n  token: {{token}}\n}\n");
        write("news/folder.bru", "meta {\n  name: News\n}\n\nvars:pre-request {\n  base: wss://example.org\n}\n");
        write("news/feed.bru", REQUEST);
        write("login.bru", "meta {\n  name: Login\n  type: http\n}\n\nget {\n  url: https://x\n}\n");
        write(
                "environments/dev.bru",
                "vars {\n  base: ws://localhost\n  ~old: x\n}\nvars:secret [\n  token,\n  pin\n]\n");

        ImportedConnections result = ConnectionImport.read(List.of(folder));

        assertThat(result.formats()).containsExactly("Bruno");
        assertThat(lines(result.connections().get(0)))
                .containsExactly(
                        "Work/News > Feed > ${base}/feed/${id}?a=1",
                        "value id=7",
                        "off 1 b=2",
                        "X-A: ${a}",
                        "X-Off: off (off)",
                        "X:B: c",
                        "X-All: 1",
                        "auth.token=${token}",
                        "auth.type=bearer",
                        "ping.every=30000",
                        "timeouts.connect=2000",
                        "message hello JSON {\n  \"a\": ${n}\n}",
                        "message short TEXT hi there",
                        "description All news.\n\nMore: of it.");
        assertThat(result.environments())
                .extracting(ImportTester::line)
                .containsExactlyInAnyOrder(
                        "Work/News > News [base=wss://example.org]",
                        " > dev [base=ws://localhost, token= (secret), pin= (secret)]");
        assertThat(leftOut(result))
                .containsExactlyInAnyOrder(
                        "Feed: block script:pre-request: SCRIPT",
                        "request Login: NOT_WEBSOCKET",
                        "variable old: SWITCHED_OFF");
    }

    @Test
    void aFolderOfYamlFiles() throws IOException {
        write(
                "opencollection.yml",
                "opencollection: 1.0.0\ninfo:\n  name: Work\nrequest:\n  auth:\n    type: basic\n"
                        + "    username: me\n    password: pw\n  variables:\n    - name: base\n      value: wss://b\n");
        write("environments/dev.yml", "name: dev\nvariables:\n  - name: token\n    value: t\n");
        write(
                "feed.yml",
                """
                info:
                  name: Feed
                  type: websocket
                  seq: 1
                websocket:
                  url: "{{base}}/feed"
                  headers:
                    - name: X-A
                      value: "1"
                  auth: inherit
                  message:
                    - title: hello
                      selected: true
                      message:
                        type: json
                        data: '{"a":1}'
                settings:
                  timeout: 0
                  keepAliveInterval: 0
                runtime:
                  scripts:
                    - type: before-request
                      code: evil()
                """);

        ImportedConnections result = ConnectionImport.read(List.of(folder));

        assertThat(lines(result.connections().get(0)))
                .containsExactly(
                        "Work > Feed > ${base}/feed",
                        "X-A: 1",
                        "auth.password=pw",
                        "auth.type=basic",
                        "auth.user=me",
                        "message hello JSON {\"a\":1}");
        assertThat(result.environments())
                .extracting(ImportTester::line)
                .containsExactlyInAnyOrder("Work > Work [base=wss://b]", " > dev [token=t (secret)]");
        assertThat(leftOut(result)).containsExactly("Feed: scripts and variables of the request: SCRIPT");
    }

    @Test
    void anExport() {
        ImportedConnections result = read(
                """
                {"name": "Work", "version": "1", "items": [{"type": "folder", "name": "News", "items": [
                  {"type": "ws", "name": "Feed", "seq": 1, "request": {"url": "wss://{{h}}", "headers": [
                    {"name": "X-A", "value": "1", "enabled": true}], "params": [],
                    "auth": {"mode": "digest", "digest": {"username": "me", "password": "pw"}},
                    "body": {"mode": "ws", "ws": [{"name": "m", "type": "text", "content": "hi"}]}, "script": {}}}]},
                  {"type": "http", "name": "Login", "request": {"url": "https://x"}}],
                 "environments": [{"name": "dev", "variables": [{"name": "h", "value": "x", "enabled": true, "type": "text"}]}],
                 "activeEnvironmentUid": null, "brunoConfig": {}}
                """);

        assertThat(lines(result.connections().get(0)))
                .containsExactly(
                        "Work/News > Feed > wss://${h}",
                        "X-A: 1",
                        "auth.password=pw",
                        "auth.type=digest",
                        "auth.user=me",
                        "message m TEXT hi");
        assertThat(result.environments()).extracting(ImportTester::line).containsExactly(" > dev [h=x]");
        assertThat(leftOut(result)).containsExactly("request Login: NOT_WEBSOCKET");
    }

    @Test
    void aFileThatIsCutIsReadAsFarAsItGoes() {
        ImportedConnections result = read(REQUEST.substring(0, REQUEST.indexOf("\"a\": {{n}}")));

        assertThat(result.connections()).hasSize(1);
        assertThat(leftOut(result)).contains("block body:ws: BROKEN");
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
