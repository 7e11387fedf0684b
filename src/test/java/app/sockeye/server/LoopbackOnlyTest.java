package app.sockeye.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.playground.Playground;
import app.sockeye.playground.RawClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LoopbackOnlyTest {
    private static Playground playground;

    @BeforeAll
    static void start() throws IOException {
        playground = Playground.start(0);
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil.example:80",
                "http://evil.example/?localhost",
                "http://evillocalhost",
                "http://192.168.1.2",
                "null",
                "chrome-extension://abc",
                "http://localhost https://evil.example",
                ""
            })
    void aPageFromElsewhereIsRefused(String origin) throws IOException {
        assertThat(answerTo("Host: localhost\r\nOrigin: " + origin + "\r\n"))
                .startsWith("HTTP/1.1 403 Forbidden\r\n")
                .contains("The playground answers this machine only, and the Origin \"" + origin + "\" is not on it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "HTTP://LOCALHOST:3000",
                "https://app.localhost:8443",
                "http://127.0.0.1:8080",
                "http://127.1.2.3",
                "http://[::1]:80"
            })
    void aPageOfThisMachineIsServed(String origin) throws IOException {
        assertThat(answerTo("Host: 127.0.0.1:8080\r\nOrigin: " + origin + "\r\n"))
                .startsWith("HTTP/1.1 101 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1@evil.example", ""})
    void aNameThatWasMadeToLeadHereIsRefused(String host) throws IOException {
        assertThat(answerTo("Host: " + host + "\r\n"))
                .startsWith("HTTP/1.1 403 Forbidden\r\n")
                .contains("the Host \"" + host + "\" is not on it. Connect to 127.0.0.1 or localhost.");
    }

    @Test
    void everyOneOfSeveralCounts() throws IOException {
        assertThat(answerTo("Host: localhost\r\nHost: evil.example\r\n")).startsWith("HTTP/1.1 403 ");
        assertThat(answerTo("Host: localhost\r\nOrigin: http://localhost\r\nOrigin: http://evil.example\r\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void aProgramThatSendsNoOriginIsServed() throws IOException {
        assertThat(answerTo("Host: [::1]:8080\r\n")).startsWith("HTTP/1.1 101 ");
        assertThat(answerTo("Host: localhost.\r\n")).startsWith("HTTP/1.1 101 ");
        assertThat(answerTo("")).startsWith("HTTP/1.1 101 ");
    }

    @Test
    void noPathAnswersAPageFromElsewhere() throws IOException {
        try (RawClient client = RawClient.dial(playground.port())) {
            client.send("GET /nowhere HTTP/1.1\r\nHost: evil.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(client.head()).startsWith("HTTP/1.1 403 ");
            assertThat(new String(client.rest(), StandardCharsets.UTF_8)).doesNotContain("/echo");
        }
    }

    /** Head and body of a refusal; the head alone where the connection was opened. */
    private static String answerTo(String headers) throws IOException {
        try (RawClient client = RawClient.dial(playground.port())) {
            client.send(("GET /echo HTTP/1.1\r\n" + headers + "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            String head = client.head();
            return head.startsWith("HTTP/1.1 101 ") ? head : head + new String(client.rest(), StandardCharsets.UTF_8);
        }
    }
}
