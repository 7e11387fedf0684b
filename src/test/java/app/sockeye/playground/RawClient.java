package app.sockeye.playground;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A client of a few lines that shares no code with the server: it sees each byte and sends whatever it is told to. */
public final class RawClient implements AutoCloseable {

    record Frame(int first, byte[] payload) {
        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        int closeCode() {
            return ByteBuffer.wrap(payload).getShort() & 0xFFFF;
        }

        String closeReason() {
            return new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
        }
    }

    static final int TEXT = 0x81;
    static final int BINARY = 0x82;
    static final int CLOSE = 0x88;
    static final int PING = 0x89;
    static final int PONG = 0x8A;

    private final Socket socket;
    final DataInputStream in;

    private RawClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(20_000);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    public static RawClient dial(int port) throws IOException {
        return new RawClient(new Socket("127.0.0.1", port));
    }

    /** Opens a connection and checks that it was accepted. */
    static RawClient open(Playground playground, String path) throws IOException {
        RawClient client = dial(playground.port());
        String head = client.handshake(playground.uri(path), "");
        if (!head.startsWith("HTTP/1.1 101 ")
                || !head.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n")) {
            throw new AssertionError(head);
        }
        return client;
    }

    /** Sends the handshake of RFC 6455 section 1.3 and returns the answer's head. */
    String handshake(URI uri, String moreHeaders) throws IOException {
        String target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        send(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: WebSocket\r\n"
                        + "Connection: keep-alive, Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + moreHeaders + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return head();
    }

    /** Reads up to and with the empty line; what there is where the server hangs up before. */
    public String head() throws IOException {
        StringBuilder head = new StringBuilder();
        int next = in.read();
        while (next >= 0) {
            head.append((char) next);
            next = head.toString().endsWith("\r\n\r\n") ? -1 : in.read();
        }
        return head.toString();
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void sendFrame(int first, byte[] payload) throws IOException {
        send(masked(first, payload));
    }

    void sendText(String text) throws IOException {
        sendFrame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] masked(int first, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else if (payload.length < 0x10000) {
            frame.write(0x80 | 126);
            frame.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) payload.length).array());
        } else {
            frame.write(0x80 | 127);
            frame.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        byte[] key = {0x11, 0x22, 0x33, 0x44};
        frame.writeBytes(key);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ key[i % 4]);
        }
        return frame.toByteArray();
    }

    Frame frame() throws IOException {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        if (length > 127) {
            throw new AssertionError("a masked frame");
        }
        long size = length == 127 ? in.readLong() : length == 126 ? in.readUnsignedShort() : length;
        byte[] payload = new byte[Math.toIntExact(size)];
        in.readFully(payload);
        return new Frame(first, payload);
    }

    /** All that comes until the server ends the stream. */
    public byte[] rest() throws IOException {
        return in.readAllBytes();
    }

    /** Does the closing handshake and waits for the end of the stream; passes over what comes before. */
    void closeCleanly() throws IOException {
        byte[] payload = {3, (byte) 0xE8};
        sendFrame(CLOSE, payload);
        Frame frame = frame();
        while (frame.first() != CLOSE) {
            frame = frame();
        }
        if (!Arrays.equals(frame.payload(), payload) || in.read() != -1) {
            throw new AssertionError("no clean close");
        }
    }

    void receiveBuffer(int bytes) throws IOException {
        socket.setReceiveBufferSize(bytes);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
