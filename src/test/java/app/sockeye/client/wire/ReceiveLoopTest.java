package app.sockeye.client.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Options;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.wire.Closure.Closer;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.EarlyEnd;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Opcode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is received, legal and not, over a raw socket: one test for each breach of the protocol. */
class ReceiveLoopTest {

    /** Sends these bytes after the handshake and asserts that the connection is failed with this close code. */
    private static Recorder assertFailed(int code, byte[] bytes) throws Exception {
        return assertFailed(code, peer -> peer.send(bytes));
    }

    private static Recorder assertFailed(int code, RawServer.Script script) throws Exception {
        CompletableFuture<RawPeer.Frame> answer = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            script.play(peer);
            answer.complete(peer.readFrame());
        })) {
            Recorder recorder = Options.to(server.uri()).maxMessageSize(1000).connect();
            assertThat(CloseReason.parse(Recorder.within(answer).payload()).code())
                    .isEqualTo(code);
            assertThat(Recorder.within(recorder.error).closeCode()).isEqualTo(code);
            assertThat(Recorder.within(recorder.error).section()).startsWith("RFC ");
            Closure closure = recorder.closure();
            assertThat(closure.first()).isEqualTo(Closer.CLIENT);
            assertThat(closure.clean()).isFalse();
            assertThat(closure.cause())
                    .startsWith(code == 1009 ? "A message is over the limit" : "The server broke the protocol (RFC");
            assertThat(closure.early())
                    .isEqualTo(code == 1009 ? Optional.of(new EarlyEnd.TooLarge(1000)) : Optional.empty());
            return recorder;
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void aMaskedFrameFailsWith1002() throws Exception {
        assertFailed(1002, bytes(0x81, 0x81, 1, 2, 3, 4, 'a' ^ 1));
    }

    @Test
    void aLengthNotInItsShortestFormFailsWith1002() throws Exception {
        assertFailed(1002, bytes(0x81, 126, 0, 1, 'a'));
    }

    @Test
    void aReservedBitFailsWith1002() throws Exception {
        assertFailed(1002, bytes(0xC1, 1, 'a'));
    }

    @Test
    void aReservedOpcodeFailsWith1002() throws Exception {
        assertFailed(1002, bytes(0x83, 0));
    }

    @Test
    void aFragmentedPingFailsWith1002() throws Exception {
        assertFailed(1002, bytes(0x09, 0));
    }

    @Test
    void aLongPingFailsWith1002() throws Exception {
        assertFailed(1002, bytes(0x89, 126, 0, 126));
    }

    @Test
    void anOrphanContinuationFailsWith1002() throws Exception {
        assertFailed(1002, bytes(0x80, 1, 'a'));
    }

    @Test
    void aMessageInsideAMessageFailsWith1002AndIsToldIncomplete() throws Exception {
        Recorder recorder = assertFailed(1002, bytes(0x01, 1, 'a', 0x81, 1, 'b'));
        Recorder.Event event = recorder.events(Direction.RECEIVED).get(0);
        assertThat(event.text()).isEqualTo("a");
        assertThat(event.complete()).isFalse();
    }

    @Test
    void aCloseBodyOfOneByteFailsWith1002() throws Exception {
        assertFailed(1002, bytes(0x88, 1, 3));
    }

    @Test
    void anIllegalCloseCodeFailsWith1002() throws Exception {
        byte[] close = bytes(0x88, 2, 1005 >> 8, 1005 & 0xFF);
        assertThat(Recorder.within(assertFailed(1002, close).offending)).isEqualTo(close);
    }

    @Test
    void aCloseReasonThatIsNotUtf8FailsWith1007() throws Exception {
        assertFailed(1007, bytes(0x88, 3, 1000 >> 8, 1000 & 0xFF, 0xFF));
    }

    @Test
    void httpAfterTheHandshakeFailsAtItsFirstBytes() throws Exception {
        assertFailed(1002, "HT".getBytes(UTF_8));
    }

    @Test
    void textThatIsNotUtf8FailsWith1007AndIsShown() throws Exception {
        Recorder recorder = assertFailed(1007, bytes(0x81, 3, 'a', 0xFF, 'b'));
        assertThat(recorder.events(Direction.RECEIVED).get(0).payload()).isEqualTo(bytes('a', 0xFF, 'b'));
    }

    @Test
    void textThatEndsInsideACharacterFailsWith1007() throws Exception {
        assertFailed(1007, bytes(0x81, 1, 0xC3));
    }

    @Test
    void fragmentedTextThatIsNotUtf8FailsBeforeItsEnd() throws Exception {
        assertFailed(1007, bytes(0x01, 1, 'a', 0x00, 2, 0xFF, 0xFF));
    }

    @Test
    void aMessageDeclaredOverTheLimitFailsWith1009AtItsHeader() throws Exception {
        assertFailed(1009, bytes(0x82, 127, 0, 0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void aLimitOfOursIsNoBreachByTheServerAndTellsWhereToRaiseIt() throws Exception {
        Recorder recorder = assertFailed(1009, bytes(0x82, 127, 0, 0, 1, 0, 0, 0, 0, 0));
        assertThat(Recorder.within(recorder.error).isLimit()).isTrue();
        assertThat(recorder.closure().cause())
                .isEqualTo(
                        "A message is over the limit of 1000 bytes set here. To receive it, set a higher limit in the"
                                + " connection's options.");
    }

    @Test
    void fragmentsOverTheLimitFailWith1009() throws Exception {
        assertFailed(1009, peer -> {
            peer.sendFrame(false, 0, Opcode.BINARY, new byte[600]);
            peer.sendFrame(true, 0, Opcode.CONTINUATION, new byte[600]);
        });
    }

    @Test
    void aCharacterSplitOverFragmentsIsLegalAndFramesAreTold() throws Exception {
        byte[] euro = "€".getBytes(UTF_8);
        try (RawServer server = RawServer.open(peer -> {
            peer.sendFrame(false, 0, Opcode.TEXT, bytes(euro[0]));
            peer.sendFrame(true, 0, Opcode.PING, bytes('p'));
            peer.sendFrame(false, 0, Opcode.CONTINUATION, new byte[0]);
            peer.sendFrame(true, 0, Opcode.CONTINUATION, bytes(euro[1], euro[2]));
            peer.echo();
        })) {
            Recorder recorder = Options.to(server.uri()).connect();
            var events = recorder.await(Direction.RECEIVED, 2);
            assertThat(events.get(0).opcode()).isEqualTo(Opcode.PING);
            assertThat(events.get(1).text()).isEqualTo("€");
            assertThat(events.get(1).headers())
                    .extracting(FrameHeader::payloadLength)
                    .containsExactly(1L, 0L, 2L);
            assertThat(recorder.await(Direction.SENT, 1).get(0).opcode()).isEqualTo(Opcode.PONG);
        }
    }

    @Test
    void aSmallMessageInManySegmentsIsToldWhole() throws Exception {
        try (RawServer server = RawServer.open(peer -> {
            for (byte b : bytes(0x81, 5, 'h', 'e', 'l', 'l', 'o')) {
                peer.send(new byte[] {b});
                peer.socket.getOutputStream().flush();
            }
            peer.echo();
        })) {
            Recorder.Event event = Options.to(server.uri())
                    .connect()
                    .await(Direction.RECEIVED, 1)
                    .get(0);
            assertThat(event.text()).isEqualTo("hello");
            assertThat(event.complete()).isTrue();
        }
    }

    @Test
    void framesInTheHandshakesSegmentAreReceived() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                    + peer.accept() + "\r\n\r\n\u0081\u0002hi");
            peer.echo();
        })) {
            assertThat(Options.to(server.uri()).connect().await(Direction.RECEIVED, 1))
                    .extracting(Recorder.Event::text)
                    .containsExactly("hi");
        }
    }

    @Test
    void aConnectionCutInsideAMessageTellsWhatCame() throws Exception {
        try (RawServer server = RawServer.open(peer -> peer.send(bytes(0x81, 5, 'h', 'e')))) {
            Recorder recorder = Options.to(server.uri()).connect();
            Closure closure = recorder.closure();
            assertThat(closure.code()).isEqualTo(1006);
            Recorder.Event event = recorder.events(Direction.RECEIVED).get(0);
            assertThat(event.text()).isEqualTo("he");
            assertThat(event.complete()).isFalse();
        }
    }

    @Test
    void everyPingOfAFewIsAnsweredInOrder() throws Exception {
        try (RawServer server = RawServer.open(peer -> {
            for (int i = 0; i < 10; i++) {
                peer.sendFrame(true, 0, Opcode.PING, bytes('0' + i));
            }
            peer.drain();
        })) {
            assertThat(Options.to(server.uri()).connect().await(Direction.SENT, 10))
                    .extracting(Recorder.Event::text)
                    .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        }
    }
}
