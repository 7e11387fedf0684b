package app.sockeye.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityTest {

    @ParameterizedTest
    @CsvSource({
        "ws://localhost:8080/echo, true, LOOPBACK",
        "ws://127.0.0.1/, true, LOOPBACK",
        "ws://127.8.1.1/, true, LOOPBACK",
        "ws://[::1]:9000/, true, LOOPBACK",
        "ws://echo.localhost/, true, LOOPBACK",
        "ws://127.0.0.1.example.com/, true, PLAIN",
        "ws://example.com/, true, PLAIN",
        "wss://example.com/, true, VERIFIED",
        "WSS://example.com/, false, UNVERIFIED",
        "http://example.com/, true, PLAIN",
        "HTTPS://example.com/, true, VERIFIED",
        "localhost:8080/x, true, LOOPBACK",
        "192.168.1.1, true, PLAIN",
        "example.com, true, VERIFIED",
        "ftp://example.com/, true, UNKNOWN",
        "not a url, true, UNKNOWN"
    })
    void addressTellsHowWellItIsProtected(String url, boolean verify, Security expected) {
        assertThat(Security.of(url, verify)).isEqualTo(expected);
    }
}
