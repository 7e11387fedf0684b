package app.sockeye.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Options;
import app.sockeye.client.Recorder;
import app.sockeye.client.options.CompressionOptions;
import app.sockeye.client.wire.Connection;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.HandshakeResponse;
import app.sockeye.protocol.Header;
import app.sockeye.protocol.Outgoing;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** permessage-deflate between the client and the playground, with every parameter. */
class CompressedTest {
    private static final CompressionOptions OFFERED = new CompressionOptions(true);
    private static Playground playground;

    @BeforeAll
    static void start() throws IOException {
        playground = Playground.start(0);
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    private static Options to(String query) {
        return Options.to(playground.uri("/compressed" + query));
    }

    private static Recorder assertEchoed(Options options) throws Exception {
        Recorder recorder = options.connect();
        Connection connection = recorder.connection();
        byte[] random = new byte[100_000];
        new Random(1).nextBytes(random);
        byte[] repetitive = "{\"größe\": 1} ".repeat(20_000).getBytes(UTF_8);
        List<byte[]> messages = List.of("grüße".getBytes(UTF_8), random, new byte[0], repetitive, random);
        for (byte[] message : messages) {
            connection.send(Outgoing.binary(message));
        }
        List<Recorder.Event> events = recorder.await(Direction.RECEIVED, messages.size());
        for (int i = 0; i < messages.size(); i++) {
            assertThat(events.get(i).payload()).isEqualTo(messages.get(i));
            assertThat(events.get(i).headers().get(0).rsv1()).isTrue();
        }
        connection.close(new CloseReason(1000, ""));
        assertThat(recorder.closure().clean()).isTrue();
        return recorder;
    }

    static List<CompressionOptions> offers() {
        return List.of(
                OFFERED,
                OFFERED.withNoContextTakeover(true, false),
                OFFERED.withNoContextTakeover(false, true),
                OFFERED.withMaxWindowBits(OptionalInt.of(8), OptionalInt.of(8)),
                OFFERED.withMaxWindowBits(OptionalInt.of(11), OptionalInt.of(12))
                        .withNoContextTakeover(true, true),
                OFFERED.withLevel(0),
                OFFERED.withLevel(9).withThresholdBytes(1000));
    }

    @ParameterizedTest
    @MethodSource("offers")
    void whatTheClientAsksForIsGranted(CompressionOptions offer) throws Exception {
        assertEchoed(to("").compression(offer));
    }

    @ParameterizedTest
    @CsvSource({
        "'', permessage-deflate",
        "?server_no_context_takeover=yes, permessage-deflate; server_no_context_takeover",
        "?client_no_context_takeover=yes, permessage-deflate; client_no_context_takeover",
        "?server_max_window_bits=9, permessage-deflate; server_max_window_bits=9",
        "?client_max_window_bits=8, permessage-deflate; client_max_window_bits=8"
    })
    void whatTheQueryNamesIsAnswered(String query, String extension) throws Exception {
        Recorder recorder = assertEchoed(to(query).compression());
        assertThat(recorder.connection().extensions()).containsExactly(extension);
    }

    @Test
    void withoutAnOfferNothingIsCompressed() throws Exception {
        Recorder recorder = to("").connect();
        recorder.connection().send(Outgoing.text("plain"));
        Recorder.Event event = recorder.await(Direction.RECEIVED, 1).get(0);
        assertThat(event.text()).isEqualTo("plain");
        assertThat(event.headers().get(0).rsv1()).isFalse();
    }

    private static String refusalOf(Options options) throws Exception {
        HandshakeResponse response = options.connect().failure().response().orElseThrow();
        assertThat(response.status()).isEqualTo(400);
        return new String(response.body(), UTF_8);
    }

    @Test
    void whatWasNotOfferedIsRefused() throws Exception {
        Header without = new Header("Sec-WebSocket-Extensions", "permessage-deflate");
        assertThat(refusalOf(to("?client_max_window_bits=9").headers(without)))
                .startsWith("You did not offer client_max_window_bits.");
        assertThat(refusalOf(to("?server_max_window_bits=7").compression()))
                .startsWith("server_max_window_bits must be");
    }

    @Test
    void aMessageThatInflatesToTooMuchIsRefused() throws Exception {
        Recorder recorder = to("").compression().connect();
        recorder.connection().send(Outgoing.binary(new byte[2 << 20]));
        assertThat(recorder.closure().code()).isEqualTo(1009);
    }

    private static int closeCodeAfter(int first, int... payload) throws IOException {
        byte[] bytes = new byte[payload.length];
        for (int i = 0; i < payload.length; i++) {
            bytes[i] = (byte) payload[i];
        }
        try (RawClient client = RawClient.dial(playground.port())) {
            String head =
                    client.handshake(playground.uri("/compressed"), "Sec-WebSocket-Extensions: permessage-deflate\r\n");
            assertThat(head).contains("Sec-WebSocket-Extensions: permessage-deflate\r\n");
            client.sendFrame(first, bytes);
            return client.frame().closeCode();
        }
    }

    @Test
    void textThatIsNotUtf8WhenInflatedIsRefused() throws Exception {
        assertThat(closeCodeAfter(0xC1, 0, 1, 0, 0xFE, 0xFF, 0xFF, 0)).isEqualTo(1007);
    }

    @Test
    void rubbishIsRefused() throws Exception {
        assertThat(closeCodeAfter(0xC2, 0xFF, 0xFF, 7)).isEqualTo(1007);
    }
}
