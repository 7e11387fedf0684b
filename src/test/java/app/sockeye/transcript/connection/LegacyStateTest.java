package app.sockeye.transcript.connection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LegacyStateTest {

    @Test
    void anOpenedConnectionIsRead() {
        ConnectionEvent.Opened opened = read(
                "Connected to example.com\nAddress: example.com/[0:0:0:0:0:0:0:1]:443\nDNS: 1.204 ms\nTLS: TLSv1.3\n"
                        + "no fact\nCertificate: CN=1\nValid until: 2027-02-26T06:16:51Z\nCertificate: CN=2",
                ConnectionEvent.Opened.class);
        assertThat(opened.reached().peer()).isEqualTo(new PeerAddress("example.com", "0:0:0:0:0:0:0:1", 443));
        assertThat(opened.reached().timings()).isEqualTo(new ConnectTimings(1_204_000, -1, -1, -1, -1, -1));
        TlsRecord tls = opened.reached().tls().orElseThrow();
        assertThat(tls.chain()).extracting(CertificateRecord::subject).containsExactly("CN=1", "CN=2");
        assertThat(tls.chain().get(0).validUntil()).isPresent();
        assertThat(tls.verified()).isEmpty();
    }

    @Test
    void aSentenceWithAColonIsNoFact() {
        StateText text =
                LegacyState.text("/ answered 302\nIt points to x: connect there.\nCause: it broke".getBytes(UTF_8));
        assertThat(text.facts()).containsExactly(Map.entry("Cause", "it broke"));
        assertThat(text.rest()).isEqualTo("It points to x: connect there.\n");
    }

    @Test
    void whoEndedItIsReadWithEachCode() {
        for (int code : new int[] {1000, 1001, 1005, 1006, 1011, 3000, 4001, 5000, 999}) {
            String words = code + " " + CloseCode.nameOf(code);
            assertThat(end("Closed by the server with " + words)).isEqualTo("SERVER " + code);
            assertThat(end("Closed here, answered with " + words)).isEqualTo("CLIENT " + code);
            assertThat(end("Closed here, not answered (" + words + ")")).isEqualTo("CLIENT " + code);
            assertThat(end("Connection lost (" + words + ")")).isEqualTo("NETWORK " + code);
        }
        assertThat(end("Closed by the server")).isEqualTo("SERVER 0");
        assertThat(end("Connection lost (1006 by accident)")).isEqualTo("NETWORK 0");
    }

    @Test
    void closeFramesComeBackWithTheirReasons() {
        ConnectionEvent.Closed closed = read(
                "Closed by the server with 4001 Private Use\nClose sent: none\n"
                        + "Close received: 4001 Private Use: \"a \\\"b\\\" \\\\ c: d\"\nAnswered in: 0.263 ms\nCause: it broke",
                ConnectionEvent.Closed.class);
        assertThat(closed.framesKnown()).isTrue();
        assertThat(closed.sent()).isEmpty();
        assertThat(closed.received()).hasValue(new CloseReason(4001, "a \"b\" \\ c: d"));
        assertThat(closed.answerNanos()).hasValue(263_000);
        assertThat(closed.cause()).isEqualTo("it broke");
    }

    @Test
    void aCancelledAttemptIsNoNewOne() {
        assertThat(read("Connecting to ws://a/", ConnectionEvent.Connecting.class)
                        .target())
                .isEqualTo("ws://a/");
        assertThat(read("Connecting to a:80 was cancelled.\nWhat to do: x", ConnectionEvent.Failed.class)
                        .cancelled())
                .isTrue();
    }

    @Test
    void markedHeadersAreReadByTheirNames() {
        assertThat(read("Connecting to ws://a/\nSecret headers: X-Pin, x-other", ConnectionEvent.Connecting.class)
                        .secretHeaders())
                .isEqualTo(Set.of("x-pin", "x-other"));
        assertThat(read("Headers that were marked secret\nSecret headers: x-pin", ConnectionEvent.MarkedSecret.class)
                        .names())
                .isEqualTo(Set.of("x-pin"));
    }

    @Test
    void nothingToldIsNoEvent() {
        assertThat(LegacyState.state(new byte[0])).isEmpty();
        assertThat(LegacyState.state("\n\n".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void aFaultHasRuleCodeAndBytes() {
        assertThat(LegacyState.fault(
                        "It is wrong.\nRule: RFC 6455\nClose code: 1002 Protocol Error\nBytes: c1 05".getBytes(UTF_8)))
                .isEqualTo(new ConnectionEvent.Fault("It is wrong.", "RFC 6455", 1002, false, "c1 05"));
    }

    private static String end(String sentence) {
        ConnectionEvent.Closed closed = read(sentence, ConnectionEvent.Closed.class);
        assertThat(EventWording.sentence(closed))
                .isEqualTo(closed.code() == 0 ? sentence.replaceFirst(" \\(.*", "") : sentence);
        return closed.closer() + " " + closed.code();
    }

    private static <E extends ConnectionEvent> E read(String text, Class<E> type) {
        Optional<ConnectionEvent> event = LegacyState.state(text.getBytes(UTF_8));
        assertThat(event).containsInstanceOf(type);
        return type.cast(event.get());
    }
}
