package app.sockeye.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PlaygroundTest {
    private Playground playground;

    @BeforeEach
    void start() throws IOException {
        playground = Playground.start(0);
    }

    @AfterEach
    void stop() {
        playground.close();
    }

    @Test
    void aTakenPortIsRefused() {
        assertThatThrownBy(() -> Playground.start(playground.port())).isInstanceOf(IOException.class);
    }

    @Test
    void urisNameTheFreePort() {
        assertThat(playground.uri("/flood?n=1")).hasToString("ws://127.0.0.1:" + playground.port() + "/flood?n=1");
    }

    @Test
    void everyEndpointOpensWithItsExampleParameters() throws IOException {
        for (String path : playground.endpoints().keySet()) {
            if (path.contains("?") && !path.startsWith("/subprotocol")) {
                try (RawClient client = RawClient.open(playground, path)) {
                    assertThat(client.in).isNotNull();
                }
            }
        }
    }

    @Test
    void anUnknownPathIsAnsweredWithTheListOfEndpoints() throws IOException {
        try (RawClient client = RawClient.dial(playground.port())) {
            assertThat(client.handshake(playground.uri("/nowhere"), ""))
                    .startsWith("HTTP/1.1 404 ")
                    .contains("text/plain");
            assertThat(new String(client.rest(), StandardCharsets.UTF_8))
                    .contains("no /nowhere here", "/echo", "/flood?n=", "/misbehave/wrong-accept");
        }
    }

    @Test
    void aBrowserIsToldToUpgrade() throws IOException {
        assertThat(answerTo("GET /echo HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 426 ")
                .contains("ws://");
    }

    @Test
    void anotherVersionIsRefusedWithOurs() throws IOException {
        assertThat(answerTo("GET /echo HTTP/1.1\r\nUpgrade: websocket\r\nConnection: upgrade\r\n"
                        + "Sec-WebSocket-Version: 8\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"))
                .startsWith("HTTP/1.1 426 ")
                .contains("Sec-WebSocket-Version: 13");
    }

    @Test
    void aShortKeyIsRefused() throws IOException {
        assertThat(answerTo("GET /echo HTTP/1.1\r\nUpgrade: websocket\r\nConnection: upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhl\r\n\r\n"))
                .startsWith("HTTP/1.1 426 ")
                .contains("16 bytes");
    }

    @Test
    void whatIsNotHttpIsRefused() throws IOException {
        assertThat(answerTo("EHLO me\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void anEndlessHeadIsRefused() throws IOException {
        assertThat(answerTo("GET / HTTP/1.1\r\nX: " + "x".repeat(65 << 10) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void aParameterOutOfRangeIsToldByItsName() throws IOException {
        try (RawClient client = RawClient.dial(playground.port())) {
            assertThat(client.handshake(playground.uri("/ticker?rate=0"), "")).startsWith("HTTP/1.1 400 ");
            assertThat(new String(client.rest(), StandardCharsets.UTF_8))
                    .isEqualTo("rate must be a whole number from 1 to 100000, not \"0\".\n");
        }
    }

    @Test
    void closingSaysGoodbyeAndFreesThePort() throws IOException {
        try (RawClient client = RawClient.open(playground, "/echo")) {
            playground.close();
            assertThat(client.frame().closeCode()).isEqualTo(1001);
        }
        assertThatThrownBy(() -> RawClient.dial(playground.port())).isInstanceOf(ConnectException.class);
    }

    @Test
    void theConnectionBeyondTheLimitIsRefusedAndTheNextOneServedAgain() throws Exception {
        List<RawClient> clients = new ArrayList<>();
        try {
            for (int i = 0; i < Playground.MAX_CONNECTIONS; i++) {
                clients.add(RawClient.open(playground, "/echo"));
            }
            try (RawClient late = RawClient.dial(playground.port())) {
                assertThat(late.head()).startsWith("HTTP/1.1 503 ");
            }
            clients.remove(0).closeCleanly();
            String head = "";
            while (!head.startsWith("HTTP/1.1 101 ")) {
                try (RawClient next = RawClient.dial(playground.port())) {
                    head = next.handshake(playground.uri("/echo"), "");
                } catch (IOException e) {
                    // Refused while the freed place is still being cleared.
                }
            }
        } finally {
            for (RawClient client : clients) {
                client.close();
            }
        }
    }

    private String answerTo(String request) throws IOException {
        try (RawClient client = RawClient.dial(playground.port())) {
            client.send(request.getBytes(StandardCharsets.US_ASCII));
            return new String(client.rest(), StandardCharsets.UTF_8);
        }
    }
}
