package app.sockeye.transcript.connection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.EarlyEnd;
import app.sockeye.protocol.SendLoss;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventJsonTest {
    private static final String HOSTILE = "\"}\n\\ \u0000\u001e\u202eé😀 <U+0085>";
    private static final ReachedPeer REACHED = new ReachedPeer(
            new PeerAddress("example.com", "fe80::1%eth0", 443),
            Optional.of(new TlsRecord(
                    "TLSv1.3",
                    "TLS_AES_256_GCM_SHA384",
                    "",
                    Optional.of(false),
                    "3f5a",
                    Optional.of(new ClientCertificateRecord(
                            List.of("CN=a, O=" + HOSTILE, "CN=b"), List.of("SHA256withECDSA"), "CN=me", "77aa")),
                    List.of(
                            new CertificateRecord(
                                    "CN=\"a\"", "CN=b", Optional.of(Instant.parse("2027-02-26T06:16:51Z")), "MII="),
                            new CertificateRecord("CN=b", "", Optional.empty(), "")))),
            new ConnectTimings(0, 1, 7, -1, Long.MAX_VALUE, 2));

    private static final List<ConnectionEvent> ALL = List.of(
            new ConnectionEvent.Connecting(
                    "wss://a/" + HOSTILE, Optional.of("http://" + HOSTILE), Set.of("x-pin", "cookie")),
            new ConnectionEvent.Connecting("", Optional.empty(), Set.of()),
            new ConnectionEvent.Connecting("wss://a/", Optional.empty(), Set.of(), 307, 0),
            new ConnectionEvent.Connecting("wss://a/", Optional.empty(), Set.of("x-pin"), 0, 12),
            new ConnectionEvent.MarkedSecret(Set.of()),
            new ConnectionEvent.MarkedSecret(Set.of("x-pin")),
            new ConnectionEvent.Opened(REACHED, Optional.of("chat"), List.of("permessage-deflate; a=1", "x")),
            new ConnectionEvent.Opened(REACHED, Optional.empty(), List.of(), Optional.of("http://proxy:3128")),
            new ConnectionEvent.Opened(
                    new ReachedPeer(
                            new PeerAddress("a", "", 0),
                            Optional.of(new TlsRecord(
                                    "TLSv1.2",
                                    "",
                                    "",
                                    Optional.empty(),
                                    "",
                                    Optional.of(new ClientCertificateRecord(List.of(), List.of(), "", "")),
                                    List.of())),
                            ConnectTimings.NONE),
                    Optional.empty(),
                    List.of()),
            new ConnectionEvent.Opened(
                    new ReachedPeer(new PeerAddress("", "", 0), Optional.empty(), ConnectTimings.NONE),
                    Optional.empty(),
                    List.of()),
            new ConnectionEvent.Failed(
                    ConnectionEvent.Stage.UPGRADE,
                    false,
                    HOSTILE,
                    "Do this.",
                    List.of("", HOSTILE),
                    Optional.of(REACHED)),
            new ConnectionEvent.Failed(ConnectionEvent.Stage.DNS, true, "", "", List.of(), Optional.empty()),
            new ConnectionEvent.Closed(
                    ConnectionEvent.Closer.SERVER,
                    4001,
                    true,
                    Optional.of(new CloseReason(1000, "")),
                    Optional.of(new CloseReason(4001, HOSTILE)),
                    OptionalLong.of(0),
                    OptionalLong.of(5),
                    HOSTILE),
            new ConnectionEvent.Closed(
                    ConnectionEvent.Closer.NETWORK,
                    0,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    ""),
            new ConnectionEvent.Gap(Instant.parse("2026-11-28T12:08:11.640Z"), 4_131_000_000L, 1),
            endedBy(new EarlyEnd.Idle(30_000_000_000L)),
            endedBy(new EarlyEnd.UnansweredPing(3, true, 5, 70)),
            endedBy(new EarlyEnd.UnansweredPing(1, false, 5, 0)),
            endedBy(new EarlyEnd.TooLarge(1 << 20)),
            new ConnectionEvent.Unsent(new SendLoss(SendLoss.Kind.FILE, HOSTILE, 3, 16, 196_608, 1_000_000)),
            new ConnectionEvent.Unsent(new SendLoss(SendLoss.Kind.RAW, "", 0, -1, 0, -1)),
            new ConnectionEvent.NotKept(12_345, 256L << 20),
            new ConnectionEvent.Fault("It is wrong.", "RFC 6455", 1002, true, "c1 05"),
            new ConnectionEvent.Fault("", "", 0, false, ""));

    private static ConnectionEvent endedBy(EarlyEnd why) {
        return new ConnectionEvent.Closed(
                ConnectionEvent.Closer.CLIENT,
                1006,
                true,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                HOSTILE,
                Optional.of(why));
    }

    @Test
    void everyEventComesBackAsItWas() {
        for (ConnectionEvent event : ALL) {
            assertThat(EventJson.readPayload(EventJson.payload(event))).hasValue(event);
            String json = EventJson.write(event);
            assertThat(json).doesNotContain("\n");
            assertThat(EventJson.read(json).map(EventJson::write)).hasValue(json);
        }
    }

    @Test
    void itsWordsAreOneLinePerFactAndNeverBeginLikeAPayload() {
        for (ConnectionEvent event : ALL) {
            byte[] text = EventWording.text(event);
            assertThat(EventJson.isPayload(text)).isFalse();
            StateText words = EventWording.of(event);
            assertThat(new String(text, UTF_8).split("\n", -1))
                    .hasSize(1 + words.facts().size());
            assertThat(EventWording.sentence(event.brief())).isEqualTo(words.sentence());
        }
    }

    @Test
    void whatIsNotKnownIsPassedOver() {
        assertThat(EventJson.read(
                        "{\"v\":1,\"new\":{\"a\":[1]},\"event\":\"closed\",\"by\":\"server\",\"code\":\"1000\","
                                + "\"sent\":7,\"answered\":1.5,\"cause\":null,\"received\":{\"code\":99999}}"))
                .hasValue(new ConnectionEvent.Closed(
                        ConnectionEvent.Closer.SERVER,
                        0,
                        false,
                        Optional.empty(),
                        Optional.of(new CloseReason(0, "")),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        ""));
    }

    @Test
    void tlsOfOlderRecordingsHasNoPinAndNoRequestForAClientCertificate() {
        assertThat(EventJson.read("{\"v\":1,\"event\":\"opened\",\"host\":\"a\",\"tls\":{\"protocol\":\"TLSv1.3\"}}"))
                .hasValue(new ConnectionEvent.Opened(
                        new ReachedPeer(
                                new PeerAddress("a", "", 0),
                                Optional.of(new TlsRecord(
                                        "TLSv1.3", "", "", Optional.empty(), "", Optional.empty(), List.of())),
                                ConnectTimings.NONE),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void whatIsNoEventThatIsKnownIsNone() {
        for (String json : new String[] {
            "",
            "[]",
            "{",
            "{}",
            "{\"event\":\"resumed\"}",
            "{\"v\":2,\"event\":\"opened\"}",
            "{\"event\":\"closed\",\"by\":\"fate\"}",
            "{\"event\":\"closed\"} x"
        }) {
            assertThat(EventJson.read(json)).as(json).isEmpty();
        }
        assertThat(EventJson.readPayload("{\"event\":\"opened\"}".getBytes(UTF_8)))
                .isEmpty();
        assertThat(EventJson.readPayload(new byte[0])).isEmpty();
    }
}
