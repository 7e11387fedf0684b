package app.sockeye.dialect.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.jsontext.InstalledServer;
import app.sockeye.dialect.jsontext.SpokenForms;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.PresetInquiry;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation with a browser: Debian's chromium, without a window. */
class CdpBrowserTest {
    private static final String PROGRAM = "/usr/bin/chromium";

    private final CdpDialect dialect = new CdpDialect();

    @Test
    void aPageIsOpenedAndAsked(@TempDir File folder) throws Exception {
        InstalledServer.wants(PROGRAM);
        try (InstalledServer browser = InstalledServer.start(folder, port -> command(folder, port))) {
            ConnectPlan plan = plan(browser, Map.of());
            try (SpokenSocket socket = SpokenSocket.connect(dialect, plan, true)) {
                call(socket, "Browser.getVersion", "{}", "");
                assertThat(socket.await("< Result Browser.getVersion")).contains("protocolVersion");
                call(socket, "Target.createTarget", "{\"url\":\"data:text/html,<title>Lifts</title>\"}", "");
                String created = socket.await("< Result Target.createTarget");
                String target = created.replaceAll("(?s).*\"targetId\":\"(\\w+)\".*", "$1");
                call(socket, "Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}", "");
                String attached = socket.await("< Result Target.attachToTarget");
                String session = attached.replaceAll("(?s).*\"sessionId\":\"(\\w+)\".*", "$1");
                call(socket, "Runtime.evaluate", "{\"expression\":\"6*7\"}", session);
                assertThat(socket.await("< Result Runtime.evaluate"))
                        .contains("\"value\":42")
                        .endsWith(" " + session);
                call(socket, "No.such", "{}", session);
                assertThat(socket.await("< Error No.such")).contains("-32601");
                assertThat(socket.told()).noneMatch(row -> row.contains("Unreadable"));
            }
            assertThat(plan(browser, Map.of("target", "page")).url()).contains("/devtools/page/");
            ConnectPlan foreign =
                    new ConnectPlan(plan.url(), List.of(), List.of(Map.entry("Origin", "http://h")), List.of());
            assertThat(dialect.advice(foreign)).containsExactly(JsonRpcTexts.ORIGIN);
            assertThatThrownBy(
                    () -> SpokenSocket.connect(dialect, foreign, true).close());
        }
    }

    private static List<String> command(File folder, int port) {
        return List.of(
                PROGRAM,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--remote-debugging-port=" + port,
                "--user-data-dir=" + folder,
                "about:blank");
    }

    /** The plan of the preset, after what it wants to ask was asked. */
    private ConnectPlan plan(InstalledServer browser, Map<String, String> told) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(told);
        all.put("url", browser.url().replace("ws:", "http:"));
        PresetInquiry inquiry =
                dialect.inquiry("cdp", new FilledForm("cdp", all)).orElseThrow();
        HttpRequest request = HttpRequest.newBuilder(URI.create(inquiry.url())).build();
        all.put(
                inquiry.input(),
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
        return SpokenForms.plan(dialect, "cdp", all);
    }

    private static void call(SpokenSocket socket, String method, String params, String session) throws Exception {
        socket.send(new FilledForm("call", Map.of("method", method, "params", params, "session", session)));
    }
}
