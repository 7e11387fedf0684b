package app.sockeye.client.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Options;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.options.CompressionOptions;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Deflating;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Header;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import app.sockeye.protocol.ReferenceInflater;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** permessage-deflate both ways, against a raw server. */
class MessageDeflateTest {
    private static final byte[] HELLO = "hello hello hello hello".getBytes(UTF_8);

    private static RawServer server(String agreed, RawServer.Script script) throws Exception {
        return RawServer.plain(peer -> {
            peer.shakeHands(new Header("Sec-WebSocket-Extensions", agreed));
            script.play(peer);
        });
    }

    private static List<Recorder.Event> received(int count, String agreed, RawServer.Script script) throws Exception {
        try (RawServer server = server(agreed, peer -> {
            script.play(peer);
            peer.drain();
        })) {
            return Options.to(server.uri()).compression().connect().await(Direction.RECEIVED, count);
        }
    }

    @Test
    void aCompressedMessageIsToldInflatedWithItsWireSize() throws Exception {
        byte[] compressed = Deflating.message(HELLO);
        Recorder.Event event = received(1, "permessage-deflate", p -> p.sendFrame(true, 4, Opcode.TEXT, compressed))
                .get(0);
        assertThat(event.payload()).isEqualTo(HELLO);
        assertThat(event.headers().get(0).rsv1()).isTrue();
        assertThat(event.headers().get(0).payloadLength()).isEqualTo(compressed.length);
        assertThat(event.compressed()).isEqualTo(compressed);
    }

    @Test
    void theServersWindowIsKeptBetweenMessages() throws Exception {
        Deflating deflating = new Deflating();
        byte[] first = deflating.next(HELLO);
        byte[] second = deflating.next(HELLO);
        assertThat(second.length).isLessThan(first.length);
        assertThat(received(2, "permessage-deflate; server_max_window_bits=15", peer -> {
                    peer.sendFrame(true, 4, Opcode.TEXT, first);
                    peer.sendFrame(true, 4, Opcode.TEXT, second);
                }))
                .allSatisfy(e -> assertThat(e.payload()).isEqualTo(HELLO));
    }

    @Test
    void withoutTakeoverEachMessageStartsAnew() throws Exception {
        assertThat(received(2, "permessage-deflate; server_no_context_takeover", peer -> {
                    peer.sendFrame(true, 4, Opcode.TEXT, Deflating.message(HELLO));
                    peer.sendFrame(true, 4, Opcode.TEXT, Deflating.message(HELLO));
                }))
                .allSatisfy(e -> assertThat(e.payload()).isEqualTo(HELLO));
    }

    @Test
    void aMessageMayBeCompressedOverFragments() throws Exception {
        byte[] all = Deflating.message(HELLO);
        Recorder.Event event = received(1, "permessage-deflate", peer -> {
                    peer.sendFrame(false, 4, Opcode.TEXT, Arrays.copyOf(all, 3));
                    peer.sendFrame(false, 0, Opcode.CONTINUATION, new byte[0]);
                    peer.sendFrame(true, 0, Opcode.CONTINUATION, Arrays.copyOfRange(all, 3, all.length));
                })
                .get(0);
        assertThat(event.payload()).isEqualTo(HELLO);
        assertThat(event.headers()).hasSize(3);
    }

    @Test
    void plainFragmentsAreNotInflated() throws Exception {
        byte[] looksCompressed = Deflating.message(HELLO);
        assertThat(received(2, "permessage-deflate", peer -> {
                    peer.sendFrame(false, 0, Opcode.BINARY, looksCompressed);
                    peer.sendFrame(true, 0, Opcode.CONTINUATION, looksCompressed);
                    peer.sendFrame(true, 4, Opcode.BINARY, looksCompressed);
                }))
                .extracting(e -> e.payload().length)
                .containsExactly(2 * looksCompressed.length, HELLO.length);
    }

    @Test
    void blocksWithBfinalEndNothingButThemselves() throws Exception {
        assertThat(received(3, "permessage-deflate", peer -> {
                    peer.sendFrame(true, 4, Opcode.TEXT, Deflating.finalBlock(HELLO));
                    byte[] bare = Deflating.finalBlock(HELLO);
                    peer.sendFrame(true, 4, Opcode.TEXT, Arrays.copyOf(bare, bare.length - 1));
                    peer.sendFrame(true, 4, Opcode.TEXT, Deflating.message(HELLO));
                }))
                .allSatisfy(e -> assertThat(e.payload()).isEqualTo(HELLO));
    }

    @Test
    void anEmptyCompressedMessageIsEmpty() throws Exception {
        assertThat(received(1, "permessage-deflate", p -> p.sendFrame(true, 4, Opcode.TEXT, new byte[1])))
                .extracting(Recorder.Event::text)
                .containsExactly("");
    }

    private static void assertFailed(int code, RawServer.Script script) throws Exception {
        CompletableFuture<Integer> seen = new CompletableFuture<>();
        try (RawServer server = server("permessage-deflate", peer -> {
            script.play(peer);
            seen.complete(CloseReason.parse(peer.readFrame().payload()).code());
        })) {
            Recorder recorder = Options.to(server.uri()).compression().connect();
            assertThat(Recorder.within(seen)).isEqualTo(code);
            assertThat(Recorder.within(recorder.error).section()).contains("RFC");
        }
    }

    @Test
    void rubbishFailsWith1007() throws Exception {
        assertFailed(1007, p -> p.sendFrame(true, 4, Opcode.TEXT, new byte[] {(byte) 0xFF, (byte) 0xFF, 7}));
    }

    @Test
    void rsv1OnAContinuationFailsWith1002() throws Exception {
        assertFailed(1002, peer -> {
            peer.sendFrame(false, 4, Opcode.TEXT, new byte[0]);
            peer.sendFrame(true, 4, Opcode.CONTINUATION, new byte[1]);
        });
    }

    @Test
    void inflatedTextIsCheckedAsUtf8() throws Exception {
        assertFailed(1007, p -> p.sendFrame(true, 4, Opcode.TEXT, Deflating.message(new byte[] {(byte) 0xC3})));
    }

    private static byte[] inflate(Inflater inflater, byte[] message) throws Exception {
        byte[] input = Arrays.copyOf(message, message.length + 4);
        input[input.length - 1] = (byte) 0xFF;
        input[input.length - 2] = (byte) 0xFF;
        inflater.setInput(input);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"permessage-deflate", "permessage-deflate; client_no_context_takeover"})
    void whatIsSentIsCompressedWithTheWindowAgreed(String agreed) throws Exception {
        boolean takeover = agreed.equals("permessage-deflate");
        List<byte[]> messages = List.of(HELLO, new byte[0], HELLO, new byte[3 << 20], HELLO);
        CompletableFuture<List<byte[]>> seen = new CompletableFuture<>();
        List<byte[]> compressed = new ArrayList<>();
        List<FrameHeader> headers = new ArrayList<>();
        try (RawServer server = server(agreed, peer -> {
            Inflater inflater = new Inflater(true);
            List<byte[]> inflated = new ArrayList<>();
            while (inflated.size() < messages.size()) {
                ByteArrayOutputStream message = new ByteArrayOutputStream();
                RawPeer.Frame frame;
                do {
                    frame = peer.readFrame();
                    headers.add(frame.header());
                    message.write(frame.payload());
                } while (!frame.header().fin());
                compressed.add(message.toByteArray());
                inflated.add(inflate(inflater, message.toByteArray()));
                if (!takeover) {
                    inflater = new Inflater(true);
                }
            }
            seen.complete(inflated);
            peer.drain();
        })) {
            Recorder recorder = Options.to(server.uri()).compression().connect();
            for (byte[] message : messages) {
                recorder.connection().send(Outgoing.binary(message));
            }
            List<byte[]> inflated = Recorder.within(seen);
            List<Recorder.Event> told = recorder.await(Direction.SENT, messages.size());
            for (int i = 0; i < messages.size(); i++) {
                assertThat(inflated.get(i)).isEqualTo(messages.get(i));
                assertThat(told.get(i).payload()).isEqualTo(messages.get(i));
                assertThat(told.get(i).compressed()).isEqualTo(compressed.get(i));
            }
            assertThat(headers).allSatisfy(h -> assertThat(h.rsv1()).isEqualTo(h.opcode() != Opcode.CONTINUATION));
            assertThat(headers.get(2).payloadLength() < headers.get(0).payloadLength())
                    .isEqualTo(takeover);
        }
    }

    private static String offered(CompressionOptions options) throws Exception {
        try (RawServer server = server("permessage-deflate", RawPeer::drain)) {
            Recorder recorder = Options.to(server.uri()).compression(options).connect();
            return Recorder.within(recorder.request).headers().stream()
                    .filter(header -> header.is("Sec-WebSocket-Extensions"))
                    .map(Header::value)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void theOfferSaysWhatIsAskedFor() throws Exception {
        CompressionOptions plain = new CompressionOptions(true);
        assertThat(offered(plain)).isEqualTo("permessage-deflate; client_max_window_bits");
        assertThat(offered(plain.withNoContextTakeover(true, true)
                        .withMaxWindowBits(OptionalInt.of(10), OptionalInt.of(9))))
                .isEqualTo("permessage-deflate; server_no_context_takeover; client_no_context_takeover;"
                        + " server_max_window_bits=10; client_max_window_bits=9");
    }

    @Test
    void aWindowThatTheServerLimitsIsKeptTo() throws Exception {
        byte[] random = new byte[5000];
        new Random(1).nextBytes(random);
        byte[] twice = Arrays.copyOf(random, 10_000);
        System.arraycopy(random, 0, twice, 5000, 5000);
        CompletableFuture<ReferenceInflater> seen = new CompletableFuture<>();
        try (RawServer server = server("permessage-deflate; client_max_window_bits=9", peer -> {
            byte[] first = peer.readFrame().payload();
            seen.complete(ReferenceInflater.ofMessages(first, peer.readFrame().payload()));
            peer.drain();
        })) {
            Recorder recorder = Options.to(server.uri()).compression().connect();
            recorder.connection().send(Outgoing.binary(twice));
            recorder.connection().send(Outgoing.text("a".repeat(3000)));
            ReferenceInflater inflated = Recorder.within(seen);
            assertThat(inflated.result()).startsWith(twice).hasSize(13_000);
            assertThat(inflated.largestDistance()).isLessThanOrEqualTo(512);
            assertThat(recorder.connection().deflate().orElseThrow().clientWindowBits())
                    .isEqualTo(9);
        }
    }

    @Test
    void whatIsBelowTheThresholdIsSentUncompressed(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("f"), new byte[200_000]);
        CompletableFuture<List<FrameHeader>> seen = new CompletableFuture<>();
        try (RawServer server = server("permessage-deflate", peer -> {
            List<FrameHeader> headers = new ArrayList<>();
            while (headers.size() < 7) {
                headers.add(peer.readFrame().header());
            }
            seen.complete(headers);
            peer.drain();
        })) {
            Recorder recorder = Options.to(server.uri())
                    .compression(new CompressionOptions(true).withThresholdBytes(100_000))
                    .connect();
            recorder.connection().send(Outgoing.binary(new byte[99_999]));
            recorder.connection().send(Outgoing.binary(new byte[100_000]));
            recorder.connection().send(Outgoing.binary(file));
            recorder.connection().send(Outgoing.text(new byte[0]));
            List<FrameHeader> headers = Recorder.within(seen);
            assertThat(headers)
                    .extracting(FrameHeader::rsv1)
                    .containsExactly(false, true, true, false, false, false, false);
            assertThat(headers.get(0).payloadLength()).isEqualTo(99_999);
            assertThat(headers.get(1).payloadLength()).isLessThan(1000);
            assertThat(headers.get(3).payloadLength()).isLessThan(1000);
            assertThat(recorder.await(Direction.SENT, 4))
                    .extracting(event -> event.headers().get(0).rsv1())
                    .containsExactly(false, true, true, false);
        }
    }
}
