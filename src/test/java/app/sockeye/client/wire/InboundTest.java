package app.sockeye.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Connector;
import app.sockeye.client.Options;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Deflating;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.HandshakeRequest;
import app.sockeye.protocol.HandshakeResponse;
import app.sockeye.protocol.Header;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.ProtocolError;
import app.sockeye.protocol.SendLoss;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Messages too big to be held. */
class InboundTest {
    private static final long GIBIBYTE = 1L << 30;

    /** Counts pieces and keeps none. */
    private static final class Counting implements WireTap {
        private final Recorder rest;
        /** Reader thread until the future completes. */
        private long bytes;

        private int biggest;
        final CompletableFuture<Long> done = new CompletableFuture<>();

        Counting(Recorder rest) {
            this.rest = rest;
        }

        @Override
        public void request(HandshakeRequest request, long nanos) {}

        @Override
        public void response(HandshakeResponse response, long nanos) {}

        @Override
        public void message(Direction direction, FrameHeader header, byte[] all, int offset, int length, long nanos) {}

        @Override
        public void frame(Direction direction, FrameHeader header, long nanos) {}

        @Override
        public void payload(Direction direction, byte[] piece, int offset, int length) {
            bytes += length;
            biggest = Math.max(biggest, length);
        }

        @Override
        public void messageEnd(Direction direction, boolean complete, long nanos) {
            done.complete(complete ? bytes : -bytes);
        }

        @Override
        public void unsent(Opcode opcode, byte[] payload, long nanos) {}

        @Override
        public void lost(SendLoss loss, long nanos) {}

        @Override
        public void raw(byte[] bytes, boolean invalid, long nanos) {}

        @Override
        public void control(Direction direction, FrameHeader header, byte[] payload, long nanos) {}

        @Override
        public void protocolError(Direction direction, ProtocolError error, byte[] header, long nanos) {
            rest.protocolError(direction, error, header, nanos);
        }

        @Override
        public void batchEnd() {}
    }

    private static Counting receive(RawServer server, Options options) {
        Recorder recorder = new Recorder();
        Counting counting = new Counting(recorder);
        new Connector().connect(options.build(), counting, recorder);
        return counting;
    }

    @Test
    void aFrameOfAGibibyteStreamsThroughInSmallPieces() throws Exception {
        byte[] chunk = "0123456789abcdef".repeat(1 << 14).getBytes(StandardCharsets.US_ASCII);
        try (RawServer server = RawServer.open(peer -> {
            peer.send(FrameHeader.of(true, 0, Opcode.TEXT.code(), false, 0, GIBIBYTE)
                    .toBytes());
            for (long sent = 0; sent < GIBIBYTE; sent += chunk.length) {
                peer.send(chunk);
            }
            peer.drain();
        })) {
            Counting counting = receive(server, Options.to(server.uri()));
            assertThat(Recorder.within(counting.done)).isEqualTo(GIBIBYTE);
            assertThat(counting.biggest).isLessThanOrEqualTo(128 * 1024);
        }
    }

    @Test
    void aDeflateBombIsCutAtTheLimit() throws Exception {
        CompletableFuture<Integer> code = new CompletableFuture<>();
        try (RawServer server = RawServer.plain(peer -> {
            peer.shakeHands(new Header("Sec-WebSocket-Extensions", "permessage-deflate"));
            peer.sendFrame(true, 4, Opcode.BINARY, Deflating.message(new byte[16 << 20]));
            code.complete(CloseReason.parse(peer.readFrame().payload()).code());
        })) {
            Counting counting =
                    receive(server, Options.to(server.uri()).compression().maxMessageSize(1 << 20));
            assertThat(Recorder.within(code)).isEqualTo(1009);
            assertThat(Recorder.within(counting.done)).isBetween(-(1L << 20), 0L);
        }
    }
}
