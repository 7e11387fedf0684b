package app.sockeye.bench;

import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.FrameWriter;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.Header;
import app.sockeye.protocol.Opcode;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** A socket and the frame writer alone, in writes of 64 KiB: as fast as it gets with our writer. */
final class RawSender implements FloodSender {
    private static final int BUFFER = 64 << 10;

    @Override
    public long send(URI sink, int count) throws Exception {
        byte[] message = "x".repeat(100).getBytes(StandardCharsets.UTF_8);
        SplittableRandom keys = new SplittableRandom();
        try (Socket socket = new Socket(sink.getHost(), sink.getPort())) {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            out.write(HandshakeHead.of(
                            "GET / HTTP/1.1",
                            List.of(
                                    new Header("Host", sink.getAuthority()),
                                    new Header("Upgrade", "websocket"),
                                    new Header("Connection", "Upgrade"),
                                    new Header("Sec-WebSocket-Version", "13"),
                                    new Header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")))
                    .raw());
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
            HandshakeHeadReader head = HandshakeHeadReader.forResponse();
            while (head.read(buffer).isEmpty()) {
                buffer.clear().limit(in.read(buffer.array()));
            }
            buffer.clear();
            long begun = System.nanoTime();
            for (int i = 0; i < count; i++) {
                if (buffer.remaining() < message.length + FrameHeader.MAX_LENGTH) {
                    out.write(buffer.array(), 0, buffer.position());
                    buffer.clear();
                }
                FrameHeader header = FrameHeader.of(true, 0, Opcode.TEXT.code(), true, keys.nextInt(), message.length);
                FrameWriter.put(header, message, 0, message.length, buffer);
            }
            out.write(buffer.array(), 0, buffer.position());
            return System.nanoTime() - begun;
        }
    }
}
