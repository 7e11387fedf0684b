package app.sockeye.client.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Options;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.client.options.ConnectOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are no 101: refusals with their bodies, and what isn't HTTP. */
class UpgradeTest {

    private static ConnectFailure failureOf(RawServer.Script script) throws Exception {
        try (RawServer server = RawServer.plain(script)) {
            return new Recorder().connect(ConnectOptions.to(server.uri())).failure();
        }
    }

    private static ConnectFailure failureAfter(String answer) throws Exception {
        return failureOf(peer -> {
            peer.readRequest();
            peer.send(answer);
            peer.drain();
        });
    }

    private static String bodyOf(ConnectFailure failure) {
        return new String(failure.response().orElseThrow().body(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aRefusalKeepsStatusHeadersAndBody() throws Exception {
        ConnectFailure failure =
                failureAfter("HTTP/1.1 403 Forbidden\r\nX-Why: origin\r\nContent-Length: 6\r\n\r\nGo away");
        assertThat(failure.kind()).isEqualTo(Kind.HANDSHAKE_REFUSED);
        assertThat(failure).hasMessageContaining("403 \"Forbidden\"");
        assertThat(failure.nextStep()).contains("Origin");
        assertThat(failure.response().orElseThrow().header("x-why")).contains("origin");
        assertThat(bodyOf(failure)).isEqualTo("Go awa");
    }

    @Test
    void aChunkedBodyIsPutTogether() throws Exception {
        ConnectFailure failure = failureAfter("HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "5;x=y\r\nhello\r\n6\r\n world\r\n0\r\n\r\n");
        assertThat(bodyOf(failure)).isEqualTo("hello world");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "", ";;x", "x", "-5", "-", " ", "+1", "0x5", "ffffffffffffffff", "\u00b2"})
    void aChunkSizeThatIsNoneStillTellsTheStatus(String size) throws Exception {
        ConnectFailure failure = failureOf(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n" + size + "\r\nhello\r\n");
        });
        assertThat(failure.kind()).isEqualTo(Kind.HANDSHAKE_REFUSED);
        assertThat(failure).hasMessageContaining("404 \"Not Found\"");
    }

    @Test
    void aBodyWithoutLengthEndsWithTheStream() throws Exception {
        ConnectFailure failure = failureOf(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 500 Oops\r\n\r\nstack trace");
        });
        assertThat(bodyOf(failure)).isEqualTo("stack trace");
    }

    @Test
    void aBodyThatStallsIsToldAsFarAsItCame() throws Exception {
        ConnectFailure failure = failureAfter("HTTP/1.1 500 Oops\r\nContent-Length: 100\r\n\r\nhalf");
        assertThat(failure.kind()).isEqualTo(Kind.HANDSHAKE_REFUSED);
        assertThat(bodyOf(failure)).isEqualTo("half");
    }

    @Test
    void aBodyIsKeptUpTo64KiB() throws Exception {
        ConnectFailure failure = failureOf(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 500 Oops\r\n\r\n" + "x".repeat(100_000));
        });
        assertThat(bodyOf(failure)).hasSize(64 * 1024);
    }

    @Test
    void aRedirectIsNotFollowedButItsLocationNamed() throws Exception {
        ConnectFailure failure =
                failureAfter("HTTP/1.1 302 Found\r\nLocation: wss://elsewhere/x\r\nContent-Length: 0\r\n\r\n");
        assertThat(failure.kind()).isEqualTo(Kind.HANDSHAKE_REFUSED);
        assertThat(failure.nextStep()).contains("wss://elsewhere/x");
    }

    @Test
    void aRelativeLocationIsResolved() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 301 Moved\r\nLocation: ../x?a b\r\nContent-Length: 0\r\n\r\n");
            peer.drain();
        })) {
            ConnectFailure failure = new Recorder()
                    .connect(ConnectOptions.to(server.uri().resolve("/a/b")))
                    .failure();
            assertThat(failure.nextStep())
                    .isEqualTo("The server points to \"" + server.uri() + "x?a%20b\": connect there if you trust it.");
        }
    }

    @Test
    void aRedirectToHttpNamesTheAddressToConnectTo() throws Exception {
        ConnectFailure failure =
                failureAfter("HTTP/1.1 307 Go\r\nLocation: https://elsewhere/x#top\r\nContent-Length: 0\r\n\r\n");
        assertThat(failure.nextStep()).contains("\"wss://elsewhere/x\"");
    }

    @Test
    void aRedirectThatLeadsNowhereIsToldSo() throws Exception {
        assertThat(failureAfter("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n")
                        .nextStep())
                .contains("no Location header")
                .doesNotContain("web page");
        assertThat(failureAfter("HTTP/1.1 302 Found\r\nLocation: mailto:a@b\r\nContent-Length: 0\r\n\r\n")
                        .nextStep())
                .startsWith("The server points to \"mailto:a@b\", which isn't an address");
    }

    @Test
    void aRefusalInHttp10IsARefusal() throws Exception {
        assertThat(failureAfter("HTTP/1.0 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
                        .kind())
                .isEqualTo(Kind.HANDSHAKE_REFUSED);
    }

    @Test
    void anSshBannerIsKnownAtItsFirstByte() throws Exception {
        ConnectFailure failure = failureOf(peer -> {
            peer.send("SSH-2.0-OpenSSH_9.2\r\n");
            peer.drain();
        });
        assertThat(failure.kind()).isEqualTo(Kind.NOT_HTTP);
        assertThat(failure.nextStep()).contains("SSH");
        assertThat(failure.details()).contains("SSH-2.0-OpenSSH_9.2");
    }

    @Test
    void aTlsAlertPointsToWss() throws Exception {
        ConnectFailure failure = failureOf(peer -> {
            peer.send(new byte[] {0x15, 3, 1, 0, 2, 2, 70});
            peer.drain();
        });
        assertThat(failure.kind()).isEqualTo(Kind.NOT_HTTP);
        assertThat(failure.nextStep()).contains("wss://");
    }

    @Test
    void lineFeedsAloneAreNotHttp() throws Exception {
        assertThat(failureAfter("HTTP/1.1 101 Switching Protocols\n\n").kind()).isEqualTo(Kind.NOT_HTTP);
    }

    @Test
    void aHeadOver64KiBIsGivenUp() throws Exception {
        assertThat(failureAfter("HTTP/1.1 101 Yes\r\nX: " + "x".repeat(70_000) + "\r\n\r\n")
                        .kind())
                .isEqualTo(Kind.NOT_HTTP);
    }

    @Test
    void aStreamThatEndsWithoutAnAnswerIsToldAtOnce() throws Exception {
        ConnectFailure failure = failureOf(RawPeer::readRequest);
        assertThat(failure.kind()).isEqualTo(Kind.CLOSED_IN_HANDSHAKE);
        assertThat(failure).hasMessageContaining("without answering");
    }

    @Test
    void aStreamThatEndsInsideTheHeadIsToldAtOnce() throws Exception {
        ConnectFailure failure = failureOf(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 101 Swit");
        });
        assertThat(failure.kind()).isEqualTo(Kind.CLOSED_IN_HANDSHAKE);
        assertThat(failure).hasMessageContaining("in the middle of its answer");
    }

    @Test
    void aResetIsToldAtOnce() throws Exception {
        ConnectFailure failure = failureOf(peer -> {
            peer.readRequest();
            peer.socket.setSoLinger(true, 0);
        });
        assertThat(failure.kind()).isEqualTo(Kind.CLOSED_IN_HANDSHAKE);
    }

    @Test
    void silenceEndsWithTheHandshakeTimeout() throws Exception {
        try (RawServer server = RawServer.plain(RawPeer::drain)) {
            ConnectFailure failure = Options.to(server.uri())
                    .handshakeTimeout(Duration.ofMillis(150))
                    .connect()
                    .failure();
            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT_UPGRADE);
            assertThat(failure).hasMessageContaining("150 ms");
        }
    }
}
