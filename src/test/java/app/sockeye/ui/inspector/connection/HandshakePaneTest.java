package app.sockeye.ui.inspector.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.TestCertificates;
import app.sockeye.protocol.AcceptKey;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.connection.ClientCertificateRecord;
import app.sockeye.transcript.connection.ConnectTimings;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.PeerAddress;
import app.sockeye.transcript.connection.ReachedPeer;
import app.sockeye.transcript.connection.TlsRecord;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.inspector.InspectorPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class HandshakePaneTest {
    @TempDir
    Path folder;

    private InspectorPage page;

    @Start
    void start(Stage stage) throws IOException {
        page = new InspectorPage(stage, folder);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void bothSidesAreExplainedAndTheAcceptIsChecked() {
        long request = request("Sec-WebSocket-Protocol: chat, v2\r\n");
        response("HTTP/1.1 101 Switching Protocols", AcceptKey.of(KEY), "Sec-WebSocket-Protocol: v2\r\n");
        page.show(request);
        page.awaitWords("#handshake-response", "HTTP/1.1 101 Switching Protocols", "Sec-WebSocket-Accept");
        assertThat(page.words("#handshake-request"))
                .contains(
                        "GET /echo HTTP/1.1",
                        "Sec-WebSocket-Key",
                        KEY,
                        "A random number that the server must answer with its hash (RFC 6455 section 4.1).");
        assertThat(page.words("#handshake-negotiation"))
                .contains("Sec-WebSocket-Accept is as expected", "offered chat, v2; agreed v2");
        page.shoot("handshake-pane");
        page.width(900);
        page.shoot("handshake-pane-wide");
    }

    @Test
    void aWrongAcceptIsTold() {
        request("");
        page.show(response("HTTP/1.1 101 Switching Protocols", "d3Jvbmc=", "Sec-WebSocket-Protocol: odd\r\n"));
        page.awaitWords(
                "#handshake-negotiation",
                "Sec-WebSocket-Accept is not as expected",
                "The server chose a subprotocol that was not offered",
                "d3Jvbmc=",
                AcceptKey.of(KEY));
    }

    @Test
    void aRefusalsBodyIsShownAsJson() {
        request("");
        page.show(page.recorded.event(
                EntryKind.HANDSHAKE,
                Direction.RECEIVED,
                "HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\nSet-Cookie: a=1\r\n\r\n"
                        + "{\"error\":\"no rights\"}"));
        page.awaitWords("#handshake-body", "{\n  \"error\": \"no rights\"\n}");
        assertThat(page.words("#handshake-negotiation")).contains("Refused: the response is not 101");
        assertThat(page.words("#handshake-response")).contains("Set-Cookie").doesNotContain("a=1");
        page.run(() -> page.view.lookupAll("#handshake-response .hyperlink").forEach(l -> ((Hyperlink) l).fire()));
        assertThat(page.words("#handshake-response")).contains("a=1");
        page.shoot("handshake-refused");
    }

    @Test
    void headersThatTheUserMarkedAreCovered() {
        page.recorded.event(EntryKind.STATE, null, "Connecting to ws://localhost/echo\nSecret headers: x-bank-pin");
        long request = request("X-Bank-Pin: 4711\r\n");
        response("HTTP/1.1 101 Switching Protocols", AcceptKey.of(KEY), "X-BANK-PIN: 4712\r\n");
        page.show(request);
        page.awaitWords("#handshake-request", "X-Bank-Pin", "X-Trace", "1");
        page.awaitWords("#handshake-response", "X-BANK-PIN");
        assertThat(page.words("#handshake-request")).doesNotContain("4711");
        assertThat(page.words("#handshake-response")).doesNotContain("4712");
    }

    @Test
    void aCompressedBodyIsReadable() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes("HTTP/1.1 403 Forbidden\r\nContent-Encoding: gzip\r\n\r\n".getBytes(ISO_8859_1));
        try (OutputStream gzip = new GZIPOutputStream(answer)) {
            gzip.write("{\"error\":\"quota exceeded\"}".getBytes(ISO_8859_1));
        }
        page.show(page.recorded.message(EntryKind.HANDSHAKE, answer.toByteArray()));
        page.awaitWords("#handshake-body", "{\n  \"error\": \"quota exceeded\"\n}");
        assertThat(page.words("#handshake-body")).anyMatch(words -> words.startsWith("Decompressed (gzip)"));
        page.shoot("handshake-gzip");
    }

    @Test
    void anAnswerThatIsNotHttpSaysSo() {
        page.show(page.recorded.event(EntryKind.HANDSHAKE, Direction.RECEIVED, "SSH-2.0-OpenSSH_9.2\r\n"));
        page.awaitWords("#handshake-request", "Not recorded.");
        assertThat(((Labeled) page.find(".facts-problem")).getText()).startsWith("This is not an HTTP head");
    }

    @Test
    void aHeadThatIsCutSaysSo() {
        page.show(page.recorded.event(EntryKind.HANDSHAKE, Direction.RECEIVED, "HTTP/1.1 101 Switching"));
        page.awaitWords(
                "#inspector-handshake",
                "The HTTP head ends before its empty line. See the Text view for what was received.");
    }

    @Test
    void timingsAndTheCertificateChainAreShown() throws Exception {
        TestCertificates certificates = TestCertificates.signed(folder);
        long request = request("");
        response("HTTP/1.1 101 Switching Protocols", AcceptKey.of(KEY), "");
        page.recorded.event(
                EntryKind.STATE,
                null,
                """
                Connected to localhost
                TLS: TLSv1.3
                Cipher suite: TLS_AES_256_GCM_SHA384
                ALPN: none
                Certificate checked: yes
                Certificate: CN=localhost
                Issued by: CN=Test Authority
                Valid until: 2020-01-01T00:00:00Z
                Certificate: CN=Test Authority
                Issued by: CN=Test Authority
                Certificate DER: %s
                DNS: 1.204 ms
                TCP: 0.300 ms
                TLS handshake: 8.100 ms
                Upgrade: 2.000 ms"""
                        .formatted(Base64.getEncoder()
                                .encodeToString(certificates.authority().getEncoded())));
        page.recorded.text("first");
        page.show(request);
        page.awaitWords("#handshake-tls", "TLSv1.3", "Certificate 1 of 2", "Certificate 2 of 2", "CN=localhost");
        assertThat(page.words("#handshake-tls"))
                .contains("CN=Test Authority (self-signed)", "SHA-256")
                .anyMatch(words -> words.matches("EC, \\d+ bits"))
                .anyMatch(words -> words.matches("expired \\d+ days ago"))
                .anyMatch(words -> words.matches("\\d+ days left"));
        assertThat(page.find("#waterfall").getAccessibleText())
                .contains("DNS 1.2 ms; TCP 300 µs; TLS 8.1 ms; Upgrade 2.0 ms; First message ");
        page.shoot("handshake-tls");
        page.run(() -> ((javafx.scene.control.ScrollPane) page.find("#inspector-handshake")).setVvalue(0.75));
        page.shoot("handshake-tls-below");
    }

    @Test
    void theProxyThePinAndTheClientCertificateAreShown() {
        page.recorded.event(new ConnectionEvent.Connecting("wss://a/", Optional.of("http://proxy:3128"), Set.of()));
        long request = request("");
        response("HTTP/1.1 101 Switching Protocols", AcceptKey.of(KEY), "");
        page.recorded.event(new ConnectionEvent.Opened(
                new ReachedPeer(
                        new PeerAddress("a", "", 0),
                        Optional.of(new TlsRecord(
                                "TLSv1.3",
                                "TLS_AES_256_GCM_SHA384",
                                "",
                                Optional.of(false),
                                "3f5a",
                                Optional.of(new ClientCertificateRecord(
                                        List.of("CN=Own-CA", "CN=Other-CA"),
                                        List.of("SHA256withECDSA", "RSASSA-PSS"),
                                        "CN=me",
                                        "77aa")),
                                List.of())),
                        ConnectTimings.NONE),
                Optional.empty(),
                List.of()));
        page.show(request);
        page.awaitWords("#handshake-route", "Through", "http://proxy:3128");
        page.awaitWords(
                "#handshake-tls",
                "Accepted by the pin",
                "3f5a",
                "Client certificate",
                "CN=me",
                "Its SHA-256",
                "77aa",
                "CN=Own-CA",
                "CN=Other-CA",
                "SHA256withECDSA, RSASSA-PSS");
        page.shoot("handshake-client-certificate");
    }

    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    private long request(String more) {
        return page.recorded.event(
                EntryKind.HANDSHAKE,
                Direction.SENT,
                "GET /echo HTTP/1.1\r\nHost: localhost\r\nSec-WebSocket-Key: " + KEY + "\r\nX-Trace: 1\r\n" + more
                        + "\r\n");
    }

    private long response(String status, String accept, String more) {
        return page.recorded.event(
                EntryKind.HANDSHAKE,
                Direction.RECEIVED,
                status + "\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: " + accept + "\r\n" + more + "\r\n");
    }
}
