package app.sockeye.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EchoTest {
    private Playground playground;
    private RawClient client;

    @BeforeEach
    void open() throws IOException {
        playground = Playground.start(0);
        client = RawClient.open(playground, "/echo");
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        playground.close();
    }

    @Test
    void bytesKindAndFragmentsComeBack() throws IOException {
        client.sendFrame(0x01, "Gr".getBytes(UTF_8));
        client.sendFrame(0x00, new byte[0]);
        client.sendFrame(RawClient.PING, "between".getBytes(UTF_8));
        client.sendFrame(0x80, "üße".getBytes(UTF_8));
        client.sendFrame(RawClient.BINARY, new byte[] {0, -1});

        assertThat(client.frame().first()).isEqualTo(0x01);
        assertThat(client.frame().payload()).isEmpty();
        RawClient.Frame pong = client.frame();
        assertThat(pong.first()).isEqualTo(RawClient.PONG);
        assertThat(pong.text()).isEqualTo("between");
        assertThat(client.frame().text()).isEqualTo("üße");
        RawClient.Frame binary = client.frame();
        assertThat(binary.first()).isEqualTo(RawClient.BINARY);
        assertThat(binary.payload()).containsExactly(0, -1);
    }

    @Test
    void aMessageLargerThanAnyBufferComesBackInOneFrame() throws IOException {
        byte[] large = new byte[5_000_000];
        new Random(1).nextBytes(large);
        Thread sender = new Thread(() -> {
            try {
                client.sendFrame(RawClient.BINARY, large);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        sender.start();
        assertThat(client.frame().payload()).isEqualTo(large);
    }

    @Test
    void theClosingHandshakeIsAnswered() throws IOException {
        client.closeCleanly();
    }

    @Test
    void anEmptyCloseFrameIsAnsweredByOne() throws IOException {
        client.sendFrame(RawClient.CLOSE, new byte[0]);
        assertThat(client.frame().payload()).isEmpty();
        assertThat(client.rest()).isEmpty();
    }

    @Test
    void textThatIsNotUtf8IsClosedWith1007() throws IOException {
        client.sendFrame(RawClient.TEXT, new byte[] {'a', (byte) 0xC3, '('});
        assertThat(client.frame().closeCode()).isEqualTo(1007);
    }

    @Test
    void anUnmaskedFrameIsClosedWith1002() throws IOException {
        client.send(new byte[] {(byte) 0x81, 1, 'a'});
        RawClient.Frame close = client.frame();
        assertThat(close.closeCode()).isEqualTo(1002);
        assertThat(close.closeReason()).isNotEmpty();
        assertThat(client.rest()).isEmpty();
    }

    @Test
    void aForeignClientGetsItsMessagesBackAndClosesCleanly() throws Exception {
        CompletableFuture<String> text = new CompletableFuture<>();
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        CompletableFuture<Void> pong = new CompletableFuture<>();
        WebSocket.Listener listener = new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
                text.complete(data.toString());
                return WebSocket.Listener.super.onText(webSocket, data, last);
            }

            @Override
            public CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
                pong.complete(null);
                return WebSocket.Listener.super.onPong(webSocket, message);
            }

            @Override
            public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
                closed.complete(statusCode);
                return null;
            }
        };
        WebSocket foreign = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(playground.uri("/echo"), listener)
                .get(20, TimeUnit.SECONDS);
        foreign.sendText("Grüße", true).get(20, TimeUnit.SECONDS);
        foreign.sendPing(ByteBuffer.allocate(4)).get(20, TimeUnit.SECONDS);
        assertThat(text.get(20, TimeUnit.SECONDS)).isEqualTo("Grüße");
        pong.get(20, TimeUnit.SECONDS);
        foreign.sendClose(4000, "done").get(20, TimeUnit.SECONDS);
        assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(4000);
    }
}
