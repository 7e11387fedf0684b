package app.sockeye.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.FrameReader;
import app.sockeye.protocol.ProtocolError;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MisbehaveTest {
    private static final FrameReader.Sink NOBODY = new FrameReader.Sink() {
        @Override
        public void header(FrameHeader header) {}

        @Override
        public void payload(byte[] bytes, int offset, int length, boolean last) {}
    };

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
                "reserved-opcode",
                "reserved-control",
                "rsv",
                "masked",
                "orphan-continuation",
                "text-in-fragments",
                "long-control",
                "fragmented-control",
                "long-length",
                "negative-length",
                "close-1005",
                "close-1006",
                "close-999",
                "close-one-byte",
                "close-bad-utf8",
                "rubbish"
            })
    void everyFrameFaultIsOneToAStrictReader(String fault) throws IOException {
        try (RawClient client = RawClient.open(playground, "/misbehave/" + fault)) {
            FrameReader reader = new FrameReader(Direction.RECEIVED, false);
            byte[] one = new byte[1];
            Optional<ProtocolError> error = Optional.empty();
            while (error.isEmpty()) {
                client.in.readFully(one);
                error = reader.read(ByteBuffer.wrap(one), NOBODY);
            }
            assertThat(error.get().closeCode()).isIn(1002, 1007);
            byte[] close = {3, (byte) 0xEA};
            client.sendFrame(RawClient.CLOSE, close);
            assertThat(client.rest()).endsWith(0x88, 2, 3, 0xEA);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "refuse, 403, '{\"error\":\"forbidden\"'",
        "unauthorized, 401, 'WWW-Authenticate: Basic'",
        "unavailable, 503, 'Retry-After: 2'",
        "redirect, 302, 'Location: /echo'",
        "ok, 200, 'A plain answer.'"
    })
    void aRefusalHasStatusHeadersAndBody(String fault, int status, String part) throws IOException {
        try (RawClient client = RawClient.dial(playground.port())) {
            String head = client.handshake(playground.uri("/misbehave/" + fault), "");
            assertThat(head).startsWith("HTTP/1.1 " + status + " ");
            assertThat(head + new String(client.rest(), StandardCharsets.UTF_8)).contains(part);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-accept", "no-accept", "wrong-upgrade", "no-upgrade", "no-connection"})
    void aWrongAnswerLacksOneOfTheThreeHeaders(String fault) throws IOException {
        try (RawClient client = RawClient.dial(playground.port())) {
            String head = client.handshake(playground.uri("/misbehave/" + fault), "");
            assertThat(head).startsWith("HTTP/1.1 101 ");
            assertThat(head.contains("Upgrade: websocket\r\n")
                            && head.contains("Connection: Upgrade\r\n")
                            && head.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"))
                    .isFalse();
        }
    }

    @Test
    void anUnrequestedSubprotocolAndExtensionAreAgreedTo() throws IOException {
        try (RawClient client = RawClient.dial(playground.port())) {
            assertThat(client.handshake(playground.uri("/misbehave/unrequested-subprotocol"), ""))
                    .contains("Sec-WebSocket-Protocol: nobody-offered-this");
        }
        try (RawClient client = RawClient.dial(playground.port())) {
            assertThat(client.handshake(playground.uri("/misbehave/unrequested-extension"), ""))
                    .contains("Sec-WebSocket-Extensions: x-nobody-offered-this");
        }
    }

    @Test
    void answersBreakOffOrHangUp() throws IOException {
        try (RawClient client = RawClient.dial(playground.port())) {
            assertThat(client.handshake(playground.uri("/misbehave/half-answer"), ""))
                    .isEqualTo("HTTP/1.1 101 Switching Pro");
        }
        try (RawClient client = RawClient.dial(playground.port())) {
            assertThat(client.handshake(playground.uri("/misbehave/hang-up"), ""))
                    .isEmpty();
        }
    }

    @Test
    void aCloseFrameStaysUnanswered() throws IOException {
        try (RawClient client = RawClient.open(playground, "/misbehave/no-close-answer")) {
            client.sendFrame(RawClient.CLOSE, new byte[0]);
            client.sendFrame(RawClient.PING, new byte[0]);
            assertThat(client.frame().first()).isEqualTo(RawClient.PONG);
        }
    }

    @Test
    void aConnectionIsDropped() throws IOException {
        try (RawClient client = RawClient.open(playground, "/misbehave/drop")) {
            assertThatThrownBy(client::rest).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aStreamEndsWithinAFrameOrBehindOne() throws IOException {
        try (RawClient client = RawClient.open(playground, "/misbehave/cut")) {
            assertThat(client.rest()).hasSize(7);
        }
        try (RawClient client = RawClient.open(playground, "/misbehave/end")) {
            assertThat(client.frame().text()).isEqualTo("hello");
            assertThat(client.rest()).isEmpty();
        }
    }
}
