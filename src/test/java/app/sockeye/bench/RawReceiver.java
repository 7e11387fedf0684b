package app.sockeye.bench;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.FrameReader;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.Header;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;

/** A socket and the frame reader alone: as fast as it gets with our parser. */
final class RawReceiver implements Receiver {
    private static final int BUFFER = 128 << 10;

    @Override
    public Received receive(URI flood, int count) throws Exception {
        Numbers numbers = new Numbers(new FloodOrder(count));
        try (Socket socket = new Socket(flood.getHost(), flood.getPort())) {
            socket.getOutputStream().write(request(flood));
            InputStream in = socket.getInputStream();
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
            HandshakeHeadReader head = HandshakeHeadReader.forResponse();
            while (head.read(buffer).isEmpty()) {
                buffer.clear().limit(in.read(buffer.array()));
            }
            FrameReader reader = new FrameReader(Direction.RECEIVED, false);
            reader.read(buffer, numbers);
            while (numbers.messages < count) {
                buffer.clear().limit(in.read(buffer.array()));
                reader.read(buffer, numbers);
            }
        }
        return numbers.sequence.awaitEnd();
    }

    private static byte[] request(URI uri) {
        return HandshakeHead.of(
                        "GET " + uri.getRawPath() + "?" + uri.getRawQuery() + " HTTP/1.1",
                        List.of(
                                new Header("Host", uri.getAuthority()),
                                new Header("Upgrade", "websocket"),
                                new Header("Connection", "Upgrade"),
                                new Header("Sec-WebSocket-Version", "13"),
                                new Header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")))
                .raw();
    }

    /** Checks each message's number, gathered where a read cut it. */
    private static final class Numbers implements FrameReader.Sink {
        private final FloodOrder sequence;
        private final byte[] gathered = new byte[FloodOrder.DIGITS];
        private int have;
        private int messages;

        private Numbers(FloodOrder sequence) {
            this.sequence = sequence;
        }

        @Override
        public void header(FrameHeader header) {
            have = 0;
        }

        @Override
        public void payload(byte[] bytes, int offset, int length, boolean last) {
            if (have == 0 && length >= FloodOrder.DIGITS) {
                sequence.accept(bytes, offset);
                have = FloodOrder.DIGITS;
            } else if (have < FloodOrder.DIGITS) {
                int more = Math.min(length, FloodOrder.DIGITS - have);
                System.arraycopy(bytes, offset, gathered, have, more);
                have += more;
                if (have == FloodOrder.DIGITS) {
                    sequence.accept(gathered, 0);
                }
            }
            messages += last ? 1 : 0;
        }
    }
}
