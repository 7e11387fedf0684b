package app.sockeye.client;

import app.sockeye.protocol.AcceptKey;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.FrameReader;
import app.sockeye.protocol.FrameWriter;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.Header;
import app.sockeye.protocol.Opcode;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** The server's end of one connection, legal or not as the test likes. */
public final class RawPeer {
    public final Socket socket;
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024).limit(0);
    private final FrameReader reader = new FrameReader(Direction.SENT, true);
    private final Queue<Frame> frames = new ArrayDeque<>();
    private HandshakeHead request;

    public record Frame(FrameHeader header, byte[] payload) {
        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }

    RawPeer(Socket socket) {
        this.socket = socket;
    }

    public HandshakeHead readRequest() throws IOException {
        HandshakeHeadReader heads = HandshakeHeadReader.forRequest();
        while (true) {
            var head = heads.read(buffer);
            if (head.isPresent()) {
                request = head.get();
                return request;
            }
            fill();
        }
    }

    public HandshakeHead shakeHands(Header... more) throws IOException {
        readRequest();
        open(more);
        return request;
    }

    /** Answers the request that was read with 101. */
    void open(Header... more) throws IOException {
        List<Header> headers = new ArrayList<>(List.of(
                new Header("Upgrade", "websocket"),
                new Header("Connection", "Upgrade"),
                new Header("Sec-WebSocket-Accept", accept())));
        headers.addAll(List.of(more));
        send(HandshakeHead.of("HTTP/1.1 101 Switching Protocols", headers).raw());
    }

    /** The right answer to the request read. */
    public String accept() {
        return AcceptKey.of(request.header("Sec-WebSocket-Key").orElseThrow());
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    public void send(String latin1) throws IOException {
        send(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void sendFrame(boolean fin, int rsv, Opcode opcode, byte[] payload) throws IOException {
        send(FrameWriter.toBytes(FrameHeader.of(fin, rsv, opcode.code(), false, 0, payload.length), payload));
    }

    public void sendText(String text) throws IOException {
        sendFrame(true, 0, Opcode.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    public void sendClose(CloseReason reason) throws IOException {
        sendFrame(true, 0, Opcode.CLOSE, reason.toPayload());
    }

    /** The client's next frame. */
    public Frame readFrame() throws IOException {
        while (frames.isEmpty()) {
            if (!buffer.hasRemaining()) {
                fill();
            }
            read();
        }
        return frames.remove();
    }

    private FrameHeader header;
    private ByteArrayOutputStream payload;

    private void read() {
        reader.read(buffer, new FrameReader.Sink() {
            @Override
            public void header(FrameHeader next) {
                header = next;
                payload = new ByteArrayOutputStream();
            }

            @Override
            public void payload(byte[] bytes, int offset, int length, boolean last) {
                payload.write(bytes, offset, length);
                if (last) {
                    frames.add(new Frame(header, payload.toByteArray()));
                }
            }
        });
    }

    /** Sends every data frame back, answers the close frame, and ends. */
    public void echo() throws IOException {
        while (true) {
            Frame frame = readFrame();
            FrameHeader h = frame.header();
            switch (h.opcode()) {
                case CLOSE -> {
                    sendFrame(true, 0, Opcode.CLOSE, frame.payload());
                    return;
                }
                case PING -> sendFrame(true, 0, Opcode.PONG, frame.payload());
                case PONG -> {}
                default -> sendFrame(h.fin(), h.rsv(), h.opcode(), frame.payload());
            }
        }
    }

    /** Reads and forgets until the client ends the connection. */
    public void drain() throws IOException {
        while (socket.getInputStream().read() >= 0) {
            buffer.clear().limit(0);
        }
    }

    private void fill() throws IOException {
        int count = socket.getInputStream().read(buffer.array());
        if (count < 0) {
            throw new EOFException();
        }
        buffer.position(0).limit(count);
    }
}
