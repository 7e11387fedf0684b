package app.sockeye.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class EndpointsTest {
    private static Playground playground;

    @BeforeAll
    static void start() throws IOException {
        playground = Playground.start(0);
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    private static RawClient open(String path) throws IOException {
        return RawClient.open(playground, path);
    }

    @Test
    void ticksAreNumberedJson() throws IOException {
        try (RawClient client = open("/ticker?rate=1000")) {
            assertThat(client.frame().text()).startsWith("{\"tick\":0,").endsWith("}");
            assertThat(client.frame().text()).startsWith("{\"tick\":1,");
            client.closeCleanly();
        }
    }

    @Test
    void binaryTicksAndAnswersToNames() throws IOException {
        try (RawClient client = open("/binary?rate=0")) {
            client.sendText("png");
            RawClient.Frame png = client.frame();
            assertThat(png.first()).isEqualTo(RawClient.BINARY);
            assertThat(png.payload()).startsWith(0x89, 'P', 'N', 'G');
            client.sendText("anything else");
            assertThat(client.frame()).satisfies(f -> {
                assertThat(f.first()).isEqualTo(RawClient.BINARY);
                assertThat(f.text()).isEqualTo("anything else");
            });
        }
        try (RawClient client = open("/binary?rate=1000")) {
            assertThat(client.frame().payload()).isNotEqualTo(client.frame().payload());
        }
    }

    @ParameterizedTest
    @CsvSource({"text,100,''", "text,12,''", "binary,200,''", "json,130,'{\"n\":\"'"})
    void aFloodIsNumberedWithoutAGap(String kind, int size, String before) throws IOException {
        try (RawClient client = open("/flood?n=5000&close=yes&kind=" + kind + "&size=" + size)) {
            for (int n = 0; n < 5000; n++) {
                RawClient.Frame frame = client.frame();
                assertThat(frame.first()).isEqualTo(kind.equals("binary") ? RawClient.BINARY : RawClient.TEXT);
                assertThat(frame.payload()).hasSize(size);
                assertThat(frame.text()).startsWith(before + "%012d".formatted(n));
            }
            assertThat(client.frame().closeReason()).isEqualTo("5000 messages sent.");
        }
    }

    @Test
    void aFloodAtARateIsNumberedWithoutAGap() throws IOException {
        try (RawClient client = open("/flood?n=500&rate=100000")) {
            for (int n = 0; n < 500; n++) {
                assertThat(client.frame().text()).startsWith("%012d.".formatted(n));
            }
        }
    }

    @Test
    void aFloodOfLargeMessagesIsWhole() throws IOException {
        try (RawClient client = open("/flood?n=3&size=200000")) {
            for (int n = 0; n < 3; n++) {
                assertThat(client.frame().text()).hasSize(200_000).startsWith("00000000000" + n + "...");
            }
            client.closeCleanly();
        }
    }

    @Test
    void pingsAreAnsweredAmidAFlood() throws IOException {
        try (RawClient client = open("/flood?n=1000000000")) {
            client.sendFrame(RawClient.PING, new byte[] {7});
            RawClient.Frame frame = client.frame();
            while (frame.first() != RawClient.PONG) {
                frame = client.frame();
            }
            assertThat(frame.payload()).containsExactly(7);
        }
    }

    @Test
    void aCloseHasTheCodeAndReasonAskedFor() throws IOException {
        try (RawClient client = open("/close?code=4321&reason=Gr%C3%BC%C3%9Fe")) {
            RawClient.Frame close = client.frame();
            assertThat(close.closeCode()).isEqualTo(4321);
            assertThat(close.closeReason()).isEqualTo("Grüße");
            client.sendFrame(RawClient.CLOSE, close.payload());
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void aCloseCodeThatMustNotBeSentIsRefused() throws IOException {
        try (RawClient client = RawClient.dial(playground.port())) {
            assertThat(client.handshake(playground.uri("/close?code=1005"), "")).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void slowAnswersInTheEnd() throws IOException {
        try (RawClient client = open("/slow?delay=10&rate=100000")) {
            client.sendText("patience");
            assertThat(client.frame().text()).isEqualTo("patience");
        }
    }

    @Test
    void aPongIsAnsweredWithItsRoundTrip() throws IOException {
        try (RawClient client = open("/ping?every=60000&size=20")) {
            RawClient.Frame ping = client.frame();
            assertThat(ping.first()).isEqualTo(RawClient.PING);
            assertThat(ping.payload()).hasSize(20);
            client.sendFrame(RawClient.PONG, ping.payload());
            assertThat(client.frame().text()).startsWith("{\"pong\":true,\"roundTripMicros\":");
            client.sendFrame(RawClient.PONG, new byte[0]);
            assertThat(client.frame().text()).startsWith("{\"pong\":false,");
        }
    }

    @Test
    void aSubprotocolIsChosenAndTold() throws IOException {
        try (RawClient client = RawClient.dial(playground.port())) {
            String head = client.handshake(
                    playground.uri("/subprotocol?choose=b"),
                    "Sec-WebSocket-Protocol: a, b\r\nSec-WebSocket-Protocol: c\r\n");
            assertThat(head).contains("Sec-WebSocket-Protocol: b\r\n");
            assertThat(client.frame().text()).isEqualTo("{\"offered\":[\"a\",\"b\",\"c\"],\"chosen\":\"b\"}");
        }
    }

    @Test
    void noSubprotocolOfferedIsNoneChosen() throws IOException {
        try (RawClient client = open("/subprotocol")) {
            assertThat(client.frame().text()).isEqualTo("{\"offered\":[],\"chosen\":null}");
        }
    }

    @Test
    void aHugeFrameHasEveryByte() throws IOException {
        try (RawClient client = open("/misbehave/huge?size=3000000&kind=binary")) {
            byte[] payload = client.frame().payload();
            assertThat(payload).hasSize(3_000_000);
            for (int i = 0; i < payload.length; i += 997) {
                assertThat(payload[i]).isEqualTo((byte) ('a' + i % 26));
            }
            client.closeCleanly();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'jsonrpc':'2.0','method':'add','params':[1,2.50,-3e1],'id':1} | {'jsonrpc':'2.0','result':-26.50,'id':1}",
                "{'jsonrpc':'2.0','method':'echo','params':{'a':[true,null]},'id':'x'}"
                        + " | {'jsonrpc':'2.0','result':{'a':[true,null]},'id':'x'}",
                "{'jsonrpc':'2.0','method':'nope','id':2} | -32601",
                "{'jsonrpc':'2.0','method':'add','params':['x'],'id':2} | -32602",
                "{'jsonrpc':'2.0','id':2} | -32600",
                "[] | -32600",
                "[1] | [{'jsonrpc':'2.0','error':{'code':-32600",
                "{'jsonrpc' | -32700",
                "[1e999999999] | -32700",
                "{'jsonrpc':'2.0','method':'time','id':null} | 'id':null}",
                "[{'jsonrpc':'2.0','method':'echo','params':1,'id':1},{'jsonrpc':'2.0','method':'echo'}]"
                        + " | [{'jsonrpc':'2.0','result':1,'id':1}]",
            })
    void jsonRpcAnswersAsSpecified(String call, String answer) throws IOException {
        try (RawClient client = open("/json-rpc")) {
            client.sendText(call.replace('\'', '"'));
            assertThat(client.frame().text()).contains(answer.replace('\'', '"'));
        }
    }

    @Test
    void jsonRpcNotificationsAreNotAnswered() throws IOException {
        try (RawClient client = open("/json-rpc")) {
            client.sendText("{\"jsonrpc\":\"2.0\",\"method\":\"nope\"}");
            client.sendText("[{\"jsonrpc\":\"2.0\",\"method\":\"echo\"}]");
            client.sendText("{\"jsonrpc\":\"2.0\",\"method\":\"list\",\"id\":9}");
            assertThat(client.frame().text())
                    .isEqualTo("{\"jsonrpc\":\"2.0\",\"result\":[\"add\",\"echo\",\"time\",\"list\"],\"id\":9}");
        }
    }

    @Test
    void aMessageTooLargeToHoldIsClosedWith1009() throws IOException {
        try (RawClient client = open("/json-rpc")) {
            byte[] frame =
                    RawClient.masked(RawClient.TEXT, "x".repeat((1 << 20) + 1).getBytes(UTF_8));
            client.send(Arrays.copyOf(frame, 1000));
            assertThat(client.frame().closeCode()).isEqualTo(1009);
        }
    }
}
