package app.sockeye.client.options;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Header;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ConnectRulesTest {

    @Test
    void aHeaderNameIsAToken() {
        assertThat(ConnectRules.complaintAboutHeaderName("X-Ok_1")).isEmpty();
        assertThat(ConnectRules.complaintAboutHeaderName("")).isPresent();
        assertThat(ConnectRules.complaintAboutHeaderName("a b")).isPresent();
        assertThat(ConnectRules.complaintAboutHeaderName("a:")).isPresent();
    }

    @Test
    void aHeaderValueHasNoLineBreakAndIsNotRepeatedInTheComplaint() {
        assertThat(ConnectRules.complaintAboutHeaderValue("X", "a\tb é")).isEmpty();
        assertThat(ConnectRules.complaintAboutHeaderValue("X", "secret\n"))
                .hasValueSatisfying(c -> assertThat(c).contains("X").doesNotContain("secret"));
        assertThat(ConnectRules.complaintAboutHeaderValue("X", "€")).isPresent();
    }

    @Test
    void subprotocolsAreTokensAndDiffer() {
        assertThat(ConnectRules.complaintAboutSubprotocols(List.of("v1.chat", "v2.chat")))
                .isEmpty();
        assertThat(ConnectRules.complaintAboutSubprotocols(List.of("a b"))).isPresent();
        assertThat(ConnectRules.complaintAboutSubprotocols(List.of("a", "a"))).isPresent();
    }

    @Test
    void anOriginHasNoPath() {
        for (String legal : List.of("null", "https://example.org", "http://localhost:8080", "chrome-extension://abc")) {
            assertThat(ConnectRules.complaintAboutOrigin(OriginOptions.typed(legal)))
                    .as(legal)
                    .isEmpty();
        }
        for (String other : List.of("", "example.org", "https://example.org/", "https://a b", "https://a\r\nX: 1")) {
            assertThat(ConnectRules.complaintAboutOrigin(OriginOptions.typed(other)))
                    .as(other)
                    .isPresent();
        }
        assertThat(ConnectRules.complaintAboutOrigin(OriginOptions.NONE)).isEmpty();
    }

    @Test
    void headersThatTheHandshakeSetsAreExplainedAndMayBeSent() {
        for (String name : List.of("Host", "upgrade", "Connection", "Sec-WebSocket-Key", "SEC-WEBSOCKET-PROTOCOL")) {
            assertThat(ConnectRules.noteOnHeader(name)).as(name).isPresent();
        }
        assertThat(ConnectRules.noteOnHeader("X-Trace")).isEmpty();
        ConnectOptions options = ConnectOptions.builder(URI.create("ws://localhost/"))
                .request(RequestOptions.DEFAULT.withHeaders(List.of(new Header("Host", "a"))))
                .build();
        assertThat(ConnectRules.complaintAbout(options)).isEmpty();
    }

    @Test
    void rawHeadersMayBreakEveryRule() {
        RequestOptions request = RequestOptions.DEFAULT.withHeaders(List.of(new Header("a b", "€\n")));
        ConnectOptions checked = ConnectOptions.builder(URI.create("ws://localhost/"))
                .request(request)
                .build();
        assertThat(ConnectRules.complaintAbout(checked)).isPresent();
        assertThat(ConnectRules.complaintAbout(
                        checked.toBuilder().request(request.withRaw(true)).build()))
                .isEmpty();
    }

    @Test
    void aTimeoutIsLongerThanNothing() {
        assertThat(ConnectRules.complaintAboutTimeout("close", Duration.ofMillis(1)))
                .isEmpty();
        assertThat(ConnectRules.complaintAboutTimeout("close", Duration.ZERO)).isPresent();
    }

    @Test
    void windowsLevelAndThresholdOfCompressionAreInRange() {
        CompressionOptions offered = new CompressionOptions(true);
        OptionalInt none = OptionalInt.empty();
        assertThat(ConnectRules.complaintAboutCompression(
                        offered.withMaxWindowBits(OptionalInt.of(8), OptionalInt.of(15))
                                .withLevel(9)))
                .isEmpty();
        assertThat(ConnectRules.complaintAboutCompression(offered.withMaxWindowBits(OptionalInt.of(7), none)))
                .contains("server_max_window_bits must be from 8 to 15 bits, not 7.");
        assertThat(ConnectRules.complaintAboutCompression(offered.withMaxWindowBits(none, OptionalInt.of(16))))
                .contains("client_max_window_bits must be from 8 to 15 bits, not 16.");
        assertThat(ConnectRules.complaintAboutCompression(offered.withLevel(10)))
                .contains("The compression level must be from 0 to 9, not 10.");
        assertThat(ConnectRules.complaintAboutCompression(offered.withThresholdBytes(-1)))
                .contains("The size from which messages are compressed must not be negative.");
    }

    @Test
    void aPingFitsAControlFrameAndItsTimesAreNotNegative() {
        KeepAliveOptions options = KeepAliveOptions.DEFAULT.withInterval(Duration.ofSeconds(1));
        assertThat(ConnectRules.complaintAboutKeepAlive(options)).isEmpty();
        assertThat(ConnectRules.complaintAboutKeepAlive(options.withPayload("ü".repeat(63))))
                .contains("A ping carries at most 125 bytes, not 126.");
        assertThat(ConnectRules.complaintAboutKeepAlive(options.withInterval(Duration.ofSeconds(-1))))
                .contains("The time from one ping to the next must not be negative.");
        assertThat(ConnectRules.complaintAboutKeepAlive(options.withTimeout(Duration.ZERO)))
                .contains("The pong timeout must be greater than 0.");
    }

    @Test
    void anAnswerIsNotSentBeforeWhatItAnswers() {
        Optional<Duration> before = Optional.of(Duration.ofMillis(-1));
        assertThat(ConnectRules.complaintAboutAnswers(
                        new AnswerOptions(Optional.empty(), Optional.of(Duration.ofSeconds(1)))))
                .isEmpty();
        assertThat(ConnectRules.complaintAboutAnswers(AnswerOptions.DEFAULT.withPong(before)))
                .contains("The delay of the pong must not be negative.");
        assertThat(ConnectRules.complaintAboutAnswers(AnswerOptions.DEFAULT.withClose(before)))
                .contains("The delay of the close frame must not be negative.");
    }

    @Test
    void cipherSuitesAreKnownAndFitTheVersions() {
        TlsOffer offer = TlsOffer.DEFAULT.withVersions(TlsVersion.TLS_1_2, TlsVersion.TLS_1_2);
        assertThat(ConnectRules.complaintAboutOffer(TlsOffer.DEFAULT)).isEmpty();
        assertThat(ConnectRules.complaintAboutOffer(offer.withCiphers(List.of("TLS_FOO"))))
                .hasValueSatisfying(complaint -> assertThat(complaint).startsWith("\"TLS_FOO\" is no cipher suite"));
        assertThat(ConnectRules.complaintAboutOffer(offer.withCiphers(List.of("TLS_AES_128_GCM_SHA256"))))
                .contains("None of the cipher suites is one of TLS 1.2.");
        assertThat(ConnectRules.complaintAboutOffer(TlsOffer.DEFAULT.withCiphers(
                        List.of("TLS_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"))))
                .isEmpty();
    }

    @Test
    void aCipherSuiteHasIanasOrJavasName() {
        String iana = "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";
        assertThat(CipherSuites.javaName(iana)).contains(iana);
        assertThat(CipherSuites.javaName("SSL" + iana.substring(3))).contains(iana);
        assertThat(CipherSuites.javaName("TLS_EMPTY_RENEGOTIATION_INFO_SCSV")).isEmpty();
    }

    @Test
    void theLowestVersionIsNotAboveTheHighest() {
        assertThat(ConnectRules.complaintAboutOffer(
                        TlsOffer.DEFAULT.withVersions(TlsVersion.TLS_1_3, TlsVersion.TLS_1_2)))
                .contains("The lowest TLS version, 1.3, is above the highest, 1.2.");
    }

    @Test
    void aServersNameIsAHostName() {
        assertThat(ConnectRules.complaintAboutOffer(TlsOffer.DEFAULT.withServerName("a.example")))
                .isEmpty();
        for (String name : List.of("", "a b", "a..b")) {
            assertThat(ConnectRules.complaintAboutOffer(TlsOffer.DEFAULT.withServerName(name)))
                    .contains("\"" + name + "\" can't be a server's name for TLS; use a host name.");
        }
    }
}
