package app.sockeye.interchange.yaak;

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

/** Tests {@link YaakFormat} and {@link YaakFolderFormat}. */
class YaakFormatsTest {
    private static final List<String> FEED = List.of(
            "Work/News > Feed > ${base}/feed/${id}?since=1",
            "value id=7",
            "off 1 off=1",
            "X-A: ${a}",
            "X-All: 1",
            "auth.token=${[ secure(value=\"x\") ]}",
            "auth.type=bearer",
            "tls.verify=false",
            "message  JSON {\"a\": ${n}}");

    @TempDir
    Path folder;

    @Test
    void anExport() {
        ImportedConnections result = read(
                """
                {"yaakVersion": "2025.1", "yaakSchema": 4, "timestamp": "2025", "resources": {
                  "workspaces": [{"model": "workspace", "id": "wk_1", "name": "Work", "headers": [
                    {"enabled": true, "name": "X-All", "value": "1"}], "settingValidateCertificates": false}],
                  "environments": [
                    {"model": "environment", "id": "ev_0", "workspaceId": "wk_1", "name": "Global Variables", "base": true,
                     "variables": [{"enabled": true, "name": "base", "value": "wss://example.org"}]},
                    {"model": "environment", "id": "ev_1", "workspaceId": "wk_1", "name": "dev", "base": false,
                     "variables": [{"enabled": true, "name": "base", "value": "ws://localhost"}]}],
                  "folders": [{"model": "folder", "id": "fl_1", "workspaceId": "wk_1", "name": "News",
                    "authenticationType": "bearer", "authentication": {"token": "${[ secure(value=\\"x\\") ]}"}}],
                  "httpRequests": [{"model": "http_request", "id": "rq_1", "workspaceId": "wk_1", "name": "Login"}],
                  "websocketRequests": [{"model": "websocket_request", "id": "wr_1", "workspaceId": "wk_1",
                    "folderId": "fl_1", "name": "Feed", "url": "${[ base ]}/feed/:id", "message": "{\\"a\\": ${[n]}}",
                    "authenticationType": null, "authentication": {}, "sortPriority": 1,
                    "headers": [{"enabled": true, "name": "X-A", "value": "${[ a ]}"}, {"enabled": true, "name": "", "value": ""}],
                    "urlParameters": [{"enabled": true, "name": ":id", "value": "7"},
                      {"enabled": true, "name": "since", "value": "1"}, {"enabled": false, "name": "off", "value": "1"}]}]}}
                """);

        assertThat(result.connections()).hasSize(1);
        assertThat(lines(result.connections().get(0))).isEqualTo(FEED);
        assertThat(result.environments())
                .extracting(ImportTester::line)
                .containsExactly("Work > Global Variables [base=wss://example.org]", " > dev [base=ws://localhost]");
        assertThat(leftOut(result))
                .containsExactlyInAnyOrder(
                        "request Login: NOT_WEBSOCKET", "Feed: ${[ secure(value=\"x\") ]}: COMPUTED");
    }

    @Test
    void aFolder() throws IOException {
        Files.writeString(
                folder.resolve("yaak.wk_1.yaml"),
                "type: workspace\nmodel: workspace\nid: wk_1\nname: Work\nsettingValidateCertificates: false\n"
                        + "headers:\n- name: X-All\n  value: '1'\n");
        Files.writeString(
                folder.resolve("yaak.fl_1.yaml"),
                "type: folder\nmodel: folder\nid: fl_1\nworkspaceId: wk_1\nname: News\nauthenticationType: bearer\n"
                        + "authentication:\n  token: ${[ secure(value=\"x\") ]}\n");
        Files.writeString(
                folder.resolve("yaak.wr_1.yaml"),
                """
                type: websocket_request
                model: websocket_request
                id: wr_1
                workspaceId: wk_1
                folderId: fl_1
                authentication: {}
                authenticationType: null
                description: ''
                headers:
                - enabled: true
                  name: X-A
                  value: ${[ a ]}
                message: '{"a": ${[n]}}'
                name: Feed
                sortPriority: 1.0
                url: ${[ base ]}/feed/:id
                urlParameters:
                - enabled: true
                  name: :id
                  value: '7'
                - enabled: true
                  name: since
                  value: '1'
                - enabled: false
                  name: off
                  value: '1'
                """);
        Files.writeString(folder.resolve("notes.md"), "x");

        ImportedConnections result = ConnectionImport.read(List.of(folder));

        assertThat(result.formats()).containsExactly("Yaak");
        assertThat(lines(result.connections().get(0))).isEqualTo(FEED);
        assertThat(leftOut(result))
                .containsExactlyInAnyOrder(
                        "Feed: ${[ secure(value=\"x\") ]}: COMPUTED", "1 other file: NOT_RECOGNISED");
    }
}
