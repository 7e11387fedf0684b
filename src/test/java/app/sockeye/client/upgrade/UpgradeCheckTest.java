package app.sockeye.client.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Options;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.protocol.AcceptKey;
import app.sockeye.protocol.Header;
import org.junit.jupiter.api.Test;

/** One test for each fault a 101 answer can have, and for each legal oddity. */
class UpgradeCheckTest {
    private static final String HEAD = "HTTP/1.1 101 Switching Protocols\r\n";
    private static final String UPGRADE = "Upgrade: websocket\r\n";
    private static final String CONNECTION = "Connection: Upgrade\r\n";

    /** Connects to a server that answers with this; ACCEPT stands for the right accept header. */
    private static Recorder answer(String text) throws Exception {
        return answer(text, false);
    }

    private static Recorder answer(String text, boolean offerAll) throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            peer.readRequest();
            peer.send(text.replace("ACCEPT", "Sec-WebSocket-Accept: " + peer.accept() + "\r\n"));
            peer.drain();
        })) {
            Options options = Options.to(server.uri());
            Recorder recorder = (offerAll ? options.subprotocols("a", "b").compression() : options).connect();
            recorder.failed.thenRun(() -> recorder.opened.complete(null));
            Recorder.within(recorder.opened);
            return recorder;
        }
    }

    private static void assertInvalid(String answer, String wordsOfTheFault) throws Exception {
        assertInvalid(answer, false, wordsOfTheFault);
    }

    private static void assertInvalid(String answer, boolean offerAll, String wordsOfTheFault) throws Exception {
        ConnectFailure failure = answer(answer, offerAll).failure();
        assertThat(failure.kind()).isEqualTo(Kind.HANDSHAKE_INVALID);
        assertThat(failure).hasMessageContaining(wordsOfTheFault);
        assertThat(failure.details()).contains("RFC ");
        assertThat(failure.response())
                .hasValueSatisfying(r -> assertThat(r.status()).isEqualTo(101));
    }

    @Test
    void http10IsRefused() throws Exception {
        assertInvalid("HTTP/1.0 101 Switching\r\n" + UPGRADE + CONNECTION + "ACCEPT\r\n", "HTTP/1.0");
    }

    @Test
    void aMissingUpgradeHeaderIsRefused() throws Exception {
        assertInvalid(HEAD + CONNECTION + "ACCEPT\r\n", "Upgrade is missing");
    }

    @Test
    void anUpgradeToSomethingElseIsRefused() throws Exception {
        assertInvalid(HEAD + "Upgrade: h2c\r\n" + CONNECTION + "ACCEPT\r\n", "\"h2c\"");
    }

    @Test
    void aMissingConnectionHeaderIsRefused() throws Exception {
        assertInvalid(HEAD + UPGRADE + "ACCEPT\r\n", "Connection is missing");
    }

    @Test
    void aConnectionHeaderWithoutUpgradeIsRefused() throws Exception {
        assertInvalid(HEAD + UPGRADE + "Connection: keep-alive\r\nACCEPT\r\n", "\"keep-alive\"");
    }

    @Test
    void aMissingAcceptKeyIsRefused() throws Exception {
        assertInvalid(HEAD + UPGRADE + CONNECTION + "\r\n", "Sec-WebSocket-Accept is missing");
    }

    @Test
    void aWrongAcceptKeyIsRefused() throws Exception {
        assertInvalid(HEAD + UPGRADE + CONNECTION + "Sec-WebSocket-Accept: bm9wZQ==\r\n\r\n", "bm9wZQ==");
    }

    @Test
    void twoAcceptKeysAreRefused() throws Exception {
        assertInvalid(HEAD + UPGRADE + CONNECTION + "ACCEPTACCEPT\r\n", "more than once");
    }

    @Test
    void aSubprotocolThatWasNotOfferedIsRefused() throws Exception {
        assertInvalid(
                HEAD + UPGRADE + CONNECTION + "ACCEPTSec-WebSocket-Protocol: c\r\n\r\n", true, "subprotocol \"c\"");
    }

    @Test
    void aSubprotocolIsRefusedWhereNoneWasOffered() throws Exception {
        assertInvalid(HEAD + UPGRADE + CONNECTION + "ACCEPTSec-WebSocket-Protocol: a\r\n\r\n", "subprotocol \"a\"");
    }

    @Test
    void twoSubprotocolsAreRefused() throws Exception {
        assertInvalid(
                HEAD + UPGRADE + CONNECTION + "ACCEPTSec-WebSocket-Protocol: a\r\nSec-WebSocket-Protocol: b\r\n\r\n",
                true,
                "more than once");
    }

    @Test
    void anExtensionThatWasNotOfferedIsRefused() throws Exception {
        assertInvalid(
                HEAD + UPGRADE + CONNECTION + "ACCEPTSec-WebSocket-Extensions: permessage-deflate\r\n\r\n",
                "which was not offered");
    }

    @Test
    void anUnknownExtensionIsRefused() throws Exception {
        assertInvalid(HEAD + UPGRADE + CONNECTION + "ACCEPTSec-WebSocket-Extensions: x-shout\r\n\r\n", true, "x-shout");
    }

    @Test
    void aDeflateParameterThatIsNotLegalIsRefused() throws Exception {
        assertInvalid(
                HEAD + UPGRADE + CONNECTION
                        + "ACCEPTSec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=7\r\n\r\n",
                true,
                "it agreed to permessage-deflate, but client_max_window_bits is \"7\"");
    }

    @Test
    void anAnswerThatFitsOneOfTheUsersOffersIsLegal() throws Exception {
        String agreed = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=10\r\n";
        try (RawServer server = RawServer.plain(peer -> {
            peer.readRequest();
            peer.send((HEAD + UPGRADE + CONNECTION + "Sec-WebSocket-Accept: " + peer.accept() + "\r\n" + agreed
                    + "\r\n"));
            peer.drain();
        })) {
            Recorder recorder = Options.to(server.uri())
                    .headers(new Header(
                            "Sec-WebSocket-Extensions",
                            "permessage-deflate; server_max_window_bits=9, permessage-deflate; client_max_window_bits"))
                    .connect();
            assertThat(recorder.connection().deflate().orElseThrow().clientWindowBits())
                    .isEqualTo(10);
        }
    }

    @Test
    void deflateAgreedTwiceIsRefused() throws Exception {
        assertInvalid(
                HEAD + UPGRADE + CONNECTION
                        + "ACCEPTSec-WebSocket-Extensions: permessage-deflate, permessage-deflate\r\n\r\n",
                true,
                "twice");
    }

    @Test
    void aListInTheConnectionHeaderIsLegal() throws Exception {
        Recorder recorder = answer(HEAD + UPGRADE + "Connection: keep-alive, Upgrade\r\nACCEPT\r\n");
        assertThat(recorder.opened).isCompletedWithValueMatching(c -> c != null);
        assertThat(Recorder.within(recorder.response).header("Connection")).contains("keep-alive, Upgrade");
    }

    @Test
    void paddingOtherCaseAndAMissingReasonAreLegal() throws Exception {
        Recorder recorder = answer("HTTP/1.1 101\r\nupgrade:   WebSocket  \r\nCONNECTION:\tupgrade\t\r\nACCEPT\r\n");
        assertThat(recorder.opened).isCompletedWithValueMatching(c -> c != null);
    }

    @Test
    void anInterimAnswerIsPassedOver() throws Exception {
        Recorder recorder =
                answer("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + HEAD + UPGRADE + CONNECTION + "ACCEPT\r\n");
        assertThat(recorder.opened).isCompletedWithValueMatching(c -> c != null);
    }

    @Test
    void theChosenSubprotocolAndExtensionAreTold() throws Exception {
        Recorder recorder = answer(
                HEAD + UPGRADE + CONNECTION + "ACCEPTSec-WebSocket-Protocol: b\r\n"
                        + "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover\r\n\r\n",
                true);
        assertThat(recorder.connection().subprotocol()).contains("b");
        assertThat(recorder.connection().extensions())
                .containsExactly("permessage-deflate; server_no_context_takeover");
    }

    @Test
    void aKeyTheUserSetIsTheOneThatCounts() throws Exception {
        String key = "dGhlIHNhbXBsZSBub25jZQ==";
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Recorder recorder = Options.to(server.uri())
                    .headers(new Header("sec-websocket-key", key))
                    .connect();
            recorder.connection();
            assertThat(Recorder.within(recorder.response).header("Sec-WebSocket-Accept"))
                    .contains(AcceptKey.of(key));
        }
    }
}
